import type { Block, Piece } from '../block.ts';

/** Blocks that were read without a look at what they lie in. */
export class SkimmedBlocks {
  readonly #unseen = new WeakSet<Block>();
  /** By the first of their texts that is not blank. */
  readonly #byWords = new WeakMap<Text, Block>();
  readonly #rejected = new WeakSet<Block>();
  #isEmpty = true;

  add(block: Block): void {
    this.#unseen.add(block);
    this.#byWords.set(wordsOf(block).node, block);
    this.#isEmpty = false;
  }

  /** Whether it is yet to be found out if anybody sees the block. */
  has = (block: Block): boolean => this.#unseen.has(block);

  /** Takes note that a block was seen, just as it was read. */
  delete(block: Block): void {
    this.#unseen.delete(block);
  }

  /**
   * Takes note that something was found in a block, and that nobody sees it now: read again it is another
   * one.
   */
  reject(block: Block): void {
    this.#rejected.add(block);
  }

  isRejected = (block: Block): boolean => this.#rejected.has(block);

  /**
   * Has a block that was read with a closer look begin where the one with the same words is. What was found
   * in that one goes to whoever looks closer: it alone has a block with matches read again.
   */
  handOn(block: Block): void {
    if (this.#isEmpty) return;
    const before = this.#byWords.get(wordsOf(block).node);
    if (!before || before.isGone || !this.#unseen.has(before) || this.#rejected.has(before)) return;
    if (before.text.trim() === block.text.trim()) block.lookUp = before.lookUp;
  }
}

/** The first piece of a block that is not blank. */
export function wordsOf(block: Block): Piece {
  const { pieces } = block;
  const words = pieces.find(({ text }) => /\S/.test(text)) ?? pieces[0];
  if (!words) throw new Error('a block without pieces');
  return words;
}
