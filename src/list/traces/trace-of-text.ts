import { tokenLetters } from '../../matches/letters/fold-table.ts';
import { hasGapAfter } from '../../matches/letters/gap-rules.ts';
import { foldText } from '../../matches/letters/normalise-text.ts';

/** A stretch of a text holds this many triples at most … */
export const stretchTriples = 256;
/** … and begins this many before the last one ends, so that a wording so long lies in one of them. */
export const mostTriples = 64;
/**
 * A wording of fewer triples may stand anywhere by chance. So many take five Chinese letters, or five words
 * of letters like the Latin ones.
 */
const fewestTriples = 3;

/**
 * A number below 65,536 for each three neighbouring letters of a text, in their order; letters like the Latin
 * ones count by the word. The letters are those the matcher reads. Far more triples than 65,536 are in use,
 * so that no number says which one it was made of. Pure.
 */
export function triplesOf(source: string, salt: number): Uint16Array {
  const text = foldText(source);
  const { units, length } = text;
  const triples = new Uint16Array(length);
  let [count, tokens, first, second] = [0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    let token: number = units[at] ?? 0;
    const isWord = tokenLetters[token] === 1;
    while (isWord && at + 1 < length && tokenLetters[units[at + 1] ?? 0] === 1 && !hasGapAfter(text, at)) {
      at += 1;
      token = Math.imul(token, 0x01000193) ^ (units[at] ?? 0);
    }
    tokens += 1;
    if (tokens > 2) triples[count++] = numberOf(first, second, token, salt);
    [first, second] = [second, token];
  }
  return triples.subarray(0, count);
}

/** Another salt makes other numbers of the same letters. */
const numberOf = (first: number, second: number, third: number, salt: number): number =>
  Math.imul(mixed(mixed(mixed(salt, first), second), third), 0x85ebca6b) >>> 16;

function mixed(hash: number, token: number): number {
  const product = Math.imul(hash ^ token, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** What is kept of a text: of each stretch its numbers, each once and by their size. Pure. */
export function traceOf(source: string, salt: number): Uint16Array[] {
  const triples = triplesOf(source, salt);
  const stretches: Uint16Array[] = [];
  for (let from = 0; triples.length - from >= fewestTriples; from += stretchTriples - mostTriples) {
    stretches.push(new Uint16Array(new Set(triples.subarray(from, from + stretchTriples))).sort());
    if (from + stretchTriples >= triples.length) break;
  }
  return stretches;
}

/** What is looked for of a wording: each number once; null where it is too short to be sure. Pure. */
export function soughtOf(wording: string, salt: number): Uint16Array | null {
  const triples = new Set(triplesOf(wording, salt).subarray(0, mostTriples));
  return triples.size < fewestTriples ? null : new Uint16Array(triples);
}
