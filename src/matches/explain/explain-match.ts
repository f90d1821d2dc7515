import type { Entry, EntryMatch } from '../../contract/list.ts';
import { normaliseText } from '../letters/normalise-text.ts';
import { detectorsWithCheckDigits } from '../patterns/detectors.ts';
import { soundText, spelledOut } from '../sounds/sound-text.ts';
import type { Match } from '../words/match.ts';
import { type Disguise, lettersOf, nameDifferences, nameDisguises } from './name-differences.ts';

/** Why a match was made. */
export interface Explanation {
  entryId: string;
  /** The passage as the text has it. */
  seen: string;
  /**
   * What it was read as: the list's own word; the syllables, if it was found by sound; the passage itself, if
   * it was not read letter by letter (patterns, detectors, claims).
   */
  readAs: string;
  /**
   * How the text differs from the list's own words: each difference once, in the order met; empty where there
   * is none.
   */
  undone: Disguise[];
  /** Whether a detector compared check digits. */
  isChecked: boolean;
}

/**
 * Says why `match` was made in `text`: which entry, which form was seen, and what was undone to recognise it.
 */
export function explainMatch(
  text: string,
  { start, end, kind }: Match,
  { id, match }: Pick<Entry, 'id' | 'match'>,
): Explanation {
  const seen = text.slice(start, end);
  const isChecked = 'detector' in match && detectorsWithCheckDigits.has(match.detector);
  const plain = { entryId: id, seen, isChecked };
  if (kind === 'sound') return { ...plain, ...readBySound(seen, match) };
  if (kind === 'word' && 'words' in match) return { ...plain, ...readAsWord(seen, match.words) };
  if (kind === 'combination' && 'all' in match) {
    const undone = new Set(match.all.flatMap((part) => differencesOfPart(seen, part)));
    return { ...plain, readAs: match.all.join(' … '), undone: [...undone] };
  }
  return { ...plain, readAs: seen, undone: [] };
}

/** The word that differs least from what was seen. */
function readAsWord(seen: string, words: readonly string[]): Pick<Explanation, 'readAs' | 'undone'> {
  const letters = lettersOf(seen);
  const [nearest] = words
    .filter((word) => lettersOf(word) === letters)
    .map((word) => ({ readAs: word, undone: nameDifferences(seen, word) }))
    .sort((a, b) => a.undone.length - b.undone.length);
  return nearest ?? { readAs: letters, undone: nameDisguises(seen) };
}

/** The differences that none of the entry's words has itself. */
function readBySound(seen: string, match: EntryMatch): Pick<Explanation, 'readAs' | 'undone'> {
  const own = new Set('words' in match ? match.words.flatMap(nameDisguises) : []);
  return {
    readAs: spelledOut(soundText(normaliseText(seen))),
    undone: nameDisguises(seen).filter((disguise) => !own.has(disguise)),
  };
}

/** How the part of a combination is written in the passage, at the place where it is written most plainly. */
function differencesOfPart(seen: string, part: string): Disguise[] {
  const source = seen.normalize('NFC');
  const { units, from, length } = normaliseText(source);
  const read = Array.from(units.subarray(0, length), (unit) => String.fromCharCode(unit)).join('');
  const letters = lettersOf(part);
  let least: Disguise[] | null = null;
  for (let at = read.indexOf(letters); at >= 0 && letters !== ''; at = read.indexOf(letters, at + 1)) {
    const differences = nameDifferences(source.slice(from[at], from[at + letters.length]), part);
    if (least === null || differences.length < least.length) least = differences;
  }
  return least ?? [];
}
