import type { Span } from '../../contract/span.ts';
import type { PrivateElement } from './elements/private-elements.ts';
import { namePartsIn, textsIn } from './elements/text-parts.ts';
import { mayBeName } from './names/name-parts.ts';
import { besideAccount } from './names/written-as-name.ts';
import type { Name } from './words/find-names.ts';

/**
 * What may be names in author elements and in `listed`: for each place, those that stand in it. What is
 * `said` by all of them is none.
 */
export const maybeNamesIn = (
  elements: readonly PrivateElement[],
  listed: ReadonlyMap<Text, Span[]>,
  said: ReadonlySet<Text> = new Set(),
): string[][] => [
  ...elements
    .filter(({ kind, isWhole }) => kind === 'author' || isWhole)
    .map(({ element }) =>
      [...namePartsIn(element)].flatMap(([node, spans]) => (said.has(node) ? [] : textsIn(node.data, spans))),
    ),
  ...[...listed].map(([{ data }, spans]) => textsIn(data, spans)),
];

/**
 * What the page calls people: what may be a name among `maybeNames`, by the place they stand in. One that is
 * in `claims`, which lists say of the page, is found only where somebody is called by it: the claim stays
 * readable.
 */
export function namesIn(maybeNames: readonly (readonly string[])[], claims: readonly string[]): Name[] {
  const names = new Map<string, boolean>();
  const addPlace = (inOnePlace: readonly string[]) => {
    for (const [at, name] of inOnePlace.filter(mayBeName).entries())
      names.set(name, names.get(name) || at === 0);
  };
  maybeNames.forEach(addPlace);
  for (const [name, isFirst] of [...names])
    for (const text of withoutSpace(name)) names.set(text, names.get(text) || isFirst);
  // In the brackets a place may stand, too.
  [...names.keys()].map(besideAccount).forEach(addPlace);
  const parts = new Set(
    [...names.keys()].flatMap((name) =>
      [givenName, familyName].flatMap((part) => part.exec(name)?.[0] ?? []),
    ),
  );
  return [
    ...[...names].map(([text, isFirst]) => ({
      text,
      isFirst: isFirst && !claims.some((claim) => claim.includes(text)),
    })),
    ...[...parts]
      .filter((text) => !names.has(text))
      .map((text) => ({ text, isFirst: false, isSpoken: true as const })),
  ];
}

/** How a Chinese name is written that software shows in two parts, in either order: “锦瑟 欧阳”. */
function withoutSpace(name: string): string[] {
  const [first = '', second = '', ...more] = name.split(/\s/);
  if (!second || more.length > 0 || !/\p{Script=Han}/u.test(name)) return [];
  const isFamilyLast = /^\p{Script=Han}{1,2}\s\p{Script=Han}$/u.test(name);
  return isFamilyLast ? [first + second, second + first] : [first + second];
}

/** The first of several names: “Marlowe” of “Marlowe Thorpe”. */
const givenName = /^\p{Lu}\p{Ll}{2,}(?=\s\p{Lu})/u;
/** The last of them, which some are called by, too. */
const familyName = /(?<=^\p{Lu}[\p{L}.]*\s(?:\p{Lu}[\p{L}.]*\s)?)\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?$/u;
