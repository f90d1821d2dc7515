import type { Block } from './block.ts';

/**
 * Told of every block that came or went; a changed block goes, and comes as another. `isAhead` says that
 * nobody sees them yet and that more is read and told at once.
 */
export type WhenBlocksChange = (gone: Block[], come: Block[], isAhead: boolean) => void;

/** Gathers which blocks came and went until somebody is told. */
export class BlockChanges {
  readonly #come = new Set<Block>();
  readonly #gone = new Set<Block>();
  #length = 0;

  /** How much text came, in UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  come(block: Block): void {
    this.#come.add(block);
    this.#length += block.length;
  }

  /** Of a block that came and went since the last time nobody needs to hear. */
  go(block: Block): void {
    if (!this.#come.delete(block)) this.#gone.add(block);
  }

  tell(whenBlocksChange: WhenBlocksChange, isAhead: boolean): void {
    if (this.#come.size + this.#gone.size > 0) whenBlocksChange([...this.#gone], [...this.#come], isAhead);
    this.#come.clear();
    this.#gone.clear();
    this.#length = 0;
  }
}
