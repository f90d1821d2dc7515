import { fold } from '../letters/fold-table.ts';
import { gap } from '../letters/gap-classes.ts';
import { gapClassAt, normaliseText } from '../letters/normalise-text.ts';

/** A way in which the text seen differs from the word it stands for. */
export type Disguise = (typeof disguises)[number];
export const disguises = [
  'invisible',
  'mark',
  'gap',
  'width',
  'case',
  'script',
  'accent',
  'lookalike',
  'styled',
] as const;

/**
 * A letter as the matcher reads it: the character it came from, all letters of that character, and what
 * follows it.
 */
interface Letter {
  char: string;
  letters: string;
  after: string;
}

/** The letters a text is read as. */
export function lettersOf(text: string): string {
  const { units, length } = normaliseText(text);
  return String.fromCharCode(...units.subarray(0, length));
}

/**
 * How `seen` differs from `word`, which is read as the same letters: each difference once, in the order met.
 * What both have, such as the space of a phrase, is no difference, and neither is the kind of white space.
 */
export function nameDifferences(seen: string, word: string): Disguise[] {
  const own = readLetters(word);
  return unique(
    readLetters(seen).flatMap((letter, index, all) => {
      const ownLetter = own[index] ?? letter;
      const isLast = index === all.length - 1;
      return [
        ...disguiseOfLetter(letter, ownLetter),
        ...disguisesBetween(letter.after, isLast ? null : ownLetter.after),
      ];
    }),
  );
}

/** The differences that `seen` alone shows. */
export const nameDisguises = (seen: string): Disguise[] =>
  unique(
    readLetters(seen).flatMap(({ char, letters, after }, index, all) => [
      ...toArray(disguiseOf(char, letters)),
      ...disguisesBetween(after, index === all.length - 1 ? null : ''),
    ]),
  );

const unique = (all: readonly Disguise[]): Disguise[] => [...new Set(all)];
const toArray = (disguise: Disguise | null): Disguise[] => (disguise ? [disguise] : []);

function readLetters(text: string): Letter[] {
  // A letter with its accent may be one character or two.
  const source = text.normalize('NFC');
  const { units, from, length } = normaliseText(source);
  return Array.from(units.subarray(0, length), (_, index) => {
    const at = from[index] ?? 0;
    let [first, end] = [index, index + 1];
    while (first > 0 && from[first - 1] === at) first--;
    while (end < length && from[end] === at) end++;
    const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
    const next = index + 1 < length ? from[index + 1] : source.length;
    return {
      char,
      letters: String.fromCharCode(...units.subarray(first, end)),
      after: source.slice(at + char.length, next),
    };
  });
}

function disguiseOfLetter(seen: Letter, own: Letter): Disguise[] {
  if (seen.char === own.char) return [];
  if (seen.char.toLowerCase() === own.char.toLowerCase()) return ['case'];
  return toArray(disguiseOf(seen.char, seen.letters) ?? disguiseOf(own.char, own.letters));
}

/**
 * How what stands between two letters differs from what the word has there; `own` is null after the last
 * letter.
 */
function disguisesBetween(seen: string, own: string | null): Disguise[] {
  const here = seen.replace(/\s+/g, ' ');
  if (own === null) return kindsIn(here, () => true).filter((kind) => kind !== 'gap');
  const there = own.replace(/\s+/g, ' ');
  if (here === there) return [];
  const extra = kindsIn(here, (char) => !there.includes(char));
  if (extra.length > 0) return extra;
  const missing = kindsIn(there, (char) => !here.includes(char));
  return missing.length > 0 ? missing : kindsIn(here, () => true);
}

/** What adorns an emoji belongs to it. */
const adornments = /(?<=\p{Extended_Pictographic})(?:\ufe0f|\u200d|\p{Emoji_Modifier})+/gu;

function kindsIn(between: string, isAsked: (char: string) => boolean): Disguise[] {
  return Array.from(between.replace(adornments, ''))
    .filter(isAsked)
    .map((char) => {
      if (gapClassAt(char, 0) !== gap.none) return 'gap';
      return /^\p{M}$/u.test(char) && !/^\p{Variation_Selector}$/u.test(char) ? 'mark' : 'invisible';
    });
}

/** How a character differs from the letters it was read as. */
function disguiseOf(char: string, letters: string): Disguise | null {
  // Both halves of a rare letter's pair stand for themselves; only the first is compared.
  if (char === letters || char.startsWith(letters)) return null;
  const compatible = char.normalize('NFKC');
  if (char.toLowerCase() === letters) return 'case';
  if (compatible.toLowerCase() === letters) return /^[\uff00-\uffef\u3000]$/.test(char) ? 'width' : 'styled';
  if (/^\p{Script=Han}$/u.test(char)) return 'script';
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (bare === letters) return 'accent';
  if (/^[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff]$/.test(char) || char.length === 2) return 'styled';
  return fold[char.charCodeAt(0)] === undefined ? null : 'lookalike';
}
