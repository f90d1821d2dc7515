import { isShadowRoot } from '../page/dom/node-kinds.ts';
import { adoptSheet } from './adopt-sheet.ts';
import type { Sheets } from './sheets.ts';

/**
 * Keeps the highlights' styles in shadow roots that hold matches, which Firefox needs to paint them there.
 */
export class SheetInRoots {
  readonly #sheets = new Map<ShadowRoot, ReturnType<typeof adoptSheet>>();
  readonly #texts: Sheets;

  constructor(texts: Sheets) {
    this.#texts = texts;
  }

  async addTo(root: Node): Promise<void> {
    if (!isShadowRoot(root) || this.#sheets.has(root)) return;
    for (const known of this.#sheets.keys()) if (!known.isConnected) this.#sheets.delete(known);
    this.#sheets.set(root, () => undefined);
    const texts = await this.#texts.fetch();
    // All may have been taken away while the answer was on its way.
    if (!this.#sheets.delete(root)) return;
    if (texts) this.#try(root, () => this.#sheets.set(root, adoptSheet(root, texts.highlights)));
  }

  /** Puts the styles back where the page has set its own list of sheets since. */
  restore(): void {
    for (const [root, keep] of this.#sheets) this.#try(root, keep);
  }

  removeFromAll(): void {
    for (const keep of this.#sheets.values()) keep(false);
    this.#sheets.clear();
  }

  #try(root: ShadowRoot, adopt: () => void): void {
    try {
      adopt();
    } catch {
      // Firefox adopts through what the page made of its own arrays: only the page can fail there, to its own
      // loss.
      this.#sheets.set(root, () => undefined);
    }
  }
}
