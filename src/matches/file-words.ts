import { isTokenLetter } from './fold-table.ts';
import type { GroupItem, GroupTable } from './group-table.ts';
import { makeGroupTable } from './make-group-table.ts';
import { pairBits } from './pair-frequencies.ts';
import { filedByPair, pairKey } from './scan-pairs.ts';
import { windowKey } from './scan-windows.ts';

/** A word as it is stored: what it refers to (see `GroupItem`), its folded units, and flags. */
export type StoredWord = Pick<GroupItem, 'ref' | 'flags' | 'units'>;

/** How many letters the windows have under which words are filed; a crowded group moves on to the next size. */
export const windowSizes = [2, 4, 8, 16] as const;

/** A group of more words is crowded: verifying them all at each place would be slow. */
const crowd = 64;

/** One table per window size. */
export function fileWords(words: readonly StoredWord[]): GroupTable[] {
  let waiting = words;
  return windowSizes.map((size, level) => {
    const next = windowSizes[level + 1];
    const mayMove = (word: StoredWord) => next !== undefined && word.units.length >= next;
    const [later, now] = split(waiting, (word) => size === 2 && mayMove(word) && isAllLatin(word.units));
    const items = size === 2 ? itemsByPair(now) : itemsByWindow(now, size);
    const crowded = crowdedKeys(items);
    const [moved, kept] = split(items, (item) => crowded.has(item.key) && mayMove(item));
    waiting = [...later, ...moved];
    return makeGroupTable(kept, size === 2 ? filedByPair : undefined);
  });
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}

function isAllLatin(units: string): boolean {
  for (let index = 0; index < units.length; index++)
    if (!isTokenLetter(units.charCodeAt(index))) return false;
  return true;
}

function crowdedKeys(items: readonly GroupItem[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > crowd).map(([key]) => key));
}

/** Each word under the pair of its letters that ordinary text holds least often; among equals the one fewest words hold. */
function itemsByPair(words: readonly StoredWord[]): GroupItem[] {
  return filedUnderRarest(
    words,
    2,
    (units, start) => pairKey(units.charCodeAt(start), units.charCodeAt(start + 1)),
    (key) => pairBits(key >>> 16, key & 0xffff),
  );
}

function itemsByWindow(words: readonly StoredWord[], size: number): GroupItem[] {
  return filedUnderRarest(
    words,
    size,
    (units, start) => windowKey(units, start, size),
    () => 0,
  );
}

/** Each word under its window that is rarest in text, where one bit outweighs half of the words that share the window. */
function filedUnderRarest(
  words: readonly StoredWord[],
  size: number,
  keyOf: (units: string, start: number) => number,
  rarityOf: (key: number) => number,
): GroupItem[] {
  const holders = new Map<number, number>();
  for (const { units } of words) {
    for (let start = 0; start + size <= units.length; start++) {
      const key = keyOf(units, start);
      holders.set(key, (holders.get(key) ?? 0) + 1);
    }
  }
  return words.map(({ ref, units, flags }) => {
    let offset = 0;
    let best = keyOf(units, 0);
    if (units.length > size) {
      let least = Number.POSITIVE_INFINITY;
      for (let start = 0; start + size <= units.length; start++) {
        const key = keyOf(units, start);
        const cost = (holders.get(key) ?? 0) * 2 ** -rarityOf(key);
        if (cost < least) [offset, best, least] = [start, key, cost];
      }
    }
    return { key: best, ref, offset, flags, units };
  });
}
