import type { Span } from '../../contract/span.ts';
import type { ClaimScan } from '../claim-scan.ts';
import { beginsToken, endsToken, gapsAreDisguise } from '../letters/gap-rules.ts';
import { type NormalText, normaliseText, sourceEnd, type TextInRoom } from '../letters/normalise-text.ts';
import { refKind, refsHead } from '../list/compiled-list.ts';
import { FlatMatches } from './flat-matches.ts';
import { recordFlag } from './group-table.ts';
import { SeenCues } from './seen-cues.ts';
import { SeenPlaces } from './seen-places.ts';

/** At most so many places of words that are no matches by themselves are noted in one text; a list made to hurt could else fill the memory. */
const mostPlaces = 2_000_000;

const noText = normaliseText('');

/** Takes the words found in a text, adds those that are matches by themselves, and notes what the others are to entries. */
export class WordTaker {
  /** What is searched now, and how many units of the text lie before it. */
  text: NormalText = noText;
  #before = 0;
  readonly found = new FlatMatches();
  /** What was seen of entries besides plain words, once it was shared out: their exceptions, … */
  readonly covers = new Map<number, SeenPlaces[]>();
  /** … the parts of their combinations by number … */
  readonly parts = new Map<number, Map<number, SeenPlaces>>();
  /** … and what their patterns need. */
  readonly needed = new Map<number, SeenPlaces[]>();
  readonly cues = new SeenCues();
  /** Where words were seen that are something else to entries, by their list of references. */
  readonly #seen = new Map<number, SeenPlaces>();
  #placesLeft = 0;
  /** Of the list whose words are taken; see `WordTables`. */
  refs: Int32Array = new Int32Array(0);
  #claims: ClaimScan | null = null;

  /** Begins a new text. */
  start(refs: Int32Array, claims: ClaimScan): void {
    this.refs = refs;
    this.#claims = claims;
    this.found.clear();
    this.#placesLeft = mostPlaces;
    for (const seen of [this.covers, this.parts, this.needed, this.#seen]) if (seen.size > 0) seen.clear();
    this.cues.clear();
  }

  /** Goes on to a stretch of the text. */
  goTo(stretch: TextInRoom): void {
    this.text = stretch;
    this.#before = stretch.before;
  }

  /** Takes a word (see `wordOf`) whose letters are the units `[first, end)`, if its gaps and Latin ends are as they must be. */
  take(word: number, first: number, end: number): void {
    const { text } = this;
    const ownPauses = word & recordFlag.listed ? (this.refs[(word >>> 3) + 2] ?? 0) : 0;
    if (!gapsAreDisguise(text, first, end, ownPauses)) return;
    if (word & recordFlag.wholeStart && !beginsToken(text, first)) return;
    if (word & recordFlag.wholeEnd && !endsToken(text, end)) return;
    this.takeDecided(word, first, end);
  }

  /** Takes a word that stands at units `[first, end)`. */
  takeDecided(word: number, first: number, end: number): void {
    if (word & recordFlag.listed) this.#takeListed(word >>> 3, first, end);
    else this.found.addWord(word >>> 3, this.text.from[first] ?? 0, sourceEnd(this.text, end - 1));
  }

  /** Takes a word that belongs to several entries or is no plain word of one. */
  #takeListed(list: number, first: number, end: number): void {
    const refs = this.refs;
    const anchor = refKind.anchor;
    let left = refs[list] ?? 0;
    let at = list + refsHead;
    // Anchors come first; most of what is listed is nothing else.
    for (let packed = refs[at] ?? 0; left > 0 && (packed & 15) === anchor; packed = refs[at] ?? 0) {
      this.#claims?.note(packed >>> 8, (packed >>> 4) & 15, this.#before + first);
      left--;
      at++;
    }
    const isNoted = (refs[list + 1] ?? 0) > 0;
    if (left === 0 && !isNoted) return;
    const start = this.text.from[first] ?? 0;
    const last = sourceEnd(this.text, end - 1);
    if (isNoted) this.#note(list, start, last);
    for (; left > 0 && !this.found.isFull; left--, at++) {
      const packed = refs[at] ?? 0;
      if ((packed & 15) === refKind.cue) this.cues.add((packed >>> 4) & 15, start, last, this.found.count);
      else this.found.addWord(packed >>> 8, start, last);
    }
  }

  #note(list: number, start: number, end: number): void {
    if (this.#placesLeft-- <= 0) return;
    const places = this.#seen.get(list) ?? new SeenPlaces();
    if (places.count === 0) this.#seen.set(list, places);
    places.add(start, end);
  }

  /**
   * Tells which entries what was seen belongs to, to be called when all words were taken: what thousands of entries share and
   * stands in a text a thousand times takes thousands of steps, not millions.
   */
  shareOut(): void {
    const refs = this.refs;
    for (const [list, places] of this.#seen) {
      const first = list + refsHead + (refs[list] ?? 0);
      for (let at = first; at < first + (refs[list + 1] ?? 0); at++) {
        const packed = refs[at] ?? 0;
        const entry = packed >>> 8;
        const kind = packed & 15;
        if (kind === refKind.part) this.#partsOf(entry).set((packed >>> 4) & 15, places);
        else append(kind === refKind.unless ? this.covers : this.needed, entry, places);
      }
    }
  }

  #partsOf(entry: number): Map<number, SeenPlaces> {
    const parts = this.parts.get(entry) ?? new Map<number, SeenPlaces>();
    if (parts.size === 0) this.parts.set(entry, parts);
    return parts;
  }

  /** Whether something lies within one of the entry's `unless` expressions, once these were shared out. */
  isCovered(entry: number, span: Span): boolean {
    return this.covers.get(entry)?.some((places) => places.covers().hold(span)) ?? false;
  }
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
