import { textContentOf } from '../../../page/dom/true-property.ts';
import { addressOf, endsInName, linkAround } from '../links/links-to-people.ts';
import { isOrdinaryWord } from '../names/name-parts.ts';
import { calledPeople } from '../words/called-people.ts';
import { nameIn } from './account-name.ts';
import { aroundNames } from './around-names.ts';
import { numberedPeople } from './numbered-people.ts';
import type { PrivateElement } from './private-elements.ts';
import { saidByAll } from './said-by-all.ts';
import { textNodesIn } from './shown-texts.ts';
import { addParts, namePartsIn, type TextParts, textsIn } from './text-parts.ts';

/** What stands in the elements that name people. */
export interface NamesInElements {
  /** Where names stand in those of writers, of which not all is covered anyway. */
  texts: TextParts;
  /** Where they stand in those of the person's own account. */
  ofAccount: TextParts;
  /** The elements that are not around others of them. */
  inner: readonly PrivateElement[];
  /** What all of them say, which is no name. */
  said: ReadonlySet<Text>;
  /** Names that are words of the language. */
  ordinary: readonly string[];
  /** Names that are nothing but a number. */
  numbered: TextParts;
}

/** What `naming` elements, which are of writers or of the person's own account, call people. */
export function namesInElements(naming: readonly PrivateElement[]): NamesInElements {
  const outer = aroundNames(naming);
  const writers = naming.filter(({ kind }) => kind === 'author');
  const texts: TextParts = new Map();
  const ofAccount: TextParts = new Map();
  for (const { element, kind, isWhole } of naming)
    if (kind === 'account')
      addParts(ofAccount, calledPeople(element.textContent ?? '').length > 0 ? [] : nameIn(element));
    else if (!isWhole && !outer.has(element)) addParts(texts, namesOf(element));
  const said = saidByAll(
    writers.flatMap(({ element, isWhole }) => (isWhole ? [] : [[element, namePartsIn(element)] as const])),
  );
  for (const node of said) texts.delete(node);
  const ordinary = [...texts].flatMap(([{ data }, spans]) => textsIn(data, spans).filter(isOrdinaryWord));
  const numbered = numberedPeople(writers.map(({ element }) => element));
  addParts(texts, numbered);
  const inner = naming.filter(({ element }) => !outer.has(element));
  return { texts, ofAccount, inner, said, ordinary, numbered };
}

/**
 * What names somebody in an element that does: all of its text where that is a word for a day or the like, or
 * where it is a link whose address ends in it.
 */
function namesOf(element: Element): TextParts {
  const text = textContentOf(element).trim();
  const link = linkAround(element);
  const isName = isOrdinaryWord(text) || (link && endsInName(addressOf(link), text));
  const [node] = isName ? textNodesIn(element) : [];
  const start = node?.data.indexOf(text) ?? -1;
  return node && start >= 0 ? new Map([[node, [{ start, end: start + text.length }]]]) : namePartsIn(element);
}
