import { isTokenLetter } from '../letters/fold-table.ts';
import type { NormalText } from '../letters/normalise-text.ts';
import { cueWords, refutationCues } from '../refutations/refutation-cues.ts';
import { codeOfToken } from './claim-tokens.ts';
import { eventWords } from './synonyms.ts';

/**
 * Where a text retells a wording: its letters, the units each came from, and the first and last letter of the
 * passage.
 */
export interface RetoldPassage {
  letters: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  first: number;
  last: number;
}

/**
 * How many letters after a negation it denies; and how many before a letter of the wording may deny that
 * letter.
 */
const scope = 4;
/** How many units before a passage a negation still belongs to it. */
const unitsBefore = 8;

const { negations, noNegations, complements } = refutationCues.zh.denying;
/** Expressions that deny (true), and longer ones that begin alike and do not. */
const expressions = new Map<string, boolean>([
  ...cueWords(negations).map((word): [string, boolean] => [word, true]),
  ...cueWords(noNegations).map((word): [string, boolean] => [word, false]),
]);
/** Per first letter the length of the longest expression that begins with it; 0 for none. */
const longestExpression = new Uint8Array(0x10000);
for (const word of expressions.keys()) {
  const first = word.charCodeAt(0);
  longestExpression[first] = Math.max(longestExpression[first] ?? 0, word.length);
}

const not = '不'.charCodeAt(0);
const unitsOf = (chars: string) => new Set([...chars].map((char) => char.charCodeAt(0)));
const complementUnits = unitsOf(complements);
const negatingTokens = new Set(cueWords(refutationCues.en.denying.negations).map(codeOfToken));
/** What is left of `n't` beside the gap that its apostrophe is. */
negatingTokens.add('t'.charCodeAt(0));
/** Letters of a wording that deny or end what follows them. */
const negatingLetters = new Set([...unitsOf(refutationCues.zh.denying.letters), ...negatingTokens]);

/**
 * Whether a passage denies what the wording it retells asserts: a negation right before letters the wording
 * has undenied.
 */
export function deniesWording(text: NormalText, passage: RetoldPassage, wording: Uint16Array): boolean {
  const { letters, starts, ends, first, last } = passage;
  const from = Math.max(0, (starts[first] ?? 0) - unitsBefore);
  const to = starts[last] ?? 0;
  for (let unit = from; unit <= to; ) {
    const expression = expressionAt(text, unit);
    if (expression?.denies && deniesNext(text, passage, unit + expression.length, wording)) return true;
    if (unit > (starts[first] ?? 0) && isDeniedAbility(text, unit, wording)) return true;
    unit += expression?.length ?? 1;
  }
  for (let place = Math.max(0, first - scope); place < last; place++) {
    if (!negatingTokens.has(letters[place] ?? 0)) continue;
    if (deniesNext(text, passage, ends[place] ?? 0, wording)) return true;
  }
  return false;
}

function expressionAt(
  { units, length }: NormalText,
  start: number,
): { length: number; denies: boolean } | null {
  const longest = longestExpression[units[start] ?? 0] ?? 0;
  for (let size = Math.min(longest, length - start); size > 0; size--) {
    const denies = expressions.get(String.fromCharCode(...units.subarray(start, start + size)));
    if (denies !== undefined) return { length: size, denies };
  }
  return null;
}

/**
 * Whether the first letters of the wording after unit `end`, in the same clause, are not denied in the
 * wording.
 */
function deniesNext(
  text: NormalText,
  { letters, starts, last }: RetoldPassage,
  end: number,
  wording: Uint16Array,
): boolean {
  let next = 0;
  while (next <= last && (starts[next] ?? 0) < end) next++;
  let unit = end;
  for (const stop = Math.min(last, next + scope - 1); next <= stop; next++) {
    for (; unit <= (starts[next] ?? 0); unit++) if (beginsClause(text, unit)) return false;
    const place = placeInWording(letters, next, wording);
    if (place >= 0) return !isDeniedThere(wording, place);
  }
  return false;
}

/** Where the wording has the same letter, followed by the same or at its end. */
function placeInWording(letters: Uint16Array, place: number, wording: Uint16Array): number {
  for (let index = 0; index < wording.length; index++) {
    if (wording[index] === letters[place] && wording[index + 1] === letters[place + 1]) return index;
  }
  return -1;
}

function isDeniedThere(wording: Uint16Array, place: number): boolean {
  // `防` of `预防` is not what 预 ends, but the end of it.
  const event = String.fromCharCode(wording[place - 1] ?? 0, wording[place] ?? 0);
  for (
    let before = eventWords.has(event) ? place - 2 : place - 1;
    before >= Math.max(0, place - scope) && wording[before] !== 0;
    before--
  ) {
    if (negatingLetters.has(wording[before] ?? 0)) return true;
  }
  return false;
}

/**
 * Whether at `unit` something the wording says is called impossible: `吸不走` of what sucks something up.
 */
function isDeniedAbility({ units }: NormalText, unit: number, wording: Uint16Array): boolean {
  if (units[unit] !== not || !complementUnits.has(units[unit + 1] ?? 0)) return false;
  const verb = units[unit - 1] ?? 0;
  const place = wording.indexOf(verb);
  return place >= 0 && wording[place + 1] !== not && !isDeniedThere(wording, place);
}

/** Whether more than a space between words stands before a unit. */
export function beginsClause({ units, from }: NormalText, unit: number): boolean {
  const apart = (from[unit] ?? 0) - (from[unit - 1] ?? 0);
  return apart > (isTokenLetter(units[unit] ?? 0) ? 2 : 1);
}
