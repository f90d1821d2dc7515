import type { Root } from '../../../page/dom/all-roots.ts';
import { textContentOf } from '../../../page/dom/true-property.ts';
import { findNames, type Name } from '../words/find-names.ts';
import type { PrivateElement } from './private-elements.ts';

/** Fields that show which of several was chosen: their texts are not read. */
const choices = 'select, [role="combobox"]';
/** Those of them that show one of `names`, as who a task is for. */
export const peopleChosen = (root: Root, names: readonly Name[]): PrivateElement[] =>
  [...root.querySelectorAll(choices)]
    .filter((field) => findNames(chosenIn(field), names).length > 0)
    .map((element) => ({ element, kind: 'field', isWhole: true }));
const chosenIn = (field: Element): string =>
  field instanceof HTMLSelectElement
    ? [...field.selectedOptions].map(textContentOf).join('\n').trim()
    : textContentOf(field).trim();
