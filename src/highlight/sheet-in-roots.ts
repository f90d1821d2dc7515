import { isShadowRoot } from '../page/node-kinds.ts';
import { adoptSheet } from './adopt-sheet.ts';
import sheetText from './highlight.css?inline';

/** Puts the highlights' styles into shadow roots that hold matches, which Firefox needs to paint them there. */
export class SheetInRoots {
  readonly #releases = new Map<ShadowRoot, () => void>();

  addTo(root: Node): void {
    if (!isShadowRoot(root) || this.#releases.has(root)) return;
    for (const known of this.#releases.keys()) if (!known.isConnected) this.#releases.delete(known);
    this.#releases.set(root, adoptSheet(root, sheetText));
  }

  removeFromAll(): void {
    for (const release of this.#releases.values()) release();
    this.#releases.clear();
  }
}
