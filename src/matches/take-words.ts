import type { ClaimScan } from './claim-scan.ts';
import { refKind } from './compiled-list.ts';
import { Covers } from './covers.ts';
import type { SeenPart } from './find-combinations.ts';
import { FlatMatches } from './flat-matches.ts';
import { beginsToken, endsToken, gapsAreDisguise } from './gap-rules.ts';
import { recordFlag } from './group-table.ts';
import { type NormalText, roomForText, sourceEnd } from './normalise-text.ts';
import { SeenCues } from './seen-cues.ts';

/** A passage of a text: UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** Takes the words found in a text, adds those that are matches by themselves, and notes what the others are to entries. */
export class WordTaker {
  readonly text: NormalText;
  readonly found = new FlatMatches();
  /** What was seen of entries besides plain words. */
  readonly covers = new Map<number, Range[]>();
  readonly parts = new Map<number, SeenPart[]>();
  readonly needed = new Map<number, number[]>();
  readonly cues = new SeenCues();
  /** The covers of entries, in order, once they were asked for. */
  readonly #sortedCovers = new Map<number, Covers>();
  /** Of the list whose words are taken; see `WordTables`. */
  refs: Int32Array = new Int32Array(0);
  #claims: ClaimScan | null = null;

  constructor(text: NormalText = roomForText(4096)) {
    this.text = text;
  }

  /** Begins a new text. */
  start(refs: Int32Array, claims: ClaimScan): void {
    this.refs = refs;
    this.#claims = claims;
    this.found.clear();
    for (const seen of [this.covers, this.parts, this.needed, this.#sortedCovers])
      if (seen.size > 0) seen.clear();
    this.cues.clear();
  }

  /** Takes a word (see `wordOf`) whose letters are the units `[first, end)`, if its gaps and Latin ends are as they must be. */
  take(word: number, first: number, end: number): void {
    const { text } = this;
    if (!gapsAreDisguise(text, first, end)) return;
    if (word & recordFlag.wholeStart && !beginsToken(text, first)) return;
    if (word & recordFlag.wholeEnd && !endsToken(text, end)) return;
    this.takeDecided(word, first, end);
  }

  /** Takes a word that stands at units `[first, end)`. */
  takeDecided(word: number, first: number, end: number): void {
    const start = this.text.from[first] ?? 0;
    const last = sourceEnd(this.text, end - 1);
    if (word & recordFlag.listed) this.#takeListed(word >>> 3, first, start, last);
    else this.found.addWord(word >>> 3, start, last);
  }

  /** Takes a word that belongs to several entries or is no plain word of one: from unit `first` on, at UTF-16 `[start, end)`. */
  #takeListed(list: number, first: number, start: number, end: number): void {
    const refs = this.refs;
    // A local name: what a module exports is looked up each time.
    const kinds = refKind;
    for (let left = refs[list] ?? 0, at = list + 1; left > 0; left--, at++) {
      const packed = refs[at] ?? 0;
      const entry = packed >>> 8;
      const detail = (packed >>> 4) & 15;
      const kind = packed & 15;
      if (kind === kinds.cue) this.cues.add(detail, start, end, this.found.count);
      else if (kind === kinds.anchor) this.#claims?.note(entry, detail, first);
      else if (kind === kinds.word) this.found.addWord(entry, start, end);
      else if (kind === kinds.unless) append(this.covers, entry, { start, end });
      else if (kind === kinds.part) append(this.parts, entry, { part: detail, start, end });
      else append(this.needed, entry, start);
    }
  }

  /** Whether something lies within one of the entry's `unless` expressions, all of which must have been taken before. */
  isCovered(entry: number, range: Range): boolean {
    const covers = this.covers.get(entry);
    if (!covers) return false;
    const sorted = this.#sortedCovers.get(entry) ?? new Covers(covers);
    this.#sortedCovers.set(entry, sorted);
    return sorted.hold(range);
  }
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
