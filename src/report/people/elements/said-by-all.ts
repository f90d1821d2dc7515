import { attributeOf, localNameOf, parentElementOf } from '../../../page/dom/true-property.ts';
import { linkAround, severalPeople } from '../links/links-to-people.ts';
import type { TextParts } from './text-parts.ts';

/** As many elements of one kind that say the same are no chance. */
const severalElements = 3;

/** What may be a name in an element that names somebody. */
type Named = readonly [element: Element, parts: TextParts];

/**
 * Texts that say the same in all elements of a kind, beside another name in each, and lead nowhere: “Post by”
 * in any language. What stands in one of the elements inside of another is a name.
 */
export function saidByAll(named: readonly Named[]): Set<Text> {
  const elements = new Set(named.map(([element]) => element));
  const kinds = new Map<string, Named[]>();
  for (const each of named) {
    const kind = `${localNameOf(each[0])} ${attributeOf(each[0], 'class') ?? ''}`;
    const alike = kinds.get(kind) ?? [];
    kinds.set(kind, alike);
    alike.push(each);
  }
  return new Set([...kinds.values()].flatMap((alike) => saidInKind(alike, elements)));
}

function saidInKind(alike: readonly Named[], elements: ReadonlySet<Element>): Text[] {
  if (alike.length < severalElements) return [];
  const mayBeSaid = (node: Text, within: Element) =>
    elementAround(node, elements) === within && !isLinked(node);
  const [first, ...others] = alike.map(
    ([element, parts]) => new Set([...parts.keys()].filter((node) => mayBeSaid(node, element)).map(wordsOf)),
  );
  const words = new Set([...(first ?? [])].filter((each) => others.every((other) => other.has(each))));
  const names = alike.map(([, parts]) => [...parts.keys()].map(wordsOf).filter((each) => !words.has(each)));
  const isBesideNames =
    names.every(({ length }) => length > 0) && new Set(names.flat()).size >= severalPeople;
  return isBesideNames
    ? alike.flatMap(([element, parts]) =>
        [...parts.keys()].filter((node) => words.has(wordsOf(node)) && mayBeSaid(node, element)),
      )
    : [];
}

function elementAround(node: Text, elements: ReadonlySet<Element>): Element | null {
  let each = parentElementOf(node);
  while (each && !elements.has(each)) each = parentElementOf(each);
  return each;
}

const isLinked = (node: Text): boolean => {
  const parent = parentElementOf(node);
  return parent !== null && linkAround(parent) !== null;
};

const wordsOf = ({ data }: Text): string => data.trim();
