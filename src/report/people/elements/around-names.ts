import { isSuch, parentElementOf, textContentOf } from '../../../page/dom/true-property.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import type { PrivateElement } from './private-elements.ts';
import { namePartsIn } from './text-parts.ts';

/** All of such is about who wrote, as what they say to be. */
const aboutWriter = '[itemprop~="author" i]';
/** Those around others that name somebody: what else they show is a rank or a counter. */
export function aroundNames(naming: readonly PrivateElement[]): Set<Element> {
  const parts = new Map(naming.map(({ element, isWhole }) => [element, isWhole]));
  const outer = new Set<Element>();
  const seen = new Set<Element>();
  for (const [part, isWhole] of parts)
    if (namesByItself(textContentOf(part).trim(), isWhole))
      for (let each = parentElementOf(part); each && !seen.has(each); each = parentElementOf(each)) {
        // What a profile covers behind other words may be a rank.
        if (isWhole && !part.contains(firstNameIn(each))) break;
        seen.add(each);
        if (parts.get(each) === false && !isSuch(each, aboutWriter)) outer.add(each);
      }
  return outer;
}

const firstNameIn = (element: Element): Text | null =>
  [...namePartsIn(element).keys()].find(({ data }) => !initials.test(data.trim())) ?? null;

/** Whether a text is a name, and not the first letters in place of a picture, which are covered whole. */
const namesByItself = (text: string, isWhole: boolean): boolean =>
  isWrittenAsName(text) && !(isWhole && initials.test(text));
const initials = /^(?:.|\P{Script=Han}{2})$/u;
