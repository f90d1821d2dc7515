import { longestInline } from './inline-word.ts';
import { type Doubt, doubts, type Match, type MatchKind, matchKinds } from './match.ts';

/** At most this many matches are reported in one text. Otherwise a hostile list could exhaust memory. */
export const mostMatches = 500_000;

/** How many numbers a match takes: start, end, entry, and all else in one number (see `about`). */
export const matchSize = 4;

/**
 * The bits of a match's last number: its kind, three flags, its doubt as one more than its place in `doubts`,
 * and above them 1 minus the score. A plain word's is 0.
 */
const about = {
  kind: 7,
  refuted: 8,
  denies: 16,
  judges: 32,
  doubt: 192,
  doubtShift: 6,
  lackShift: 8,
  lackUnit: 2 ** 20,
} as const;

/** What the text says itself about a match, where nothing is known of it. */
const noStance = { denies: false, judges: false };

const doubtBits = (doubt: Doubt) => (doubts.indexOf(doubt) + 1) << about.doubtShift;

/** The place of a match is first looked for among this many before it. */
const nearby = 8;
/**
 * When more matches than this would have to move to make space for one, all are sorted at the end instead.
 */
const farthest = 1000;

/**
 * The matches of a text as plain numbers, for callers with many texts that need no object for each match.
 * `Match` says what the numbers mean. `findFlatMatches` fills it, and uses it again for the next text.
 */
export class FlatMatches {
  /** How many matches there are. */
  count = 0;
  /** No match is longer. */
  longest = longestInline;
  /**
   * The numbers. Read them with the methods below; scanners append plain words to them in loops of their own.
   */
  data = new Int32Array(matchSize * 1024);
  /** Where the last match starts; -1 where there is none. */
  lastStart = -1;
  #isSorted = true;

  clear(): void {
    this.count = 0;
    this.longest = longestInline;
    this.lastStart = -1;
    this.#isSorted = true;
  }

  /** Whether nothing more is taken. */
  get isFull(): boolean {
    return this.count >= mostMatches;
  }

  start(index: number): number {
    return this.data[index * matchSize] ?? 0;
  }

  end(index: number): number {
    return this.data[index * matchSize + 1] ?? 0;
  }

  entry(index: number): number {
    return this.data[index * matchSize + 2] ?? 0;
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

  /** Whether what was found says itself that something is not so. */
  judges(index: number): boolean {
    return (this.#about(index) & about.judges) !== 0;
  }

  /** How the text means a match; null where it states it. */
  doubt(index: number): Doubt | null {
    return doubts[((this.#about(index) & about.doubt) >> about.doubtShift) - 1] ?? null;
  }

  /**
   * The first of matches in order that starts at `start` or later, looked for from number `near` on, in both
   * directions.
   */
  firstFrom(start: number, near: number): number {
    const data = this.data;
    const { count } = this;
    let index = Math.min(near, count);
    while (index > 0 && (data[(index - 1) * matchSize] ?? 0) >= start) index--;
    while (index < count && (data[index * matchSize] ?? 0) < start) index++;
    return index;
  }

  refute(index: number): void {
    this.data[index * matchSize + 3] = this.#about(index) | about.refuted;
  }

  /** Notes that a text asks for a match, unless it is known already how it means it. */
  ask(index: number): void {
    if (!this.doubt(index)) this.data[index * matchSize + 3] = this.#about(index) | doubtBits('asked');
  }

  #about(index: number): number {
    return this.data[index * matchSize + 3] ?? 0;
  }

  /** Adds a word. Most words come in the order of their starts. */
  addWord(entry: number, start: number, end: number): void {
    if (end - start > this.longest) this.longest = end - start;
    if (start > this.lastStart) this.#append(start, end, entry, 0);
    else this.#insert(start, end, entry, 0);
  }

  /** Adds a match of any kind, and whether what it retells denies or judges something itself. */
  add({ entry, start, end, kind, score, refutedHere, doubt }: Match, own = noStance): void {
    this.longest = Math.max(this.longest, end - start);
    const lack = Math.round((1 - score) * about.lackUnit) << about.lackShift;
    const marks =
      (own.denies ? about.denies : 0) |
      (own.judges ? about.judges : 0) |
      (doubt ? doubtBits(doubt) : 0) |
      (refutedHere ? about.refuted : 0);
    this.#insert(start, end, entry, matchKinds.indexOf(kind) | marks | lack);
  }

  #append(start: number, end: number, entry: number, what: number): void {
    const at = this.count * matchSize;
    if (at === this.data.length && !this.#grow()) return;
    const data = this.data;
    data[at] = start;
    data[at + 1] = end;
    data[at + 2] = entry;
    data[at + 3] = what;
    this.lastStart = start;
    this.count++;
  }

  /** Adds a match where it belongs, or nothing when it is there: an entry may hold words that fold alike. */
  #insert(start: number, end: number, entry: number, what: number): void {
    const { count } = this;
    const index = this.#placeFor(start, end, entry);
    if (index > 0 && this.#compare(index - 1, start, end, entry) === 0) return;
    if (count - index > farthest) this.#isSorted = false;
    const lastStart = this.lastStart;
    this.#append(start, end, entry, what);
    if (index === count || this.count === count || !this.#isSorted) return;
    const data = this.data;
    for (let at = (count + 1) * matchSize - 1; at >= (index + 1) * matchSize; at--)
      data[at] = data[at - matchSize] ?? 0;
    data[index * matchSize] = start;
    data[index * matchSize + 1] = end;
    data[index * matchSize + 2] = entry;
    data[index * matchSize + 3] = what;
    this.lastStart = lastStart;
  }

  /** The number of the first match that comes after another; most often one of the last. */
  #placeFor(start: number, end: number, entry: number): number {
    let high = this.count;
    const near = Math.max(0, high - nearby);
    while (high > near && this.#compare(high - 1, start, end, entry) > 0) high--;
    if (high > near) return high;
    for (let low = 0; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, start, end, entry) > 0) high = middle;
      else low = middle + 1;
    }
    return high;
  }

  #compare(index: number, start: number, end: number, entry: number): number {
    return this.start(index) - start || this.end(index) - end || this.entry(index) - entry;
  }

  #grow(): boolean {
    if (this.count >= mostMatches) return false;
    const larger = new Int32Array(Math.min(this.data.length * 2, mostMatches * matchSize));
    larger.set(this.data);
    this.data = larger;
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
    const before = this.data.slice(0, this.count * matchSize);
    this.count = 0;
    for (const index of order) {
      const [start = 0, end = 0, entry = 0, what = 0] = before.subarray(
        index * matchSize,
        index * matchSize + matchSize,
      );
      if (this.count > 0 && this.#compare(this.count - 1, start, end, entry) === 0) continue;
      this.#append(start, end, entry, what);
    }
  }

  toMatches(): Match[] {
    const matches: Match[] = [];
    for (let index = 0; index < this.count; index++) {
      const doubt = this.isRefuted(index) ? null : this.doubt(index);
      matches.push({
        entry: this.entry(index),
        start: this.start(index),
        end: this.end(index),
        kind: this.kind(index),
        score: this.score(index),
        refutedHere: this.isRefuted(index),
        ...(doubt ? { doubt } : {}),
      });
    }
    return matches;
  }
}
