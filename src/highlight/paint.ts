import type { Status } from '../contract/list.ts';
import type { PlacedMatch } from './placed-match.ts';
import { SheetInRoots } from './sheet-in-roots.ts';

/** The later one is painted over the earlier. A withdrawn entry is never painted. */
const order: Status[] = ['true', 'satire', 'unverified', 'corrected', 'misleading', 'false'];

export const highlightName = (status: Status): string => `qiuzheng-${status}`;

/**
 * Paints matches without touching the document: one highlight for each status, in the registry the page shares.
 * What the page takes out of the registry is put back at the next match.
 */
export class Paint {
  readonly #highlights = new Map<Status, Highlight>();
  readonly #sheet = new SheetInRoots();

  add({ ranges, flag }: PlacedMatch): void {
    const highlight = this.#highlightOf(flag.status);
    for (const range of ranges) {
      highlight?.add(range);
      this.#sheet.addTo(range.startContainer.getRootNode());
    }
  }

  remove({ ranges, flag }: PlacedMatch): void {
    for (const range of ranges) this.#highlights.get(flag.status)?.delete(range);
  }

  /** Takes away everything, down to the highlights' names. */
  end(): void {
    for (const [status, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(highlightName(status)) === highlight)
        CSS.highlights.delete(highlightName(status));
    }
    this.#highlights.clear();
    this.#sheet.removeFromAll();
  }

  #highlightOf(status: Status): Highlight | null {
    if (!order.includes(status)) return null;
    let highlight = this.#highlights.get(status);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = order.indexOf(status) + 1;
      this.#highlights.set(status, highlight);
    }
    const name = highlightName(status);
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }
}
