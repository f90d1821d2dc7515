import { firstWide } from '../letters/normalise-text.ts';
import { pairBits } from '../letters/pair-frequencies.ts';
import { type Filing, type GroupItems, windowSizes } from './group-table.ts';
import { filterMask, makeGroupTable } from './make-group-table.ts';
import { filedByPair, pairKey } from './scan-pairs.ts';
import { filedByWindow, windowKey } from './scan-windows.ts';
import type { WordTables } from './word-refs.ts';

/**
 * A larger group is crowded: verifying all its words at each place would be slow. Its words move on to the
 * next window size.
 */
const crowd = 64;

/** Files words that are matched anywhere, given by their numbers, in flat tables. */
export function fileWords(words: GroupItems, numbers: readonly number[]): Omit<WordTables, 'refs'> {
  const [narrow, wide] = split(numbers, (number) => isNarrowWord(unitsOf(words, number)));
  // Pairs of Latin letters are too common to file words under.
  const [long, short] = split(narrow, (number) => unitsOf(words, number).length >= windowSizes[0]);
  const widePairs = splitCrowded(words, filedByPairs(words, wide), windowSizes[0]);
  const narrowPairs = splitCrowded(words, filedByPairs(words, short), windowSizes[0]);
  let waiting: readonly number[] = [...long, ...widePairs.crowded];
  const windows = windowSizes.map((size, level) => {
    const filing = filedByWindow(size);
    if (level === 0 && waiting.every((number) => unitsOf(words, number).length > size))
      return makeGroupTable(words, [], filing);
    const items = splitCrowded(words, filedByWindows(words, waiting, size), windowSizes[level + 1]);
    waiting = items.crowded;
    return makeGroupTable(words, items.kept, filing);
  });
  return {
    widePairs: makeGroupTable(words, widePairs.kept, filedByPair),
    narrowPairs: makeGroupTable(words, narrowPairs.kept, filedByPair),
    windows,
  };
}

const unitsOf = ({ units }: GroupItems, number: number): string => units[number] ?? '';

/** The numbers of words that have got a key, and how many words share the group of a key. */
interface Filed {
  numbers: readonly number[];
  groupSize(key: number): number;
}

/** Separates the words of crowded groups that are long enough for the next window size from the others. */
function splitCrowded(
  words: GroupItems,
  { numbers, groupSize }: Filed,
  nextSize: number | undefined,
): { crowded: readonly number[]; kept: readonly number[] } {
  if (nextSize === undefined) return { crowded: [], kept: numbers };
  const [crowded, kept] = split(
    numbers,
    (number) => unitsOf(words, number).length >= nextSize && groupSize(words.keys[number] ?? 0) > crowd,
  );
  return { crowded, kept };
}

/**
 * How much each word already filed under a window raises its cost. A word alone in its group is decided by
 * comparing one more letter, without a branch the processor could mispredict.
 */
const sharingCost = 1;

function split(all: readonly number[], isFirst: (number: number) => boolean): [number[], number[]] {
  const first: number[] = [];
  const second: number[] = [];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}

function isNarrowWord(units: string): boolean {
  for (let index = 0; index < units.length; index++) if (units.charCodeAt(index) >= firstWide) return false;
  return true;
}

/** How often something of this many bits is met. */
const frequencies = Float64Array.from({ length: 32 }, (_, bits) => 2 ** -bits);

/** Files each word under the pair of its letters that is rarest in ordinary text. */
function filedByPairs(words: GroupItems, numbers: readonly number[]): Filed {
  return filedUnderRarest(
    words,
    numbers,
    2,
    filedByPair,
    (units, start) => pairKey(units.charCodeAt(start), units.charCodeAt(start + 1)),
    (key) => frequencies[pairBits(key >>> 16, key & 0xffff)] ?? 0,
  );
}

/**
 * Files each word under the window that fewest words of the list hold: nothing else is known of how often a
 * window is met.
 */
function filedByWindows(words: GroupItems, numbers: readonly number[], size: number): Filed {
  const keyOf = (units: string, start: number) => windowKey(units, start, size);
  const holders = new Map<number, number>();
  for (const number of numbers) {
    const units = unitsOf(words, number);
    for (let start = 0; start + size <= units.length; start++) {
      const key = keyOf(units, start);
      holders.set(key, (holders.get(key) ?? 0) + 1);
    }
  }
  return filedUnderRarest(words, numbers, size, filedByWindow(size), keyOf, (key) => holders.get(key) ?? 0);
}

/** Files each word under the window that costs least to look for. Words with only one window come first. */
function filedUnderRarest(
  words: GroupItems,
  numbers: readonly number[],
  size: number,
  filing: Filing,
  keyOf: (units: string, start: number) => number,
  frequencyOf: (key: number) => number,
): Filed {
  const mask = filterMask(filing, numbers.length);
  // In bytes they stay in the processor's cache; what is more crowded than they can say is so anyway.
  const sizes = new Uint8ClampedArray(mask + 1);
  const groupSize = (key: number) => sizes[filing.bitOf(key, mask)] ?? 0;
  const file = (number: number, key: number, offset: number): void => {
    const bit = filing.bitOf(key, mask);
    sizes[bit] = (sizes[bit] ?? 0) + 1;
    words.keys[number] = key;
    words.offsets[number] = offset;
  };
  const [short, long] = split(numbers, (number) => unitsOf(words, number).length === size);
  // A function called for each word is compiled long before a loop over all of them is.
  const fileUnderCheapest = (number: number): void => {
    const units = unitsOf(words, number);
    let offset = 0;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let start = 0; start + size <= units.length; start++) {
      const key = keyOf(units, start);
      const frequency = frequencyOf(key);
      // Sharing only adds to that.
      if (frequency >= least) continue;
      const cost = frequency * (1 + sharingCost * groupSize(key));
      if (cost >= least) continue;
      offset = start;
      best = key;
      least = cost;
    }
    file(number, best, offset);
  };
  for (const number of short) file(number, keyOf(unitsOf(words, number), 0), 0);
  for (const number of long) fileUnderCheapest(number);
  return { numbers: short.concat(long), groupSize };
}
