import type { PageMatches } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { pageAddress } from '../page/identity/page-address.ts';
import { placeOfFrame } from '../page/identity/place-of-frame.ts';
import type { Life } from '../page/life.ts';
import { mayBeUnreadable, unreadableIn } from '../page/unreadable-in.ts';
import type { MarkedPage } from './marked-page.ts';

/** How long the page must be quiet before the worker is told what is found, in milliseconds. */
const quiet = 250;

/** Tells the worker how much this frame shows, for badge and popup. */
export class TellMatches {
  readonly #marked: MarkedPage;
  readonly #life: Life;
  /** How many characters of the page cannot be checked. */
  #unreadable = 0;
  /** How much the worker was told of; -1 before it was told anything. */
  #told = -1;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(marked: MarkedPage, life: Life) {
    this.#marked = marked;
    this.#life = life;
    life.signal.addEventListener('abort', () => clearTimeout(this.#telling));
  }

  /** Whether the worker was told of what stood in the page at first. */
  get hasTold(): boolean {
    return this.#told >= 0;
  }

  /** Counts what cannot be checked in blocks that are gone, and in those that have come. */
  count(gone: readonly Block[], come: readonly Block[]): void {
    for (const block of gone) this.#unreadable -= unreadableOf(block);
    for (const block of come) this.#unreadable += unreadableOf(block);
  }

  /** Tells once the page is quiet. A page that shows nothing says so once. */
  soon(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const counts = this.#marked.counts();
      const shown = counts.count + counts.refuted + counts.doubted + this.#unreadable;
      if (shown === 0 && this.#told === 0) return;
      this.#told = shown;
      void this.#life.ask('tell-page-matches', describeMatches({ ...counts, unreadable: this.#unreadable }));
    }, quiet);
  }

  /** Tells at once that the frame shows nothing any more, which is forgotten whatever else is told of it. */
  gone(): void {
    clearTimeout(this.#telling);
    const nothing = { count: 0, refuted: 0, doubted: 0, unreadable: 0, countByStatus: {} };
    if (this.#told > 0) void this.#life.ask('tell-page-matches', describeMatches(nothing));
    this.#told = 0;
  }
}

/** How much a frame shows, and of what: for badge and keys. It holds no text of the page. */
const describeMatches = (counts: Omit<PageMatches, 'url' | 'place'>): PageMatches => ({
  url: pageAddress(),
  place: placeOfFrame(),
  ...counts,
});

const unreadableOf = (block: Block): number => (block.some(mayBeUnreadable) ? unreadableIn(block.text) : 0);
