import type { Span } from '../../contract/span.ts';
import type { Name } from './find-names.ts';
import { mayBeName } from './name-parts.ts';
import type { PrivateElement } from './private-elements.ts';
import { namePartsIn } from './text-parts.ts';

/**
 * What the page calls people: what may be a name in its author elements, in `listed` and in `called`, which
 * is what is said around names. One that is in `claims`, which lists say of the page, is found only where
 * somebody is called by it: the claim stays readable.
 */
export function namesIn(
  elements: readonly PrivateElement[],
  listed: ReadonlyMap<Text, Span[]>,
  called: readonly string[],
  claims: readonly string[],
): Name[] {
  const names = new Map<string, boolean>();
  const add = (inOnePlace: string[]) =>
    inOnePlace.filter(mayBeName).forEach((name, at) => void names.set(name, names.get(name) || at === 0));
  for (const { element, kind, isWhole } of elements)
    if (kind === 'author' || isWhole)
      add([...namePartsIn(element)].flatMap(([{ data }, spans]) => partsOf(data, spans)));
  for (const [{ data }, spans] of listed) add(partsOf(data, spans));
  for (const name of called) add([name]);
  return [...names].map(([text, isFirst]) => ({
    text,
    isFirst: isFirst && !claims.some((claim) => claim.includes(text)),
  }));
}

const partsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
