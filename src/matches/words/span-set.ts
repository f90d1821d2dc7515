import type { Span } from '../../contract/span.ts';
import type { SeenPart } from '../patterns/find-combinations.ts';

/** Passages of a text, asked again and again whether one of them holds another passage. */
export class Covers {
  readonly #starts: readonly number[];
  /** Per passage, in the order of their starts, the furthest end of those up to it. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    this.#starts = sorted.map(({ start }) => start);
    let furthest = 0;
    this.#reach = sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether the passage lies within one of these. */
  hold({ start, end }: Span): boolean {
    let low = 0;
    for (let high = this.#starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#reach[low - 1] ?? 0) >= end;
  }

  /** The places of a part that lie within none of these. */
  leave({ starts, ends }: SeenPart): SeenPart {
    const left: { starts: number[]; ends: number[] } = { starts: [], ends: [] };
    let before = 0;
    for (let index = 0; index < starts.length; index++) {
      const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
      while (before < this.#starts.length && (this.#starts[before] ?? 0) <= start) before++;
      if (before > 0 && (this.#reach[before - 1] ?? 0) >= end) continue;
      left.starts.push(start);
      left.ends.push(end);
    }
    return left;
  }
}
