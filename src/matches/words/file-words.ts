import { firstWide } from '../letters/normalise-text.ts';
import { pairBits } from '../letters/pair-frequencies.ts';
import { type Filing, type GroupItem, windowSizes } from './group-table.ts';
import { filterMask, makeGroupTable } from './make-group-table.ts';
import { filedByPair, pairKey } from './scan-pairs.ts';
import { filedByWindow, windowKey } from './scan-windows.ts';
import type { WordTables } from './word-refs.ts';

/**
 * A larger group is crowded: verifying all its words at each place would be slow. Its words move on to the
 * next window size.
 */
const crowd = 64;

/** Files words that are matched anywhere in flat tables. */
export function fileWords(words: readonly GroupItem[]): Omit<WordTables, 'refs'> {
  const [narrow, wide] = split(words, ({ units }) => isNarrowWord(units));
  // Pairs of Latin letters are too common to file words under.
  const [long, short] = split(narrow, ({ units }) => units.length >= windowSizes[0]);
  const widePairs = splitCrowded(filedByPairs(wide), windowSizes[0]);
  const narrowPairs = splitCrowded(filedByPairs(short), windowSizes[0]);
  let waiting: readonly GroupItem[] = [...long, ...widePairs.crowded];
  const windows = windowSizes.map((size, level) => {
    const filing = filedByWindow(size);
    if (level === 0 && waiting.every(({ units }) => units.length > size)) return makeGroupTable([], filing);
    const items = splitCrowded(filedByWindows(waiting, size), windowSizes[level + 1]);
    waiting = items.crowded;
    return makeGroupTable(items.kept, filing);
  });
  return {
    widePairs: makeGroupTable(widePairs.kept, filedByPair),
    narrowPairs: makeGroupTable(narrowPairs.kept, filedByPair),
    windows,
  };
}

/** Words under keys, and how many words share the group of a key. */
interface Filed {
  items: readonly GroupItem[];
  groupSize(key: number): number;
}

/** Separates the items of crowded groups that are long enough for the next window size from the others. */
function splitCrowded(
  { items, groupSize }: Filed,
  nextSize: number | undefined,
): { crowded: readonly GroupItem[]; kept: readonly GroupItem[] } {
  if (nextSize === undefined) return { crowded: [], kept: items };
  const [crowded, kept] = split(
    items,
    ({ key, units }) => units.length >= nextSize && groupSize(key) > crowd,
  );
  return { crowded, kept };
}

/**
 * How much each word already filed under a window raises its cost. A word alone in its group is decided by
 * comparing one more letter, without a branch the processor could mispredict.
 */
const sharingCost = 1;

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
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
function filedByPairs(words: readonly GroupItem[]): Filed {
  return filedUnderRarest(
    words,
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
function filedByWindows(words: readonly GroupItem[], size: number): Filed {
  const keyOf = (units: string, start: number) => windowKey(units, start, size);
  const holders = new Map<number, number>();
  for (const { units } of words) {
    for (let start = 0; start + size <= units.length; start++) {
      const key = keyOf(units, start);
      holders.set(key, (holders.get(key) ?? 0) + 1);
    }
  }
  return filedUnderRarest(words, size, filedByWindow(size), keyOf, (key) => holders.get(key) ?? 0);
}

/** Files each word under the window that costs least to look for. Words with only one window come first. */
function filedUnderRarest(
  words: readonly GroupItem[],
  size: number,
  filing: Filing,
  keyOf: (units: string, start: number) => number,
  frequencyOf: (key: number) => number,
): Filed {
  const mask = filterMask(filing, words.length);
  // In bytes they stay in the processor's cache; what is more crowded than they can say is so anyway.
  const sizes = new Uint8ClampedArray(mask + 1);
  const groupSize = (key: number) => sizes[filing.bitOf(key, mask)] ?? 0;
  const file = (word: GroupItem, key: number, offset: number): void => {
    sizes[filing.bitOf(key, mask)] = groupSize(key) + 1;
    word.key = key;
    word.offset = offset;
  };
  const [short, long] = split(words, ({ units }) => units.length === size);
  // A function called for each word is compiled long before a loop over all of them is.
  const fileUnderCheapest = (word: GroupItem): void => {
    const { units } = word;
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
    file(word, best, offset);
  };
  for (const word of short) file(word, keyOf(word.units, 0), 0);
  for (const word of long) fileUnderCheapest(word);
  return { items: short.concat(long), groupSize };
}
