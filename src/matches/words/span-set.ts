import type { Span } from '../../contract/span.ts';

/** Where something stands in a text, by start: UTF-16 offsets, those of one place at the same index. */
export interface Places {
  starts: readonly number[];
  ends: readonly number[];
}

/** Spans of a text, made to be asked many times whether one of them contains another span. */
export class SpanSet {
  readonly #starts: readonly number[];
  /** For each span, in the order of their starts: the furthest end of this one and those before it. */
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

  /** Whether a span lies within one of these. */
  contains({ start, end }: Span): boolean {
    let low = 0;
    for (let high = this.#starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#reach[low - 1] ?? 0) >= end;
  }

  /** Those of the places that lie within none of these spans. */
  placesOutside({ starts, ends }: Places): Places {
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
