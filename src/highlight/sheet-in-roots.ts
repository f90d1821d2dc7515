import { isShadowRoot } from '../page/node-kinds.ts';
import { adoptSheet } from './adopt-sheet.ts';
import sheetText from './highlight.css?inline';

/** Puts the highlights' styles into shadow roots that hold matches, which Firefox needs to paint them there. */
export class SheetInRoots {
  readonly #releases = new Map<ShadowRoot, () => void>();

  addTo(root: Node): void {
    if (!isShadowRoot(root) || this.#releases.has(root)) return;
    for (const known of this.#releases.keys()) if (!known.isConnected) this.#releases.delete(known);
    this.#releases.set(root, () => undefined);
    try {
      this.#releases.set(root, adoptSheet(root, sheetText));
    } catch (error) {
      // Firefox adopts through what the page made of its own arrays: only the page can fail there, to its own loss.
      console.info('sheet-in-roots', error);
    }
  }

  removeFromAll(): void {
    for (const release of this.#releases.values()) release();
    this.#releases.clear();
  }
}
