import { pause } from '../platform/wait-at-most.ts';
import type { Block } from './block.ts';
import { BlockChanges, type WhenBlocksChange } from './block-changes.ts';
import type { Root } from './dom/all-roots.ts';
import { isShadowRoot } from './dom/node-kinds.ts';
import { isBeingParsed, isHidden, isInDesignMode, rootElement } from './dom/true-property.ts';
import { followRoot } from './follow-root.ts';
import { LateRoots } from './late-roots.ts';
import type { Life } from './life.ts';
import { lookOf } from './look-of.ts';
import { inSlices, nextLayout, nextSlice, sliceTime } from './next-slice.ts';
import { PageChanges } from './page-changes.ts';
import { PageParts } from './page-parts.ts';
import { pauseAfter, share } from './pause-after.ts';
import { queueWhatChanged } from './queue-what-changed.ts';
import { CloserLook, handingOn, type SeenBlock } from './read/closer-look.ts';
import { Skim } from './read/skim.ts';
import type { Container, ContainerReading } from './read-container.ts';
import { ReadingQueue } from './reading-queue.ts';
import { mayBeUnreadable } from './unreadable-in.ts';
import { lengthParsed, screenful, whenMoreIsShown, whenParsed } from './when-shown.ts';

/**
 * How much text is handed over at once, in UTF-16 units, after a screen of it before the page's first frame:
 * so little that the worker looks it up while we read on, and so much that messages cost hardly anything.
 */
const handful = 20_000;
/** A page that was quiet for so many milliseconds is read at once again. */
const quiet = 200;
/**
 * How long we may hold up a frame to read what it shows, in milliseconds: what is read in it is painted with
 * the frame after it.
 */
const timeInFrame = 24;
/**
 * How long after reading, or something the person did, it is looked for late shadow roots, in milliseconds.
 */
const lateness = 1000;
/**
 * How long we wait at most for an answer before reading on, and for a line to bring more before we read on
 * as soon as the page has nothing to do, in milliseconds.
 */
const arrival = 250;

/**
 * Reads a page into blocks and keeps them true while the page changes: only what changed is read again, what
 * is on screen first, in slices that leave the page its turn, and nothing while the page is not seen.
 */
export class PageFollower {
  readonly #blocks = new BlockChanges();
  readonly #parts = new PageParts(this.#blocks);
  readonly #queue = new ReadingQueue();
  readonly #changes = new PageChanges(
    () => {
      // A page that opens its document anew takes all listeners away.
      if (this.#changes.texts.has(document)) this.#life.listenAgain();
      this.#whenPageChanges();
      void this.#work();
    },
    (element) => this.#parts.unsettleBelow(element, this.#queue),
  );
  readonly #roots = new LateRoots((host) => this.#changes.looks.add(host));
  readonly #closerLook = new CloserLook(this.#parts, this.#changes, (container) => this.#readNow(container));
  #working = false;
  /** Whether what is read now is on no screen, and more is read at once. */
  #isAhead = false;
  #isFollowed = false;
  /** How much text was handed over so far, in UTF-16 units. */
  #handedOver = 0;
  /** Whether more of the first screen came, which is read in the frame that shows it. */
  #isComing = false;
  /**
   * How much text was parsed when the page was read last, in UTF-16 units; without end once it is followed,
   * since all that comes is told then.
   */
  #lengthRead = 0;
  #streak = 0;
  /**
   * When reading last ended, and what it took of the page's time that the page did not have to itself since.
   */
  #rested = 0;
  #owed = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** Whether the person has done something since all elements were asked for closed roots. */
  #isToAskAll = false;
  #wasInDesignMode = isInDesignMode();
  /** While all is being read closely: takes over what is known of the blocks that were read before. */
  #handOn: ((now: Iterable<Block>) => void) | null = null;
  #inSlices: Promise<void> | null = null;

  readonly #whenBlocksChange: WhenBlocksChange;
  readonly #life: Life;
  readonly #whenPageChanges: () => void;

  /** `whenPageChanges` hears of each change at once, before it is read. */
  constructor(whenBlocksChange: WhenBlocksChange, life: Life, whenPageChanges: () => void) {
    this.#whenBlocksChange = whenBlocksChange;
    this.#life = life;
    this.#whenPageChanges = whenPageChanges;
  }

  /** Reads the page, as much of it as there is, and follows it until the life ends. */
  start(): void {
    const life = this.#life;
    life.signal.addEventListener('abort', () => this.#changes.disconnect());
    const work = () => void this.#work();
    life.listen(document, 'visibilitychange', work);
    life.listen(window, 'focus', work);
    // Custom elements get their shadow roots without any change of the document, mostly as they scroll into
    // view.
    life.listen(document, 'scroll', () => this.#roots.areAwaited() && work());
    // Other elements get theirs mostly after something the person did.
    for (const type of ['click', 'focusin', 'scroll'] as const) life.listen(document, type, this.#workLater);
    // Style sheets may hide other text in a window of another size or at another address.
    life.listen(window, 'resize', this.readAgain);
    life.listen(window, 'hashchange', this.readAgain);
    // Has the page compute its styles, as it must, before the time of the first slice is counted.
    this.#parts.looks.set(rootElement(), lookOf(rootElement()));
    if (isBeingParsed()) this.readAgain();
    else this.#follow();
  }

  #follow(): void {
    this.#isFollowed = true;
    this.#lengthRead = Number.POSITIVE_INFINITY;
    followRoot(document, this.#changes, this.#life);
    this.readAgain();
  }

  /**
   * Every block there is, in the order of the document; what a shadow root holds before what its host does.
   */
  inOrder = (): Iterable<Block> => this.#parts.inOrder();

  /** The document, and the shadow roots in it that were found. */
  roots = (): Root[] => [document, ...this.#parts.readRoots()];

  /** Reads all of the page again; blocks that read the same stay. */
  readAgain = (): void => this.#changes.note(this.#changes.looks, rootElement());

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    let hasRead = false;
    try {
      while (this.#mayWork() && this.#hasWork()) {
        const since = performance.now() - this.#rested;
        this.#streak = since > quiet ? 0 : this.#streak + 1;
        // What is there at first is read at once. What comes later is read as soon as the page has laid it
        // out, and looked up while the page paints it.
        if (this.#rested > 0 && !this.#isComing) await nextLayout();
        const cost = (await this.#readWhatChanged()) + (await this.#findRoots());
        this.#owed = Math.max(0, this.#owed - since * share) + cost;
        this.#rested = performance.now();
        const rest = pause(pauseAfter(this.#owed, this.#streak));
        // What stands in the page at first is read as soon as it is parsed.
        await (this.#isFollowed ? rest : Promise.race([rest, whenParsed(this.#life)]));
        await this.#whenMoreIsParsed();
        hasRead = true;
      }
    } finally {
      this.#working = false;
    }
    const isMoreAwaited = this.#parts.areHostsUnasked() || (hasRead && this.#roots.areAwaited());
    if (this.#mayWork() && (this.#roots.isOverdue || isMoreAwaited)) this.#workLater();
  }

  async #whenMoreIsParsed(): Promise<void> {
    this.#isComing = isBeingParsed() && (await whenMoreIsShown(this.#life, this.#lengthRead, arrival));
    if (this.#isComing) return this.readAgain();
    // Followed from its first screen on, a page that comes fast would tell of ten thousands of nodes one by
    // one.
    if (!this.#isFollowed && !this.#life.signal.aborted) this.#follow();
  }

  /** Goes on after a while; after something the person did all elements are asked for closed roots then. */
  #workLater = (did?: Event): void => {
    this.#isToAskAll ||= !!did;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      if (this.#isToAskAll) this.#roots.add(this.#parts.hosts);
      this.#isToAskAll = false;
      void this.#work();
    }, lateness);
  };

  #mayWork = (): boolean => !this.#life.signal.aborted && !isHidden();

  #hasWork(): boolean {
    if (this.#wasInDesignMode !== isInDesignMode()) {
      this.#wasInDesignMode = isInDesignMode();
      this.#changes.looks.add(rootElement());
    }
    if (!this.#queue.isEmpty() || !this.#changes.isEmpty()) return true;
    this.#roots.look(this.#parts.newHosts());
    return !this.#changes.isEmpty() || this.#roots.areToAsk();
  }

  /** Returns the time it took of the page's own, in milliseconds. */
  async #readWhatChanged(): Promise<number> {
    let cost = 0;
    let slices = 0;
    let hadItsTurn = true;
    const isFirst = this.#rested === 0;
    const isComing = this.#isComing;
    let sliceStart = performance.now();
    let sliceEnd = sliceStart + (isFirst || isComing ? sliceTime : timeInFrame);
    if (isBeingParsed() && !this.#isFollowed) this.#lengthRead = lengthParsed();
    let hasWaited = !isFirst;
    const endSlice = async () => {
      cost += performance.now() - sliceStart;
      slices += 1;
      // The answer to what was read first is to be painted before more is read, unless the page is busy for
      // long.
      if (!hasWaited && (!isBeingParsed() || this.#handedOver >= screenful)) {
        hasWaited = true;
        await this.#whenMoreIsParsed();
        // What the page does once it is parsed, and its frame after that, come before what nobody sees yet.
        await nextLayout();
        await Promise.race([nextSlice('background'), pause(arrival)]);
      } else await nextSlice();
      sliceStart = performance.now();
      sliceEnd = sliceStart + sliceTime;
      hadItsTurn = true;
    };
    // Only where the page had its turn can anything have changed.
    while (!hadItsTurn || this.#mayWork()) {
      if (hadItsTurn && !this.#changes.isEmpty()) queueWhatChanged(this.#changes, this.#parts, this.#queue);
      hadItsTurn = false;
      // What one slice reads needs no order, and asking where things are may have the page lay itself out
      // before its time.
      if (slices > 0 && hasWaited) this.#queue.putOnScreenFirst();
      const wasOnScreen = this.#queue.hasOnScreen();
      const container = this.#queue.next();
      if (!container) break;
      const reading = this.#parts.begin(container, this.#roots.isToAsk);
      while (reading && this.#parts.isWanted(container, reading) && !reading.readOn(sliceEnd))
        await endSlice();
      if (this.#life.signal.aborted) break;
      if (reading && this.#parts.isWanted(container, reading)) this.#settle(container, reading);
      const enough = isComing || (isFirst && this.#handedOver === 0) ? screenful : handful;
      this.#isAhead = hasWaited && !isComing && !wasOnScreen && !this.#queue.isEmpty();
      if (this.#blocks.length > enough || (wasOnScreen && !this.#queue.hasOnScreen())) this.#handOver();
      // Before the page shows its first frame no more is read than what it will show there.
      const isEnough = !hasWaited && this.#handedOver > 0;
      if (isComing && this.#handedOver > screenful) break;
      // What was read last is handed over without waiting for a turn.
      const isTimeUp = !this.#queue.isEmpty() && performance.now() > sliceEnd;
      if (isEnough || isTimeUp) await endSlice();
    }
    this.#isAhead = false;
    if (this.#queue.isEmpty()) this.#parts.dropStale();
    this.#handOver();
    return cost + performance.now() - sliceStart;
  }

  /**
   * Looks for roots that have come, then for closed ones until something else is to be read. Returns the time
   * it took, in milliseconds.
   */
  async #findRoots(): Promise<number> {
    // What was read before is looked up, and painted, meanwhile.
    await nextSlice();
    const start = performance.now();
    this.#roots.look(this.#parts.newHosts());
    let cost = performance.now() - start;
    while (this.#roots.areToAsk() && this.#mayWork() && this.#changes.isEmpty()) {
      cost += this.#roots.ask();
      if (this.#roots.areToAsk()) await nextSlice();
    }
    return cost;
  }

  #settle(container: Container, reading: ContainerReading | Skim): void {
    for (const element of reading.changed) this.#parts.unsettleBelow(element, this.#queue);
    const inner = this.#parts.settle(container, reading);
    for (const each of inner) if (isShadowRoot(each)) followRoot(each, this.#changes, this.#life);
    this.#queue.addInner(inner);
    this.#roots.add(reading.hosts);
    // What cannot be read is counted only where somebody sees it.
    if (reading instanceof Skim)
      for (const block of reading.blocks()) if (block.some(mayBeUnreadable)) this.lookCloser(block);
  }

  #readNow(container: Container): void {
    const reading = this.#parts.begin(container, this.#roots.isToAsk);
    reading?.readOn(Number.POSITIVE_INFINITY);
    if (reading) this.#settle(container, reading);
  }

  /**
   * Looks closely at what a block lies in; null where nobody sees the block, or it is to be looked up again.
   */
  lookCloser = (block: Block): SeenBlock | null => this.#closerLook.at(block);

  /** Tells of the blocks that came and went as some were looked at closely. */
  tellOfLooks(): void {
    if (!this.#working && this.#queue.isEmpty()) this.#parts.dropStale();
    // What is read ahead tells of them soon, in handfuls.
    if (!this.#isAhead) this.#handOver();
    void this.#work();
  }

  /** Every block as it is read with a look at each element, from now on. */
  readClosely(): Block[] {
    for (const container of this.#leftToReadClosely()) this.#readNow(container);
    return [...this.inOrder()];
  }

  /**
   * The same in slices that leave the page its turn, where nothing else is being read, and with the roots
   * that have come since: no change tells of them, and a root with a picture alone brings no block either.
   */
  async readCloselyInSlices(): Promise<Block[]> {
    if (!this.#working) this.#inSlices ??= this.#readOnInSlices();
    await this.#inSlices;
    await this.#readLateRoots();
    return this.readClosely();
  }

  async #readLateRoots(): Promise<void> {
    const known = this.#changes.looks.size;
    this.#roots.add(this.#parts.hosts);
    while (this.#roots.areToAsk() && this.#mayWork()) {
      this.#roots.ask();
      if (this.#roots.areToAsk()) await nextSlice();
    }
    if (this.#changes.looks.size <= known || this.#life.signal.aborted) return;
    queueWhatChanged(this.#changes, this.#parts, this.#queue);
    for (let next = this.#queue.next(); next; next = this.#queue.next()) this.#readNow(next);
    this.#parts.dropStale();
    this.#handOver();
  }

  async #readOnInSlices(): Promise<void> {
    this.#working = true;
    try {
      await inSlices(this.#leftToReadClosely(), (container) => this.#readNow(container));
    } finally {
      this.#working = false;
    }
    void this.#work();
  }

  /** What is left to be read closely, to be read as it comes; once nothing is, that is handed over. */
  *#leftToReadClosely(): Generator<Container> {
    if (!this.#parts.isClose) {
      this.#handOn = handingOn(this.inOrder());
      this.#parts.isClose = true;
      this.#parts.unsettleBelow(rootElement(), this.#queue);
      this.#queue.add([rootElement()]);
    }
    if (!this.#handOn) return;
    for (let next = this.#queue.next(); next; next = this.#queue.next()) {
      if (this.#life.signal.aborted) return;
      yield next;
    }
    this.#parts.dropStale();
    this.#handOn?.(this.inOrder());
    this.#handOn = null;
    this.#handOver();
  }

  #handOver(): void {
    this.#handedOver += this.#blocks.length;
    if (!this.#life.signal.aborted) this.#blocks.tell(this.#whenBlocksChange, this.#isAhead);
  }
}
