/**
 * A stretch of one text node's data inside a block: `text`, which is `length` units from `offset` of the
 * node, lies at `start` of the block.
 */
export interface Piece {
  node: Text;
  text: string;
  offset: number;
  start: number;
  length: number;
}

const none: readonly Piece[] = [];

/** Text that reads as one line of thought on the page, made of one piece or more. */
export class Block {
  /** Whether whoever was told of it was told since that it went. */
  isGone = false;
  /** Whether its text has been looked up in the lists, is being looked up, or could not be. */
  lookUp: 'due' | 'done' | 'failed' = 'due';
  /** Whether it was read without a look at what it lies in: nobody may see it. */
  isSkimmed = false;
  /** Whether something was found in it that nobody saw: read again it is another block. */
  isRejected = false;
  /** Where it begins. */
  readonly node: Text;
  // A page has thousands of blocks and most have one piece, which therefore lies in the block itself.
  readonly #text: string;
  readonly #offset: number;
  readonly #more: readonly Piece[];

  constructor(pieces: readonly [Piece, ...Piece[]]) {
    const first = pieces[0];
    this.node = first.node;
    this.#text = first.text;
    this.#offset = first.offset;
    // Cut to its size: an array that was pushed to keeps room for more.
    this.#more = pieces.length > 1 ? pieces.slice(1) : none;
  }

  get pieces(): [Piece, ...Piece[]] {
    const { node } = this;
    const [text, offset] = [this.#text, this.#offset];
    return [{ node, text, offset, start: 0, length: text.length }, ...this.#more];
  }

  /**
   * Exactly its pieces, one after the other. Put together when asked: a piece shares its text with the page,
   * a copy would not.
   */
  get text(): string {
    return this.#more.length === 0 ? this.#text : this.pieces.map(({ text }) => text).join('');
  }

  /** Whether the text of any piece is such a one; sooner told than to put them together. */
  some(isSuch: (text: string) => boolean): boolean {
    return isSuch(this.#text) || (this.#more !== none && this.#more.some(({ text }) => isSuch(text)));
  }

  /** How long the text is, in UTF-16 units. */
  get length(): number {
    const last = this.#more.at(-1);
    return last ? last.start + last.length : this.#text.length;
  }
}

const { getPrototypeOf } = Object;

/**
 * Whether this is a block and no element. In Firefox `instanceof` asks an element for all that it inherits
 * from.
 */
export const isBlock = (part: object): part is Block => getPrototypeOf(part) === Block.prototype;

/** The first piece of a block that is not blank. */
export function wordsOf(block: Block): Piece {
  const { pieces } = block;
  return pieces.find(({ text }) => /\S/.test(text)) ?? pieces[0];
}

/** The longest a block may be, in UTF-16 units; longer text becomes several blocks. */
export const blockLimit = 20_000;

/** A stretch of one node, ready to be a range. */
export interface Stretch {
  node: Text;
  start: number;
  end: number;
}

/** Where `[start, end)` of a block's text lies in the page: one stretch per node it runs through. */
export function stretchesOf({ pieces }: Block, start: number, end: number): Stretch[] {
  return pieces
    .filter((piece) => piece.start < end && piece.start + piece.length > start)
    .map((piece) => ({
      node: piece.node,
      start: piece.offset + Math.max(0, start - piece.start),
      end: piece.offset + Math.min(piece.length, end - piece.start),
    }));
}

/**
 * Whether two blocks are the same text in the same places, so that what was painted on one stands for the
 * other.
 */
export const isSameBlock = (a: Block, b: Block): boolean =>
  a.node === b.node && a.length === b.length && isSameInPieces(a.pieces, b.pieces);

const isSameInPieces = (some: Piece[], others: Piece[]): boolean =>
  some.length === others.length &&
  some.every(({ node, offset, text }, at) => {
    const other = others[at];
    return node === other?.node && offset === other.offset && text === other.text;
  });

/** Finds among blocks the one that is the same as another. */
export function findSameBlock(blocks: Iterable<Block>): (as: Block) => Block | undefined {
  const byNode = new Map<Text, Block[]>();
  const beginningAt = ({ node }: Block) => byNode.get(node);
  for (const block of blocks) {
    const others = beginningAt(block);
    if (others) others.push(block);
    else byNode.set(block.node, [block]);
  }
  return (as) => beginningAt(as)?.find((block) => isSameBlock(block, as));
}
