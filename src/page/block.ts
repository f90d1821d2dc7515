/**
 * A stretch of one text node's data inside a block: `text`, which is `length` units from `offset` of the node, lies at
 * `start` of the block.
 */
export interface Piece {
  node: Text;
  text: string;
  offset: number;
  start: number;
  length: number;
}

/** Text that reads as one line of thought on the page. */
export class Block {
  readonly pieces: readonly Piece[];
  /** Whether whoever was told of it was told since that it went. */
  isGone = false;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** Exactly its pieces, one after the other. Put together when asked: each piece shares its text with the page, a copy would not. */
  get text(): string {
    return this.pieces.map(({ text }) => text).join('');
  }

  /** How long the text is, in UTF-16 units. */
  get length(): number {
    const last = this.pieces.at(-1);
    return last ? last.start + last.length : 0;
  }
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

/** Whether two blocks are the same text in the same places, so that what was painted on one stands for the other. */
export const isSameBlock = (a: Block, b: Block): boolean =>
  a.pieces.length === b.pieces.length &&
  a.pieces.every((piece, at) => {
    const other = b.pieces[at];
    return piece.node === other?.node && piece.offset === other.offset && piece.text === other.text;
  });
