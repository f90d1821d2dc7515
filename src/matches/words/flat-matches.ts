import { scanRoom } from '../letters/scan-buffers.ts';
import { refKind, refsHead } from '../list/compiled-list.ts';
import { recordFlag, recordHead, recordIn } from './group-table.ts';
import {
  entryOfDecided,
  lettersBeforePair,
  lettersOfDecided,
  listedWord,
  longestDecided,
  noPlainWord,
} from './inline-word.ts';
import { lettersDiffer } from './letters-differ.ts';
import { type Match, type MatchKind, matchKinds } from './match.ts';
import type { SeenCues } from './seen-cues.ts';

// Constants of this module, see `scanRoom`.
const { from, candidates } = scanRoom;

/** At most so many matches are reported in one text; a list made to hurt could else fill the memory. */
export const mostMatches = 500_000;

/** How many numbers a match takes: start, end, entry, and what else there is to say of it. */
const size = 4;

/** What else there is to say: the kind's number, four flags, and above them what the score lacks of 1. A plain word's is 0. */
const about = {
  kind: 7,
  refuted: 8,
  denies: 16,
  judges: 32,
  doubted: 64,
  lackShift: 7,
  lackUnit: 2 ** 20,
} as const;

/** What is known of a claim beside where it is retold. */
const noStance = { denies: false, judges: false, isDoubted: false };

/** The place of a match is first looked for among so many before it. */
const nearby = 8;
/** If so many would have to move for one that belongs further back, all are sorted at the end. */
const farthest = 1000;

/**
 * The matches of a text as plain numbers, for callers who have many texts and no need of an object per match; `Match` says what
 * the numbers mean. Filled by `findFlatMatches`, and reused from text to text.
 */
export class FlatMatches {
  /** How many matches there are. */
  count = 0;
  /** No match is longer. */
  longest = longestDecided;
  #data = new Int32Array(size * 1024);
  #lastStart = -1;
  #isSorted = true;

  clear(): void {
    this.count = 0;
    this.longest = longestDecided;
    this.#lastStart = -1;
    this.#isSorted = true;
  }

  /** Whether nothing more is taken. */
  get isFull(): boolean {
    return this.count >= mostMatches;
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

  /** Whether what was found says itself that something is not so. */
  judges(index: number): boolean {
    return (this.#about(index) & about.judges) !== 0;
  }

  /** Whether the text speaks of what was found without stating it. */
  isDoubted(index: number): boolean {
    return (this.#about(index) & about.doubted) !== 0;
  }

  /** The first of matches in order that starts at `start` or later, looked for from number `near` on, in both directions. */
  firstFrom(start: number, near: number): number {
    const data = this.#data;
    const { count } = this;
    let index = Math.min(near, count);
    while (index > 0 && (data[(index - 1) * size] ?? 0) >= start) index--;
    while (index < count && (data[index * size] ?? 0) < start) index++;
    return index;
  }

  refute(index: number): void {
    this.#data[index * size + 3] = this.#about(index) | about.refuted;
  }

  #about(index: number): number {
    return this.#data[index * size + 3] ?? 0;
  }

  /** Adds a word. Most words come in the order of their starts. */
  addWord(entry: number, start: number, end: number): void {
    if (end - start > this.longest) this.longest = end - start;
    if (start > this.#lastStart) this.#append(start, end, entry, 0);
    else this.#insert(start, end, entry, 0);
  }

  /**
   * Adds words decided by their slots (see `decidedWord`) that are unbroken, each of one entry, and come in the order of their
   * starts, by far the most common case, and notes the cues among them. They are the scan room's candidates, place and word, two
   * numbers each, from number `index` to `end`; returns the number of the first that is something else. A loop with nothing else in it, because that
   * is several times faster.
   */
  addDecided(index: number, end: number, refs: Int32Array, cues: SeenCues): number {
    // Local names: what a module exports is looked up each time.
    const before = lettersBeforePair;
    const letters = lettersOfDecided;
    const entryOf = entryOfDecided;
    const other = noPlainWord;
    const listed = listedWord;
    const cueKind = refKind.cue;
    const head = refsHead;
    const numbers = size;
    const data = this.#data;
    let at = this.count * numbers;
    let lastStart = this.#lastStart;
    let next = index;
    for (; next < end; next += 2) {
      const held = candidates[next + 1] ?? 0;
      const first = (candidates[next] ?? 0) - before(held);
      if (held < 0 || first < 0) break;
      const last = letters(held) - 1;
      const start = from[first] ?? 0;
      if ((from[first + last] ?? 0) - start !== last) break;
      if ((held & other) !== 0) {
        const list = entryOf(held);
        const packed = refs[list + head] ?? 0;
        const isOne = (held & other) === listed && refs[list] === 1 && refs[list + 1] === 0;
        if (!isOne || (packed & 15) !== cueKind) break;
        cues.add((packed >>> 4) & 15, start, start + last + 1, at / numbers);
        continue;
      }
      if (start <= lastStart || at === data.length) break;
      data[at] = start;
      data[at + 1] = start + last + 1;
      data[at + 2] = entryOf(held);
      data[at + 3] = 0;
      at += numbers;
      lastStart = start;
    }
    this.count = at / size;
    this.#lastStart = lastStart;
    return next;
  }

  /**
   * The same for tokens of a plain text that are words of their own: the scan room's candidates, first and last unit and what the
   * slot holds, three numbers each, compared with the only record of their group.
   */
  addTokens(index: number, end: number, records: Uint16Array): number {
    // Local names: what a module exports is looked up each time.
    const recordOf = recordIn;
    const head = recordHead;
    const differ = lettersDiffer;
    const flag = recordFlag;
    const numbers = size;
    const data = this.#data;
    let at = this.count * numbers;
    let lastStart = this.#lastStart;
    let { longest } = this;
    let next = index;
    for (; next < end; next += 3) {
      const first = candidates[next] ?? 0;
      const letters = (candidates[next + 1] ?? 0) - first;
      const record = recordOf(candidates[next + 2] ?? 0);
      const high = records[record + 2] ?? 0;
      if (records[record] !== letters || ((high >>> 12) & (flag.listed | flag.last)) !== flag.last) break;
      if (differ(records, record + head, letters, first) !== 0) continue;
      const start = from[first] ?? 0;
      if (start <= lastStart || at === data.length) break;
      data[at] = start;
      data[at + 1] = start + letters;
      data[at + 2] = (records[record + 1] ?? 0) | ((high & 0xfff) << 16);
      data[at + 3] = 0;
      at += numbers;
      lastStart = start;
      longest = Math.max(longest, letters);
    }
    this.count = at / numbers;
    this.#lastStart = lastStart;
    this.longest = longest;
    return next;
  }

  /** Adds a match of any kind, and whether what it retells denies or judges something itself. */
  add({ entry, start, end, kind, score, refutedHere }: Match, own = noStance): void {
    this.longest = Math.max(this.longest, end - start);
    const lack = Math.round((1 - score) * about.lackUnit) << about.lackShift;
    const marks =
      (own.denies ? about.denies : 0) |
      (own.judges ? about.judges : 0) |
      (own.isDoubted ? about.doubted : 0) |
      (refutedHere ? about.refuted : 0);
    this.#insert(start, end, entry, matchKinds.indexOf(kind) | marks | lack);
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
    const { count } = this;
    const index = this.#placeFor(start, end, entry);
    if (index > 0 && this.#compare(index - 1, start, end, entry) === 0) return;
    if (count - index > farthest) this.#isSorted = false;
    const lastStart = this.#lastStart;
    this.#append(start, end, entry, what);
    if (index === count || this.count === count || !this.#isSorted) return;
    const data = this.#data;
    for (let at = (count + 1) * size - 1; at >= (index + 1) * size; at--) data[at] = data[at - size] ?? 0;
    data[index * size] = start;
    data[index * size + 1] = end;
    data[index * size + 2] = entry;
    data[index * size + 3] = what;
    this.#lastStart = lastStart;
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
