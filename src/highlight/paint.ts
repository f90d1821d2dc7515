import { gravityOf } from '../contract/gravity-of.ts';
import type { Status } from '../contract/list.ts';
import { isFirefox } from '../platform/is-firefox.ts';
import type { PlacedMatch } from './placed-match.ts';
import { type AskSheet, SheetInRoots } from './sheet-in-roots.ts';

/**
 * How a match is painted: by its entry's status, or softly where the text refutes it or does not state it.
 */
export type Tone = Status | 'refuted' | 'doubted';

/** The higher one is painted over the lower. A withdrawn entry is never painted. */
const priorityOf = (tone: Tone): number =>
  tone === 'refuted' ? 1 : tone === 'doubted' ? 2 : 2 + gravityOf[tone];

export const toneOf = ({
  flag,
  refutedHere,
  doubt,
}: Pick<PlacedMatch, 'flag' | 'refutedHere' | 'doubt'>): Tone =>
  refutedHere ? 'refuted' : doubt ? 'doubted' : flag.status;

const highlightName = (tone: Tone): string => `qiuzheng-${tone}`;

/**
 * Paints matches without touching the document: one highlight for each tone, in the registry the page shares.
 * What the page takes out of it is put back when it shows.
 */
export class Paint {
  readonly #highlights = new Map<Tone, Highlight>();
  /** How many ranges each highlight should hold. */
  readonly #sizes = new Map<Tone, number>();
  /** What is left out as long as it lies far from the window. */
  readonly #far = new Set<PlacedMatch>();
  readonly #sheet: SheetInRoots | null;

  constructor(askSheet: AskSheet) {
    // Chromium has shadow roots inherit what the sheet of the document says of highlights.
    this.#sheet = isFirefox ? new SheetInRoots(askSheet) : null;
  }

  add(match: PlacedMatch): void {
    this.#addRanges(match);
    this.#count(match, 1);
  }

  remove(match: PlacedMatch): void {
    if (this.#far.delete(match)) return;
    for (const range of match.ranges) this.#highlights.get(toneOf(match))?.delete(range);
    this.#count(match, -1);
  }

  /** Takes a match that was added out of its highlight, or puts it back. */
  setFar(match: PlacedMatch, isFar: boolean): void {
    if (this.#far.has(match) === isFar) return;
    this.remove(match);
    if (isFar) this.#far.add(match);
    else this.add(match);
  }

  /** Puts back what the page has taken away; mostly nothing, so that its matches are looked at only then. */
  restore(marked: { all(): PlacedMatch[]; isPainted(match: PlacedMatch): boolean }): void {
    this.#sheet?.restore();
    const isWhole = [...this.#highlights].every(
      ([tone, highlight]) =>
        CSS.highlights.get(highlightName(tone)) === highlight && highlight.size === this.#sizes.get(tone),
    );
    if (isWhole) return;
    for (const highlight of this.#highlights.values()) highlight.clear();
    for (const match of marked.all())
      if (marked.isPainted(match) && !this.#far.has(match)) this.#addRanges(match);
  }

  #addRanges(match: PlacedMatch): void {
    const highlight = this.#highlightOf(toneOf(match));
    for (const range of match.ranges) {
      highlight?.add(range);
      void this.#sheet?.addTo(range.startContainer.getRootNode());
    }
  }

  #count(match: PlacedMatch, by: 1 | -1): void {
    const tone = toneOf(match);
    this.#sizes.set(tone, (this.#sizes.get(tone) ?? 0) + by * match.ranges.length);
  }

  /** Takes away everything, down to the highlights' names. */
  end(): void {
    for (const [tone, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(highlightName(tone)) === highlight) CSS.highlights.delete(highlightName(tone));
    }
    this.#highlights.clear();
    this.#sheet?.removeFromAll();
  }

  #highlightOf(tone: Tone): Highlight | null {
    if (tone === 'withdrawn') return null;
    let highlight = this.#highlights.get(tone);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priorityOf(tone);
      this.#highlights.set(tone, highlight);
    }
    const name = highlightName(tone);
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }
}
