import type { Span } from '../../contract/span.ts';
import type { Places } from '../words/span-set.ts';

/**
 * What a combination asks for: `parts` different parts, all within `within` UTF-16 units (0: anywhere in the
 * text).
 */
export interface Combination {
  parts: number;
  within: number;
}

/**
 * The shortest passages that hold every part of a combination, from left to right, without overlaps. Goes
 * through the places of each part once.
 */
export function findCombinations(parts: readonly Places[], within: number): Span[] {
  const found: Span[] = [];
  const next = parts.map(() => 0);
  for (;;) {
    let first = 0;
    let start = Number.POSITIVE_INFINITY;
    let lastStart = 0;
    let end = 0;
    for (let part = 0; part < parts.length; part++) {
      const index = next[part] ?? 0;
      const { starts, ends } = parts[part] ?? noPart;
      const partStart = starts[index];
      if (partStart === undefined) return found;
      if (partStart < start) [first, start] = [part, partStart];
      lastStart = Math.max(lastStart, partStart);
      end = Math.max(end, ends[index] ?? 0);
    }
    const again = (next[first] ?? 0) + 1;
    const againStart = parts[first]?.starts[again] ?? Number.POSITIVE_INFINITY;
    // The first part stands once more before the passage ends: without its first place the passage is
    // shorter.
    const isThereAgain =
      againStart < lastStart || (againStart === lastStart && (parts[first]?.ends[again] ?? 0) <= end);
    if (isThereAgain || (within > 0 && end - start > within)) {
      next[first] = again;
      continue;
    }
    found.push({ start, end });
    for (let part = 0; part < parts.length; part++) {
      const { starts } = parts[part] ?? noPart;
      let index = next[part] ?? 0;
      while ((starts[index] ?? end) < end) index++;
      next[part] = index;
    }
  }
}

const noPart: Places = { starts: [], ends: [] };
