import type { Result } from '../contract/result.ts';
import { isShadowRoot } from '../page/node-kinds.ts';
import { adoptSheet } from './adopt-sheet.ts';

/** Puts the highlights' styles into shadow roots that hold matches, which Firefox needs to paint them there. */
export class SheetInRoots {
  readonly #releases = new Map<ShadowRoot, () => void>();
  readonly #askSheet: () => Promise<Result<string>>;
  #sheet: Promise<Result<string>> | null = null;

  /** `askSheet` fetches the styles: most pages have no use for them. */
  constructor(askSheet: () => Promise<Result<string>>) {
    this.#askSheet = askSheet;
  }

  async addTo(root: Node): Promise<void> {
    if (!isShadowRoot(root) || this.#releases.has(root)) return;
    for (const known of this.#releases.keys()) if (!known.isConnected) this.#releases.delete(known);
    this.#releases.set(root, () => undefined);
    this.#sheet ??= this.#askSheet();
    const sheet = await this.#sheet;
    // All may have been taken away while the answer was on its way.
    if (!this.#releases.delete(root)) return;
    if (!sheet.ok) {
      this.#sheet = null;
      return;
    }
    try {
      this.#releases.set(root, adoptSheet(root, sheet.value));
    } catch (error) {
      // Firefox adopts through what the page made of its own arrays: only the page can fail there, to its own loss.
      this.#releases.set(root, () => undefined);
      console.info('sheet-in-roots', error);
    }
  }

  removeFromAll(): void {
    for (const release of this.#releases.values()) release();
    this.#releases.clear();
  }
}
