import { mayBeName } from '../names/name-parts.ts';
import { eachPlace, isCalledAt, type Name } from './find-names.ts';

/** A part of somebody's name, and where in it the part begins. */
interface Part extends Name {
  isSpoken: true;
  of: { name: string; from: number }[];
}

/**
 * The parts of `names` that members call each other by in `texts`: 柚子 who is 西湖边的柚子, “otter” who is
 * `planetary_otter`. Most places of such a part, but for those in the name itself, call somebody by it; any
 * other part is a word of the language here. None that is in `claims`. Pure.
 */
export function partsOfNames(
  names: readonly Name[],
  texts: Iterable<string>,
  claims: readonly string[],
): Name[] {
  const parts = partsOf(names).filter(({ text }) => !claims.some((claim) => claim.includes(text)));
  const tally = new Map<Part, number>();
  for (const text of texts)
    eachPlace(text, parts, (part, start) => {
      if (part.of.some(({ name, from }) => text.startsWith(name, start - from))) return;
      tally.set(part, (tally.get(part) ?? 0) + (isCalledAt(text, part, start) ? 1 : -1));
    });
  return [...tally].flatMap(([{ text }, more]) =>
    more > 0 ? [{ text, isFirst: false, isSpoken: true }] : [],
  );
}

function partsOf(names: readonly Name[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { text: name, isFirst } of names) {
    if (!isFirst) continue;
    for (const { text, from } of /^\p{Script=Han}{3,}$/u.test(name) ? endsOf(name) : wordsOf(name)) {
      if (!mayBeName(text)) continue;
      const part = parts.get(text) ?? { text, isFirst: false, isSpoken: true, of: [] };
      part.of.push({ name, from });
      parts.set(text, part);
    }
  }
  for (const { text } of names) parts.delete(text);
  return [...parts.values()];
}

interface Within {
  text: string;
  from: number;
}

/** Two letters or more that a Chinese name begins or ends with. */
const endsOf = (name: string): Within[] =>
  Array.from({ length: name.length - 2 }, (_, at) => at + 1).flatMap((at) => [
    { text: name.slice(0, at + 1), from: 0 },
    { text: name.slice(at), from: at },
  ]);

/** The words of a handle: `planetary_otter`, `BabyMomo`. */
const wordsOf = (name: string): Within[] =>
  [...name.matchAll(/\p{Lu}?\p{Ll}{3,}/gu)]
    .filter(([word]) => word !== name)
    .map(({ 0: text, index: from }) => ({ text, from }));
