import type { Block } from '../page/block.ts';

/** How long what nobody sees yet waits to be painted with what is found next, in milliseconds. */
const longest = 300;

/**
 * Gathers what was found in blocks until all of it is painted in one go: each step of painting costs the page
 * a frame.
 */
export class Unpainted<Found> {
  readonly #found = new Map<Block, Found>();
  readonly #paint: (found: Iterable<[Block, Found]>) => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Look-ups of which not all that was found is added. */
  #lookUps = 0;
  /** Whether another one follows the last one at once. */
  #isMoreToCome = false;

  constructor(paint: (found: Iterable<[Block, Found]>) => void) {
    this.#paint = paint;
  }

  /**
   * A look-up begins; `isAhead` says that nobody sees its blocks yet and that another one follows at once.
   */
  begin(isAhead: boolean): void {
    this.#lookUps += 1;
    this.#isMoreToCome = isAhead;
  }

  /** All that such a look-up found is added: it waits for what is found next, where anything is. */
  end(isAhead: boolean): void {
    this.#lookUps -= 1;
    if (isAhead) this.#waiting ??= setTimeout(this.paintNow, longest);
    if (this.#waiting !== undefined && this.#lookUps === 0 && !this.#isMoreToCome) this.paintNow();
  }

  /** Takes what was found in a block, in place of what was found in it before. */
  add(block: Block, found: Found): void {
    this.#found.set(block, found);
  }

  /** Nothing is found in a block any more. */
  drop(block: Block): void {
    this.#found.delete(block);
  }

  paintNow = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const found = [...this.#found];
    this.#found.clear();
    this.#paint(found);
  };
}
