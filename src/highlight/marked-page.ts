import type { Flag, FoundMatch, PageMatches } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { Paint } from './paint.ts';
import { isDrawn, overlap, type PlacedMatch, placeMatch } from './placed-match.ts';
import type { AskSheet } from './sheet-in-roots.ts';
import { withoutCopies } from './without-copies.ts';

/** Whether the text states what the match repeats: only then it counts. */
const isStated = ({ refutedHere, doubt }: Pick<PlacedMatch, 'refutedHere' | 'doubt'>) =>
  !refutedHere && !doubt;

/** The matches of a page, painted as long as their blocks are there. */
export class MarkedPage {
  readonly #paint: Paint;
  readonly #matches = new Map<Block, PlacedMatch[]>();
  /** Those whose letters nobody could see when last looked at: paint on them would be an empty box. */
  readonly #unseen = new Set<PlacedMatch>();
  readonly #blocksInOrder: () => Iterable<Block>;

  /** `blocksInOrder` tells the page's blocks in the order of the document. */
  constructor(blocksInOrder: () => Iterable<Block>, askSheet: AskSheet) {
    this.#paint = new Paint(askSheet);
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
      if (isDrawn(one)) this.#paint.add(one);
      else this.#unseen.add(one);
      placed.push(one);
    }
    if (placed.length > 0) this.#matches.set(block, placed);
  }

  /** Takes away what is painted on a block. */
  unmark(block: Block): void {
    const placed = this.#matches.get(block);
    if (!placed) return;
    for (const match of placed) if (!this.#unseen.delete(match)) this.#paint.remove(match);
    this.#matches.delete(block);
  }

  /** How much of what is listed the page repeats, refutes and doubts: each text once. */
  counts(): Pick<PageMatches, 'count' | 'refuted' | 'doubted' | 'countByStatus'> {
    const all = this.all();
    const stated = withoutCopies(all.filter(isStated));
    const countByStatus: PageMatches['countByStatus'] = {};
    for (const { flag } of stated) countByStatus[flag.status] = (countByStatus[flag.status] ?? 0) + 1;
    return {
      count: stated.length,
      refuted: withoutCopies(all.filter(({ refutedHere }) => refutedHere)).length,
      doubted: withoutCopies(all.filter(({ doubt }) => doubt)).length,
      countByStatus,
    };
  }

  /** How many texts repeat what is listed. */
  get count(): number {
    return this.counts().count;
  }

  /** Whether anything is painted. */
  get isMarked(): boolean {
    return this.#matches.size > 0;
  }

  /** Every match, also those that do not count, in no order of blocks. */
  all = (): PlacedMatch[] => [...this.#matches.values()].flat();

  /** Every match that counts, in the order of the document; of copies of a text one. */
  inOrder(blocks = this.#blocksInOrder()): PlacedMatch[] {
    const ordered: PlacedMatch[] = [];
    for (const block of blocks)
      for (const match of this.#matches.get(block) ?? []) if (isStated(match)) ordered.push(match);
    return withoutCopies(ordered);
  }

  /** The matches that come next after one and before it, in turn: a card lies beside it. */
  beside(match: PlacedMatch): PlacedMatch[] {
    const ordered = [...this.#blocksInOrder()].flatMap((block) => this.#matches.get(block) ?? []);
    const at = ordered.indexOf(match);
    const others = [1, 2, 3].flatMap((by) => [ordered[at + by], ordered[at - by]]);
    return others.flatMap((other) => (other && !overlap(other, match) ? [other] : []));
  }

  has = (match: PlacedMatch): boolean => this.#matches.get(match.block)?.includes(match) ?? false;

  /** A match and all others on the same text. */
  around(match: PlacedMatch): PlacedMatch[] {
    const others = this.#matches.get(match.block) ?? [];
    return [match, ...others.filter((other) => other !== match && overlap(other, match))];
  }

  /** Leaves one of the matches out of what is painted, or paints it again. */
  setFar(match: PlacedMatch, isFar: boolean): void {
    if (this.isPainted(match)) this.#paint.setFar(match, isFar);
  }

  /** Paints again what the page has taken away, and what it has come to show. */
  restore(): void {
    for (const match of this.#unseen) {
      if (!isDrawn(match)) continue;
      this.#unseen.delete(match);
      this.#paint.add(match);
    }
    this.#paint.restore(this);
  }

  isPainted = (match: PlacedMatch): boolean => !this.#unseen.has(match);

  end(): void {
    this.#matches.clear();
    this.#unseen.clear();
    this.#paint.end();
  }
}
