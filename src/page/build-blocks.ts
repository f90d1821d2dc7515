import { Block, blockLimit, type Piece } from './block.ts';
import { dataOf } from './dom/true-property.ts';

/**
 * Gathers text nodes into blocks; `cut` ends the block under way. Text without two characters to read is left
 * out.
 */
export class BlockBuilder {
  readonly #take: (block: Block) => void;
  #pieces: Piece[] = [];
  #length = 0;

  /** Every block is given to `take` as it ends. */
  constructor(take: (block: Block) => void) {
    this.#take = take;
  }

  /** Adds all of a text node to the block under way, and ends it wherever it has grown too long. */
  add(node: Text): void {
    const data = dataOf(node);
    let offset = 0;
    while (offset < data.length) {
      const room = blockLimit - this.#length;
      const rest = data.length - offset;
      const length = rest <= room ? rest : placeToCut(data, offset, offset + room) - offset;
      const text = data.slice(offset, offset + length);
      this.#pieces.push({ node, text, offset, start: this.#length, length });
      this.#length += length;
      offset += length;
      if (offset < data.length) this.cut();
    }
  }

  cut(): void {
    const pieces = this.#pieces;
    if (!isFilled(pieces)) return;
    if (this.#length > 1) {
      const block = new Block(pieces);
      if (block.some(holdsTwo) || holdsTwo(block.text)) this.#take(block);
    }
    this.#pieces = [];
    this.#length = 0;
  }
}

const isFilled = <Each>(all: Each[]): all is [Each, ...Each[]] => all.length > 0;
const holdsTwo = (text: string): boolean => /\S\s*\S/.test(text);

/**
 * The end of the last sentence, else the last space, in the last tenth before `limit`; never inside a
 * surrogate pair.
 */
function placeToCut(text: string, from: number, limit: number): number {
  const earliest = Math.max(from, limit - blockLimit / 10);
  const tail = text.slice(earliest, limit);
  for (const boundary of [/[\n。！？!?；;]/gu, /\s/gu]) {
    const last = [...tail.matchAll(boundary)].at(-1);
    if (last) return earliest + last.index + 1;
  }
  return limit - 1 > from && /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
