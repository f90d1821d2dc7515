import { type Places, SpanSet } from './span-set.ts';

/** Where one word was seen in a text, noted once for all entries that share the word: UTF-16 offsets. */
export class SeenPlaces {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isInOrder = true;
  #spans: SpanSet | null = null;

  get count(): number {
    return this.#starts.length;
  }

  add(start: number, end: number): void {
    this.#isInOrder &&= start >= (this.#starts.at(-1) ?? 0);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Where the word was seen, by start. */
  inOrder(): Places {
    const [starts, ends] = [this.#starts, this.#ends];
    if (!this.#isInOrder) {
      const spans = starts.map((start, index) => ({ start, end: ends[index] ?? 0 }));
      for (const [index, { start, end }] of spans.sort((a, b) => a.start - b.start).entries())
        [starts[index], ends[index]] = [start, end];
      this.#isInOrder = true;
    }
    return { starts, ends };
  }

  /** The same as a set of spans. */
  spans(): SpanSet {
    this.#spans ??= new SpanSet(this.#starts.map((start, index) => ({ start, end: this.#ends[index] ?? 0 })));
    return this.#spans;
  }
}
