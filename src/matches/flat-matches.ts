import { type Match, type MatchKind, matchKinds } from './match.ts';

/** At most so many matches are reported in one text; a list made to hurt could else fill the memory. */
const mostMatches = 500_000;

/** How many numbers a match takes: start, end, entry, and what else there is to say of it. */
const size = 4;

/** What else there is to say: the kind's number, two flags, and above them what the score lacks of 1. A plain word's is 0. */
const about = { kind: 7, refuted: 8, denies: 16, lackShift: 5, lackUnit: 2 ** 20 } as const;

/** A match is put in its place among so many before it; if it belongs further back, all are sorted at the end. */
const nearby = 8;

/**
 * The matches of a text as plain numbers, for callers who have many texts and no need of an object per match; `Match` says what
 * the numbers mean. Filled by `findFlatMatches`, and reused from text to text.
 */
export class FlatMatches {
  /** How many matches there are. */
  count = 0;
  #data = new Int32Array(size * 1024);
  #lastStart = -1;
  #isSorted = true;

  clear(): void {
    this.count = 0;
    this.#lastStart = -1;
    this.#isSorted = true;
  }

  start(index: number): number {
    return this.#data[index * size] ?? 0;
  }

  end(index: number): number {
    return this.#data[index * size + 1] ?? 0;
  }

  entry(index: number): number {
    return this.#data[index * size + 2] ?? 0;
  }

  kind(index: number): MatchKind {
    return matchKinds[this.#about(index) & about.kind] ?? 'word';
  }

  score(index: number): number {
    return 1 - (this.#about(index) >>> about.lackShift) / about.lackUnit;
  }

  isRefuted(index: number): boolean {
    return (this.#about(index) & about.refuted) !== 0;
  }

  /** Whether what was found denies something itself. */
  denies(index: number): boolean {
    return (this.#about(index) & about.denies) !== 0;
  }

  refute(index: number): void {
    this.#data[index * size + 3] = this.#about(index) | about.refuted;
  }

  #about(index: number): number {
    return this.#data[index * size + 3] ?? 0;
  }

  /** Adds a word. Most words come in the order of their starts. */
  addWord(entry: number, start: number, end: number): void {
    if (start > this.#lastStart) this.#append(start, end, entry, 0);
    else this.#insert(start, end, entry, 0);
  }

  /** Adds a match of any kind. */
  add({ entry, start, end, kind, score }: Match, denies = false): void {
    const lack = Math.round((1 - score) * about.lackUnit) << about.lackShift;
    this.#insert(start, end, entry, matchKinds.indexOf(kind) | (denies ? about.denies : 0) | lack);
  }

  #append(start: number, end: number, entry: number, what: number): void {
    const at = this.count * size;
    if (at === this.#data.length && !this.#grow()) return;
    const data = this.#data;
    data[at] = start;
    data[at + 1] = end;
    data[at + 2] = entry;
    data[at + 3] = what;
    this.#lastStart = start;
    this.count++;
  }

  /** Adds a match where it belongs, or nothing when it is there: an entry may hold words that fold alike. */
  #insert(start: number, end: number, entry: number, what: number): void {
    let index = this.count;
    for (const least = Math.max(0, index - nearby); index > 0; index--) {
      const order = this.#compare(index - 1, start, end, entry);
      if (order === 0) return;
      if (order < 0) break;
      if (index === least) {
        this.#isSorted = false;
        index = this.count;
        break;
      }
    }
    const lastStart = this.#lastStart;
    this.#append(start, end, entry, what);
    const last = this.count - 1;
    if (index >= last) return;
    this.#data.copyWithin((index + 1) * size, index * size, last * size);
    this.#data.set([start, end, entry, what], index * size);
    this.#lastStart = lastStart;
  }

  #compare(index: number, start: number, end: number, entry: number): number {
    return this.start(index) - start || this.end(index) - end || this.entry(index) - entry;
  }

  #grow(): boolean {
    if (this.count >= mostMatches) return false;
    const larger = new Int32Array(Math.min(this.#data.length * 2, mostMatches * size));
    larger.set(this.#data);
    this.#data = larger;
    return true;
  }

  /** Brings the matches in order, by start, then end, then entry, each once. */
  sort(): void {
    if (this.#isSorted) return;
    const order = Array.from({ length: this.count }, (_, index) => index);
    this.#keep(order.sort((a, b) => this.#compare(a, this.start(b), this.end(b), this.entry(b))));
    this.#isSorted = true;
  }

  /** Keeps the matches for which `isKept` says so. */
  filter(isKept: (index: number) => boolean): void {
    this.#keep(Array.from({ length: this.count }, (_, index) => index).filter(isKept));
  }

  /** Keeps the matches of these numbers in this order, equal neighbours once. */
  #keep(order: readonly number[]): void {
    const before = this.#data.slice(0, this.count * size);
    this.count = 0;
    for (const index of order) {
      const [start = 0, end = 0, entry = 0, what = 0] = before.subarray(index * size, index * size + size);
      if (this.count > 0 && this.#compare(this.count - 1, start, end, entry) === 0) continue;
      this.#append(start, end, entry, what);
    }
  }

  toMatches(): Match[] {
    const matches: Match[] = [];
    for (let index = 0; index < this.count; index++) {
      matches.push({
        entry: this.entry(index),
        start: this.start(index),
        end: this.end(index),
        kind: this.kind(index),
        score: this.score(index),
        refutedHere: this.isRefuted(index),
      });
    }
    return matches;
  }
}
