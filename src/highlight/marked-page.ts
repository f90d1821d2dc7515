import type { Status } from '../contract/list.ts';
import type { Flag, FoundMatch } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { Paint } from './paint.ts';
import { overlap, type PlacedMatch, placeMatch } from './placed-match.ts';
import type { Sheets } from './sheets.ts';

/** Whether the text states what the match repeats: only then it counts. */
const isStated = ({ refutedHere, doubt }: Pick<PlacedMatch, 'refutedHere' | 'doubt'>) =>
  !refutedHere && !doubt;

/** The matches of a page, painted as long as their blocks are there. */
export class MarkedPage {
  readonly #paint: Paint;
  readonly #matches = new Map<Block, PlacedMatch[]>();
  readonly #blocksInOrder: () => Iterable<Block>;
  #count = 0;
  #refuted = 0;
  #doubted = 0;

  /** `blocksInOrder` tells the page's blocks in the order of the document. */
  constructor(blocksInOrder: () => Iterable<Block>, sheets: Sheets) {
    this.#paint = new Paint(sheets);
    this.#blocksInOrder = blocksInOrder;
  }

  /** Paints what was found in a block. */
  mark(block: Block, found: FoundMatch[], flags: Flag[]): void {
    this.unmark(block);
    const placed: PlacedMatch[] = [];
    for (const match of found) {
      const flag = flags[match.flag];
      const one = flag && flag.status !== 'withdrawn' ? placeMatch(block, match, flag) : null;
      if (!one) continue;
      this.#paint.add(one);
      placed.push(one);
    }
    if (placed.length > 0) this.#matches.set(block, placed);
    this.#add(placed, 1);
  }

  /** Takes away what is painted on a block. */
  unmark(block: Block): void {
    const placed = this.#matches.get(block) ?? [];
    for (const match of placed) this.#paint.remove(match);
    this.#matches.delete(block);
    this.#add(placed, -1);
  }

  #add(placed: readonly PlacedMatch[], by: 1 | -1): void {
    const refuted = placed.filter(({ refutedHere }) => refutedHere).length;
    const doubted = placed.filter(({ doubt }) => doubt).length;
    this.#refuted += by * refuted;
    this.#doubted += by * doubted;
    this.#count += by * (placed.length - refuted - doubted);
  }

  /** How many passages repeat what is listed. */
  get count(): number {
    return this.#count;
  }

  /** How many passages name what is listed to say that it is not so. */
  get refuted(): number {
    return this.#refuted;
  }

  /** How many passages only ask or doubt what is listed. */
  get doubted(): number {
    return this.#doubted;
  }

  /** Whether anything is painted. */
  get isMarked(): boolean {
    return this.#count + this.#refuted + this.#doubted > 0;
  }

  countByStatus(): Partial<Record<Status, number>> {
    const counts: Partial<Record<Status, number>> = {};
    for (const { flag, ...match } of this.all())
      if (isStated(match)) counts[flag.status] = (counts[flag.status] ?? 0) + 1;
    return counts;
  }

  /** Every match, also those that do not count, in no order of blocks. */
  *all(): Generator<PlacedMatch> {
    for (const placed of this.#matches.values()) yield* placed;
  }

  /** Every match that counts, in the order of the document. */
  inOrder(): PlacedMatch[] {
    const ordered: PlacedMatch[] = [];
    for (const block of this.#blocksInOrder())
      for (const match of this.#matches.get(block) ?? []) if (isStated(match)) ordered.push(match);
    return ordered;
  }

  has = (match: PlacedMatch): boolean => this.#matches.get(match.block)?.includes(match) ?? false;

  /** A match and all others on the same text. */
  around(match: PlacedMatch): PlacedMatch[] {
    const others = this.#matches.get(match.block) ?? [];
    return [match, ...others.filter((other) => other !== match && overlap(other, match))];
  }

  /** Leaves one of the matches out of what is painted, or paints it again. */
  setFar(match: PlacedMatch, isFar: boolean): void {
    this.#paint.setFar(match, isFar);
  }

  /** Paints again what the page has taken away. */
  restore(): void {
    this.#paint.restore(this.all());
  }

  end(): void {
    this.#matches.clear();
    this.#count = 0;
    this.#refuted = 0;
    this.#doubted = 0;
    this.#paint.end();
  }
}
