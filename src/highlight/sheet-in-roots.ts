import type { Result } from '../contract/result.ts';
import { isShadowRoot } from '../page/dom/node-kinds.ts';
import { adoptSheet } from './adopt-sheet.ts';

/** Asks the worker for the highlights' styles: most pages have no use for them. */
export type AskSheet = () => Promise<Result<string>>;

/**
 * Keeps the highlights' styles in shadow roots that hold matches, which Firefox needs to paint them there.
 */
export class SheetInRoots {
  readonly #sheets = new Map<ShadowRoot, ReturnType<typeof adoptSheet>>();
  readonly #ask: AskSheet;
  #asked: Promise<Result<string>> | null = null;

  constructor(ask: AskSheet) {
    this.#ask = ask;
  }

  async addTo(root: Node): Promise<void> {
    if (!isShadowRoot(root) || this.#sheets.has(root)) return;
    for (const known of this.#sheets.keys()) if (!known.isConnected) this.#sheets.delete(known);
    this.#sheets.set(root, () => undefined);
    this.#asked ??= this.#ask();
    const sheet = await this.#asked;
    // The next root asks again.
    if (!sheet.ok) this.#asked = null;
    // All may have been taken away while the answer was on its way.
    if (!this.#sheets.delete(root)) return;
    if (sheet.ok) this.#try(root, () => this.#sheets.set(root, adoptSheet(root, sheet.value)));
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
