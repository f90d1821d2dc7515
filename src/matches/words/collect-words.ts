import type { Span } from '../../contract/span.ts';
import { beginsToken, endsToken, gapsAreDisguise } from '../letters/gap-rules.ts';
import { type BufferedText, type NormalText, normaliseText, sourceEnd } from '../letters/normalise-text.ts';
import { FlatMatches } from './flat-matches.ts';
import { recordFlag } from './group-table.ts';
import { SeenCues } from './seen-cues.ts';
import { SeenPlaces } from './seen-places.ts';
import {
  actingCount,
  detailOfRef,
  entryOfRef,
  kindOfRef,
  notedCount,
  ownPauses,
  refKind,
  refsHead,
} from './word-refs.ts';

/**
 * Is handed the anchors of claims as they are found: the wording, which of its anchors, and the unit it
 * begins at.
 */
export interface AnchorListener {
  note(wording: number, anchor: number, place: number): void;
}

/**
 * At most this many places of words that are no matches by themselves are noted in one text. Otherwise a
 * hostile list could exhaust memory.
 */
const mostPlaces = 2_000_000;

const noText = normaliseText('');

/**
 * Collects the words found in a text: adds those that are matches by themselves, and notes what the others
 * mean to entries.
 */
export class WordCollector {
  /** What is searched now, and how many units of the text lie before it. */
  text: NormalText = noText;
  #before = 0;
  readonly found = new FlatMatches();
  /** Places by entry, filled by `shareOut`: of the exceptions (`unless`) … */
  readonly exceptions = new Map<number, SeenPlaces[]>();
  /** … of the parts of combinations, by the number of the part … */
  readonly parts = new Map<number, Map<number, SeenPlaces>>();
  /** … and of the literals that patterns need. */
  readonly needed = new Map<number, SeenPlaces[]>();
  readonly cues = new SeenCues();
  /** Where words were seen that are noted only, by their list of references. */
  readonly #seen = new Map<number, SeenPlaces>();
  #placesLeft = 0;
  /** Lists of references; see `WordTables`. */
  refs: Int32Array = new Int32Array(0);
  #anchors: AnchorListener | null = null;

  /** Begins a new text. */
  start(refs: Int32Array, anchors: AnchorListener): void {
    this.refs = refs;
    this.#anchors = anchors;
    this.found.clear();
    this.#placesLeft = mostPlaces;
    for (const seen of [this.exceptions, this.parts, this.needed, this.#seen])
      if (seen.size > 0) seen.clear();
    this.cues.clear();
  }

  /** Goes on to a stretch of the text. */
  goTo(stretch: BufferedText): void {
    this.text = stretch;
    this.#before = stretch.before;
  }

  /**
   * Collects a word (see `wordOf`) whose letters are the units `[first, end)`, if the gaps between them are
   * allowed and the word begins and ends at the borders of tokens where it must.
   */
  verify(word: number, first: number, end: number): void {
    const { text } = this;
    const pauses = word & recordFlag.listed ? ownPauses(this.refs, word >>> 3) : 0;
    if (!gapsAreDisguise(text, first, end, pauses)) return;
    if (word & recordFlag.wholeStart && !beginsToken(text, first)) return;
    if (word & recordFlag.wholeEnd && !endsToken(text, end)) return;
    this.collect(word, first, end);
  }

  /** Collects a word that is known to stand at units `[first, end)`. */
  collect(word: number, first: number, end: number): void {
    if (word & recordFlag.listed) this.#collectListed(word >>> 3, first, end);
    else this.found.addWord(word >>> 3, this.text.from[first] ?? 0, sourceEnd(this.text, end - 1));
  }

  /** Collects a word that belongs to several entries or is no plain word of one. */
  #collectListed(list: number, first: number, end: number): void {
    const refs = this.refs;
    const anchor = refKind.anchor;
    let left = actingCount(refs, list);
    let at = list + refsHead;
    // Anchors come first. Most lists hold nothing else.
    for (let ref = refs[at] ?? 0; left > 0 && kindOfRef(ref) === anchor; ref = refs[at] ?? 0) {
      this.#anchors?.note(entryOfRef(ref), detailOfRef(ref), this.#before + first);
      left--;
      at++;
    }
    const isNoted = notedCount(refs, list) > 0;
    if (left === 0 && !isNoted) return;
    const start = this.text.from[first] ?? 0;
    const last = sourceEnd(this.text, end - 1);
    if (isNoted) this.#note(list, start, last);
    for (; left > 0 && !this.found.isFull; left--, at++) {
      const ref = refs[at] ?? 0;
      if (kindOfRef(ref) === refKind.cue) this.cues.add(detailOfRef(ref), start, last, this.found.count);
      else this.found.addWord(entryOfRef(ref), start, last);
    }
  }

  #note(list: number, start: number, end: number): void {
    if (this.#placesLeft-- <= 0) return;
    const places = this.#seen.get(list) ?? new SeenPlaces();
    if (places.count === 0) this.#seen.set(list, places);
    places.add(start, end);
  }

  /**
   * Assigns the noted places to the entries they belong to. Call it when all words are collected: a word
   * shared by thousands of entries that stands in a text a thousand times then takes thousands of steps, not
   * millions.
   */
  shareOut(): void {
    const refs = this.refs;
    for (const [list, places] of this.#seen) {
      const first = list + refsHead + actingCount(refs, list);
      for (const ref of refs.subarray(first, first + notedCount(refs, list))) {
        const entry = entryOfRef(ref);
        const kind = kindOfRef(ref);
        if (kind === refKind.part) this.#partsOf(entry).set(detailOfRef(ref), places);
        else append(kind === refKind.unless ? this.exceptions : this.needed, entry, places);
      }
    }
  }

  #partsOf(entry: number): Map<number, SeenPlaces> {
    const parts = this.parts.get(entry) ?? new Map<number, SeenPlaces>();
    if (parts.size === 0) this.parts.set(entry, parts);
    return parts;
  }

  /** Whether a span lies within one of the entry's exceptions. Ask after `shareOut`. */
  isExcepted(entry: number, span: Span): boolean {
    return this.exceptions.get(entry)?.some((places) => places.spans().contains(span)) ?? false;
  }
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
