import { type Block, isSameBlock } from './block.ts';
import { type Look, lookOf } from './look-of.ts';
import { nextFrame, nextSlice, pause, sliceTime } from './next-slice.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { containersIn, PageChanges } from './page-changes.ts';
import { pauseAfter } from './pause-after.ts';
import { type Container, readContainer } from './read-container.ts';
import { ReadingQueue } from './reading-queue.ts';
import { shadowRootOf } from './shadow-root-of.ts';

/** How much text is handed over at once, in UTF-16 units. */
const handful = 20_000;
/** A page that was quiet for so many milliseconds is read at once again. */
const quiet = 200;

/** Told of every block that came or went; a changed block goes, and comes as another. */
export type WhenBlocksChange = (gone: Block[], come: Block[]) => void;

/**
 * Reads a page into blocks and keeps them true while the page changes: only what changed is read again, what is on
 * screen first, in slices that leave the page its turn, and nothing while the page is not seen.
 */
export class PageFollower {
  readonly #blocks = new Map<Container, Block[]>();
  /** What was read of containers that are to be read again. */
  readonly #stale = new Map<Container, Block[]>();
  readonly #looks = new WeakMap<Node, Look>();
  readonly #rootless = new Set<Element>();
  readonly #changes = new PageChanges(() => void this.#work());
  readonly #queue = new ReadingQueue();
  #come: Block[] = [];
  #gone: Block[] = [];
  #comeLength = 0;
  #working = false;
  #streak = 0;

  readonly #whenBlocksChange: WhenBlocksChange;
  readonly #signal: AbortSignal;

  constructor(whenBlocksChange: WhenBlocksChange, signal: AbortSignal) {
    this.#whenBlocksChange = whenBlocksChange;
    this.#signal = signal;
  }

  /** Reads the page and follows it until the signal aborts. */
  start(): void {
    const signal = this.#signal;
    this.#changes.observe(document);
    signal.addEventListener('abort', () => this.#changes.disconnect());
    const work = () => void this.#work();
    document.addEventListener('visibilitychange', work, { signal });
    // Custom elements get their shadow roots without any change of the document, mostly as they scroll into view.
    const lookForRoots = () => this.#rootless.size > 0 && work();
    document.addEventListener('scroll', lookForRoots, { signal, passive: true, capture: true });
    // A popover opens and closes without any change of the document, too.
    document.addEventListener('toggle', ({ target }) => this.#lookAgainAt(target), { signal, capture: true });
    // Style sheets may arrive after the text they hide.
    window.addEventListener('load', () => this.readAgain(), { signal });
    this.readAgain();
  }

  /** Every block there is, in no order. */
  *blocks(): Generator<Block> {
    for (const blocks of this.#blocks.values()) yield* blocks;
  }

  /** Reads all of the page again; blocks that read the same stay. */
  readAgain(): void {
    this.#lookAgainAt(document.documentElement);
  }

  #lookAgainAt(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    this.#changes.looks.add(target);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      let rested = performance.now();
      while (this.#mayWork() && this.#hasWork()) {
        await nextFrame();
        this.#streak = performance.now() - rested > quiet ? 0 : this.#streak + 1;
        const cost = await this.#readWhatChanged();
        await pause(pauseAfter(cost, this.#streak));
        rested = performance.now();
      }
    } finally {
      this.#working = false;
    }
  }

  #mayWork = (): boolean => !this.#signal.aborted && !document.hidden;

  #hasWork(): boolean {
    for (const host of this.#rootless) {
      if (host.isConnected && !shadowRootOf(host)) continue;
      this.#rootless.delete(host);
      this.#changes.looks.add(host);
    }
    return !this.#queue.isEmpty() || !this.#changes.isEmpty();
  }

  /** Returns the time it took of the page's own, in milliseconds. */
  async #readWhatChanged(): Promise<number> {
    let cost = 0;
    let sliceStart = performance.now();
    while (this.#mayWork()) {
      this.#takeChanges();
      const wasOnScreen = this.#queue.hasOnScreen();
      const container = this.#queue.next();
      if (!container) break;
      this.#read(container);
      if (this.#comeLength > handful || (wasOnScreen && !this.#queue.hasOnScreen())) this.#handOver();
      const spent = performance.now() - sliceStart;
      if (spent < sliceTime) continue;
      cost += spent;
      await nextSlice();
      sliceStart = performance.now();
    }
    if (this.#queue.isEmpty()) {
      for (const blocks of this.#stale.values()) this.#gone.push(...blocks);
      this.#stale.clear();
    }
    this.#handOver();
    return cost + performance.now() - sliceStart;
  }

  /** Turns what changed into containers to read. */
  #takeChanges(): void {
    if (this.#changes.isEmpty()) return;
    const { texts, looks, styles, removed } = this.#changes;
    const again = new Set<Container>();
    const addHolderOf = (node: Node) => {
      const holder = node.isConnected ? this.#holderOf(node) : null;
      if (holder) again.add(holder);
    };
    for (const element of styles) {
      const before = this.#looks.get(element);
      if (before && element.isConnected && lookOf(element) !== before) looks.add(element);
    }
    for (const element of looks) {
      for (const each of containersIn(element, (container) => this.#blocks.has(container)))
        this.#unsettle(each);
      addHolderOf(element.parentNode ?? element);
    }
    for (const node of texts) addHolderOf(node);
    if (removed) for (const each of this.#blocks.keys()) if (!each.isConnected) this.#unsettle(each);
    this.#changes.clear();
    for (const container of again) this.#unsettle(container);
    this.#queue.add(again);
  }

  /** The container a node's text belongs to; null inside what is not read. */
  #holderOf(node: Node): Container | null {
    for (let each: Node | null = node; each; each = each.parentNode) {
      if (each === document) return document.documentElement;
      const look = this.#looks.get(each);
      if (look === 'nothing' || look === 'break') return null;
      if (!isElement(each) && !isShadowRoot(each)) continue;
      if (this.#blocks.has(each) || this.#stale.has(each)) return each;
    }
    return null;
  }

  #unsettle(container: Container): void {
    const blocks = this.#blocks.get(container);
    if (!blocks) return;
    this.#blocks.delete(container);
    this.#stale.set(container, blocks);
  }

  #read(container: Container): void {
    if (!container.isConnected || this.#blocks.has(container)) return;
    if (container === document.documentElement) this.#looks.set(container, lookOf(document.documentElement));
    const isKnown = (each: Container) => this.#blocks.has(each);
    const { blocks, containers, rootless } = readContainer(container, this.#looks, isKnown);
    this.#settle(container, blocks);
    for (const host of rootless) this.#rootless.add(host);
    const unknown = containers.filter((each) => !isKnown(each));
    for (const each of unknown) if (isShadowRoot(each)) this.#changes.observe(each);
    this.#queue.add(unknown);
  }

  /** Keeps the blocks that are as they were, and notes which came and went. */
  #settle(container: Container, blocks: Block[]): void {
    const before = this.#stale.get(container) ?? [];
    this.#stale.delete(container);
    const settled = blocks.map((block) => before.find((each) => isSameBlock(each, block)) ?? block);
    for (const block of settled) {
      if (before.includes(block)) continue;
      this.#come.push(block);
      this.#comeLength += block.text.length;
    }
    this.#gone.push(...before.filter((block) => !settled.includes(block)));
    this.#blocks.set(container, settled);
  }

  #handOver(): void {
    if (!this.#signal.aborted && this.#come.length + this.#gone.length > 0)
      this.#whenBlocksChange(this.#gone, this.#come);
    this.#come = [];
    this.#gone = [];
    this.#comeLength = 0;
  }
}
