import { SpanSet } from './span-set.ts';

/** What a cue does; see `RefutationCues`. */
export const cueKind = { verdict: 0, denial: 1, reversal: 2, closeDenial: 3 } as const;

/** How many numbers a cue takes: kind, start, end, and `near`. */
const size = 4;

/**
 * The cues seen in a text as plain numbers, because there are many and few matter: UTF-16 offsets, by place.
 */
export class SeenCues {
  /** How many cues there are. */
  count = 0;
  #data = new Int32Array(size * 256);
  #holdsReversal = false;
  /** The reversals, as soon as somebody asks for them. */
  #reversals: SpanSet | null = null;

  clear(): void {
    this.count = 0;
    this.#holdsReversal = false;
    this.#reversals = null;
  }

  /**
   * Adds a cue. `near` is how many matches were found before it: matches near that number stand near the cue.
   */
  add(kind: number, start: number, end: number, near: number): void {
    const at = this.count * size;
    if (at === this.#data.length) this.#grow();
    const data = this.#data;
    data[at] = kind;
    data[at + 1] = start;
    data[at + 2] = end;
    data[at + 3] = near;
    this.count++;
    if (kind === cueKind.reversal) this.#holdsReversal = true;
  }

  #grow(): void {
    const larger = new Int32Array(this.#data.length * 2);
    larger.set(this.#data);
    this.#data = larger;
  }

  kind(index: number): number {
    return this.#data[index * size] ?? 0;
  }

  start(index: number): number {
    return this.#data[index * size + 1] ?? 0;
  }

  end(index: number): number {
    return this.#data[index * size + 2] ?? 0;
  }

  near(index: number): number {
    return this.#data[index * size + 3] ?? 0;
  }

  /** Whether a cue stands within a reversal. */
  isReversed(index: number): boolean {
    if (!this.#holdsReversal) return false;
    this.#reversals ??= this.#sortReversals();
    return this.#reversals.contains({ start: this.start(index), end: this.end(index) });
  }

  #sortReversals(): SpanSet {
    const reversals = [];
    for (let index = 0; index < this.count; index++)
      if (this.kind(index) === cueKind.reversal)
        reversals.push({ start: this.start(index), end: this.end(index) });
    return new SpanSet(reversals);
  }
}
