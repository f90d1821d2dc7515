import type { Buckets } from './compiled-list.ts';

/** Where a key's search begins in a table of `mask + 1` slots. */
export const slotOf = (key: number, mask: number) => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

/** The slot that holds `key`, or -1. */
export function findSlot({ keys, starts, ends }: Buckets, key: number): number {
  const mask = keys.length - 1;
  for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
    if (starts[slot] === ends[slot]) return -1;
    if (keys[slot] === key) return slot;
  }
}

/** Groups items by key; keys and items run in parallel. */
export function makeBuckets(itemKeys: readonly number[], values: readonly number[]): Buckets {
  let size = 4;
  while (size < itemKeys.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const counts = new Int32Array(size);
  const slots = new Int32Array(itemKeys.length);
  for (let index = 0; index < itemKeys.length; index++) {
    const key = itemKeys[index] ?? 0;
    let slot = slotOf(key, size - 1);
    while ((counts[slot] ?? 0) > 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    counts[slot] = (counts[slot] ?? 0) + 1;
    slots[index] = slot;
  }
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  let total = 0;
  for (let slot = 0; slot < size; slot++) {
    starts[slot] = total;
    ends[slot] = total;
    total += counts[slot] ?? 0;
  }
  const items = new Int32Array(total);
  for (let index = 0; index < itemKeys.length; index++) {
    const slot = slots[index] ?? 0;
    const end = ends[slot] ?? 0;
    items[end] = values[index] ?? 0;
    ends[slot] = end + 1;
  }
  return { keys, starts, ends, items };
}
