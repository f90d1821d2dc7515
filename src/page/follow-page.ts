import { Block, isSameBlock } from './block.ts';
import type { Life } from './life.ts';
import { type Look, lookOf } from './look-of.ts';
import { neighboursOf } from './neighbours-of.ts';
import { nextFrame, nextSlice, pause, sliceTime } from './next-slice.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { PageChanges } from './page-changes.ts';
import { pauseAfter, share } from './pause-after.ts';
import { type Container, ContainerReading, freshLook, type Part } from './read-container.ts';
import { ReadingQueue } from './reading-queue.ts';
import { isCustom, mayGetShadowRoot, shadowRootOf } from './shadow-root-of.ts';
import { slotsWithWords, slottedThrough } from './slotted-through.ts';
import {
  childrenOf,
  isBeingParsed,
  isHidden,
  isInDesignMode,
  isInDocument,
  parentOf,
  previousSiblingOf,
  rootElement,
} from './true-property.ts';
import { whenParsed } from './when-shown.ts';

/**
 * How much text is handed over at once, in UTF-16 units: about a screen of it before the page's first frame, then all that
 * a long page has, since each message costs time and painting in many steps costs the page a frame for each.
 */
const screenful = 5000;
const pageful = 400_000;
/** How many parts a container has at least of which only those after a change are read again. */
const many = 20;
/** A page that was quiet for so many milliseconds is read at once again. */
const quiet = 200;
/** How long after reading it is looked once more for late shadow roots, in milliseconds, and in how many places. */
const lateness = 1000;
const lateHosts = 1000;
/** How long we wait at most for an answer before reading on, or for a slow line to bring more, in milliseconds. */
const arrival = 250;

/** Told of every block that came or went; a changed block goes, and comes as another. */
export type WhenBlocksChange = (gone: Block[], come: Block[]) => void;

/**
 * Reads a page into blocks and keeps them true while the page changes: only what changed is read again, what is on
 * screen first, in slices that leave the page its turn, and nothing while the page is not seen.
 */
export class PageFollower {
  /** What each container read holds. */
  readonly #parts = new Map<Container, readonly Part[]>();
  /** What containers that are to be read again held before. */
  readonly #stale = new Map<Container, readonly Part[]>();
  /** Of some of those, the child up to which they are as they were. */
  readonly #unchangedUpTo = new WeakMap<Container, Node>();
  /** Long containers that hold nothing which has to be looked at again when its neighbours change. */
  readonly #plain = new WeakSet<Container>();
  readonly #looks = new WeakMap<Node, Look>();
  readonly #rootless = new Set<Element>();
  readonly #changes = new PageChanges(() => {
    // A page that opens its document anew takes all listeners away.
    if (this.#changes.texts.has(document)) this.#life.listenAgain();
    void this.#work();
  });
  readonly #queue = new ReadingQueue();
  /** Elements still to be asked for a closed shadow root, and those that are asked whenever they are read. */
  readonly #unasked: Element[] = [];
  readonly #closedHosts = new WeakSet<Element>();
  #come = new Set<Block>();
  #gone = new Set<Block>();
  #comeLength = 0;
  #working = false;
  #streak = 0;
  /** When reading last ended, and what it took of the page's time that the page did not have to itself since. */
  #rested = 0;
  #owed = 0;
  #wasInDesignMode = isInDesignMode();
  /** Asked before the page is parsed: asked after that, it would have all of the page laid out at once. */
  #width = innerWidth;

  readonly #whenBlocksChange: WhenBlocksChange;
  readonly #life: Life;

  constructor(whenBlocksChange: WhenBlocksChange, life: Life) {
    this.#whenBlocksChange = whenBlocksChange;
    this.#life = life;
  }

  /** Reads the page, as much of it as there is, and follows it until the life ends. */
  start(): void {
    const life = this.#life;
    this.#changes.observe(document);
    life.signal.addEventListener('abort', () => this.#changes.disconnect());
    const work = () => void this.#work();
    life.listen(document, 'visibilitychange', work);
    life.listen(window, 'focus', work);
    // Custom elements get their shadow roots without any change of the document, mostly as they scroll into view.
    life.listen(document, 'scroll', () => this.#rootless.size > 0 && work());
    // A popover opens and closes without any change of the document, too.
    life.listen(document, 'toggle', ({ target }) => this.#lookAgain(this.#changes.looks, target));
    life.listen(document, 'change', ({ target }) => this.#lookAgain(this.#changes.neighbours, target));
    const lookAgain = ({ target }: Event) => this.#lookAgain(this.#changes.styles, target);
    life.listen(document, 'transitionend', lookAgain);
    life.listen(document, 'animationend', lookAgain);
    // Style sheets may arrive after the text they hide, and hide other text in a window of another size.
    const readAgain = () => this.readAgain();
    life.listen(window, 'resize', () => {
      if (this.#width !== innerWidth) readAgain();
      this.#width = innerWidth;
    });
    life.listen(
      document,
      'load',
      ({ target }) => target instanceof Element && 'sheet' in target && readAgain(),
    );
    // Has the page compute its styles, as it must, before the time of the first slice is counted.
    this.#looks.set(rootElement(), lookOf(rootElement()));
    this.readAgain();
  }

  /** Every block there is, in the order of the document; what a shadow root holds before what its host does. */
  *inOrder(): Generator<Block> {
    const seen = new Set<Part>();
    const waiting: Part[] = [rootElement()];
    for (let part = waiting.pop(); part; part = waiting.pop()) {
      if (part instanceof Block) yield part;
      else if (!seen.has(part)) {
        seen.add(part);
        const parts = this.#parts.get(part) ?? this.#stale.get(part) ?? [];
        for (const inner of [...parts].reverse()) waiting.push(inner);
      }
    }
  }

  /** Reads all of the page again; blocks that read the same stay. */
  readAgain(): void {
    this.#lookAgain(this.#changes.looks, rootElement());
  }

  readonly #lookAtHost = ({ target, currentTarget }: Event): void => {
    if (target instanceof Element && 'sheet' in target && currentTarget instanceof ShadowRoot)
      this.#lookAgain(this.#changes.looks, currentTarget.host);
  };

  #lookAgain(changes: Set<Element>, target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    changes.add(target);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    let hasRead = false;
    try {
      while (this.#mayWork() && this.#hasWork()) {
        const since = performance.now() - this.#rested;
        this.#streak = since > quiet ? 0 : this.#streak + 1;
        // What is there at first is read at once and what comes after a rest before the next frame, so as to be painted soon.
        if (this.#rested > 0) await (this.#streak === 0 ? nextSlice() : nextFrame());
        const cost = (await this.#readWhatChanged()) + (await this.#findClosedRoots());
        this.#owed = Math.max(0, this.#owed - since * share) + cost;
        this.#rested = performance.now();
        await pause(pauseAfter(this.#owed, this.#streak));
        if (isBeingParsed()) await Promise.race([whenParsed(this.#life), pause(arrival)]);
        hasRead = true;
      }
    } finally {
      this.#working = false;
    }
    if (hasRead && this.#rootless.size > 0) setTimeout(() => void this.#work(), lateness);
  }

  #mayWork = (): boolean => !this.#life.signal.aborted && !isHidden();

  #hasWork(): boolean {
    for (const host of this.#rootless) {
      const isThere = isInDocument(host);
      if (isThere && mayGetShadowRoot(host) && !shadowRootOf(host)) continue;
      this.#rootless.delete(host);
      if (isThere) this.#readWithRoot(host);
    }
    if (this.#wasInDesignMode !== isInDesignMode()) {
      this.#wasInDesignMode = isInDesignMode();
      this.#changes.looks.add(rootElement());
    }
    return !this.#queue.isEmpty() || !this.#changes.isEmpty() || this.#unasked.length > 0;
  }

  #readWithRoot(host: Element): void {
    this.#closedHosts.add(host);
    this.#changes.looks.add(host);
  }

  /** Returns the time it took of the page's own, in milliseconds. */
  async #readWhatChanged(): Promise<number> {
    let cost = 0;
    let slices = 0;
    let handedOver = 0;
    let sliceStart = performance.now();
    const handOver = () => {
      this.#handOver();
      handedOver += 1;
    };
    let hadItsTurn = true;
    const isFirst = this.#rested === 0;
    const endSlice = async () => {
      cost += performance.now() - sliceStart;
      slices += 1;
      // The answer to what was read first is to be painted before more is read, unless the page is busy for long.
      if (isFirst && slices === 1) await Promise.race([nextSlice('background'), pause(arrival)]);
      else await nextSlice();
      sliceStart = performance.now();
      hadItsTurn = true;
    };
    // Only where the page had its turn can anything have changed.
    while (!hadItsTurn || this.#mayWork()) {
      if (hadItsTurn) this.#takeChanges();
      hadItsTurn = false;
      // What one slice reads needs no order, and asking where things are would have the page lay itself out before its time.
      if (slices > 0) this.#queue.putOnScreenFirst();
      const wasOnScreen = this.#queue.hasOnScreen();
      const container = this.#queue.next();
      if (!container) break;
      const reading = this.#begin(container);
      while (reading && !reading.readOn(sliceStart + sliceTime)) await endSlice();
      if (this.#life.signal.aborted) break;
      if (reading) this.#settle(container, reading);
      const handful = isFirst && handedOver === 0 ? screenful : pageful;
      if (this.#comeLength > handful || (wasOnScreen && !this.#queue.hasOnScreen())) handOver();
      // Before the page shows its first frame no more is read than what it will show there.
      const isEnough = isFirst && slices === 0 && handedOver > 0;
      if (isEnough || performance.now() > sliceStart + sliceTime) await endSlice();
    }
    if (this.#queue.isEmpty()) {
      for (const parts of this.#stale.values()) for (const block of blocksAmong(parts)) this.#go(block);
      this.#stale.clear();
    }
    this.#handOver();
    return cost + performance.now() - sliceStart;
  }

  /** Looks for closed roots until something else is to be read. Returns the time it took, in milliseconds. */
  async #findClosedRoots(): Promise<number> {
    let cost = 0;
    while (this.#unasked.length > 0 && this.#mayWork() && this.#changes.isEmpty()) {
      const start = performance.now();
      while (performance.now() < start + sliceTime) {
        const element = this.#unasked.pop();
        if (!element) break;
        if (isInDocument(element) && shadowRootOf(element)) this.#readWithRoot(element);
      }
      cost += performance.now() - start;
      if (this.#unasked.length > 0) await nextSlice();
    }
    return cost;
  }

  /** Turns what changed into containers to read. */
  #takeChanges(): void {
    if (this.#changes.isEmpty()) return;
    const { texts, looks, styles, neighbours, hosts, unchangedUpTo, removed } = this.#changes;
    /** Each with the child up to which it is as it was, where only its children after that changed. */
    const again = new Map<Container, Node | null>();
    /** What is read again anyway, each after what it lies in: read before that, it would be taken as shown. */
    const below = new Set<Container>();
    const addHolderOf = (node: Node, upTo: Node | null = null) => {
      const holder = isInDocument(node) ? this.#holderOf(node) : null;
      if (!holder || (below.has(holder) && holder !== rootElement())) return;
      again.set(holder, holder === node && !again.has(holder) ? upTo : null);
    };
    const addSlotted = (node: Node) => {
      for (const each of slottedThrough(node)) isElement(each) ? looks.add(each) : texts.add(each);
    };
    const addSlotsOf = (host: Node | null) => {
      if (host && isElement(host)) for (const slot of slotsWithWords(host)) looks.add(slot);
    };
    for (const host of hosts) {
      texts.add(host);
      unchangedUpTo.delete(host);
      for (const child of childrenOf(host)) styles.add(child);
    }
    for (const node of texts) {
      addSlotted(node);
      addSlotsOf(node);
    }
    for (const element of neighbours) {
      if (!this.#looks.has(element) && !this.#looks.has(parentOf(element) ?? element)) continue;
      for (const each of neighboursOf(element)) if (isElement(each)) styles.add(each);
    }
    for (const element of styles) if (this.#looksDifferent(element)) looks.add(element);
    for (const element of looks) {
      this.#looksDifferent(element);
      for (const each of this.#unsettleBelow(element)) below.add(each);
      addSlotsOf(parentOf(element));
      // What is slotted is shown and hidden by the root it is shown in.
      addSlotted(element);
    }
    // Only now is it known of all which of them are read at all.
    for (const element of looks) addHolderOf(parentOf(element) ?? element);
    for (const node of texts) addHolderOf(node, unchangedUpTo.get(node));
    if (removed) for (const each of this.#parts.keys()) if (!isInDocument(each)) this.#unsettle(each);
    this.#changes.clear();
    for (const [container, upTo] of again) this.#unsettle(container, upTo);
    this.#queue.add(again.keys());
  }

  /** Looks again at an element that was met, and remembers: what it holds may be read before its parent is. */
  #looksDifferent(element: Element): boolean {
    const before = this.#looks.get(element);
    if (!before || !isInDocument(element)) return false;
    const parent = parentOf(element);
    const look = freshLook(element, parent !== null && isElement(parent) && shadowRootOf(parent) !== null);
    this.#looks.set(element, look);
    return look !== before;
  }

  /** The container a node's text belongs to; null inside what is not read. */
  #holderOf(node: Node): Container | null {
    for (let each: Node | null = node; each; each = isShadowRoot(each) ? each.host : parentOf(each)) {
      if (each === document) return rootElement();
      const look = this.#looks.get(each);
      if (look === 'nothing' || look === 'break') return null;
      if (!isElement(each) && !isShadowRoot(each)) continue;
      if (this.#parts.has(each) || this.#stale.has(each)) return each;
    }
    return null;
  }

  #unsettle(container: Container, unchangedUpTo: Node | null = null): void {
    const parts = this.#parts.get(container);
    if (parts && unchangedUpTo && this.#plain.has(container))
      this.#unchangedUpTo.set(container, unchangedUpTo);
    else this.#unchangedUpTo.delete(container);
    if (!parts) return;
    this.#parts.delete(container);
    this.#stale.set(container, parts);
  }

  /** Unsettles all that was read in an element, itself included, and returns it. */
  #unsettleBelow(element: Element): Container[] {
    const waiting: Container[] = [element];
    const below: Container[] = [];
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      const parts = this.#parts.get(each) ?? this.#stale.get(each);
      // Whoever holds it now queues it again.
      this.#queue.remove(each);
      if (parts) {
        below.push(each);
        // What has moved elsewhere since is read there.
        for (const part of parts) if (!(part instanceof Block) && liesIn(each, part)) waiting.push(part);
        this.#unsettle(each);
      } else if (isElement(each) && this.#looks.has(each)) {
        const root = shadowRootOf(each);
        if (root) waiting.push(root);
        for (const child of childrenOf(each)) waiting.push(child);
      }
    }
    return below;
  }

  #isKnown = (element: Element): boolean => this.#parts.has(element);
  #isToAsk = (element: Element): boolean => isCustom(element) || this.#closedHosts.has(element);

  #begin(container: Container): ContainerReading | null {
    if (!isInDocument(container) || this.#parts.has(container)) return null;
    if (container === rootElement()) this.#looks.set(container, lookOf(rootElement()));
    const after = this.#lastUnchangedIn(container);
    const reading = new ContainerReading(container, this.#looks, this.#isKnown, this.#isToAsk, after);
    // From here on it is known, so that what changes in it while it is read has it read again.
    this.#parts.set(container, reading.parts);
    return reading;
  }

  /** The last container in another before any change in that: the block that follows it begins after it. */
  #lastUnchangedIn(container: Container): Element | null {
    const stale = this.#stale.get(container);
    let each = this.#unchangedUpTo.get(container) ?? null;
    for (; each; each = previousSiblingOf(each))
      if (isElement(each) && this.#looks.get(each)?.startsWith('container'))
        return stale?.includes(each) ? each : null;
    return null;
  }

  /** Keeps the blocks that are as they were, and notes which came and went. */
  #settle(container: Container, reading: ContainerReading): void {
    const { after, parts, rootless, unasked, changed, isPlain } = reading;
    if (!isPlain) this.#plain.delete(container);
    else if (parts.length > many) this.#plain.add(container);
    for (const element of changed) this.#unsettleBelow(element);
    const stale = this.#stale.get(container);
    this.#stale.delete(container);
    const kept = stale && after ? stale.slice(0, stale.lastIndexOf(after) + 1) : [];
    const before = stale && new Set(blocksAmong(stale.slice(kept.length)));
    const sameAs = before && findSame(before);
    const settled = sameAs
      ? parts.map((part) => (part instanceof Block ? (sameAs(part) ?? part) : part))
      : parts;
    // Cut to its size: an array that was pushed to keeps room for more.
    this.#parts.set(container, kept.concat(settled));
    const unknown: Container[] = [];
    for (const part of settled) {
      if (!(part instanceof Block)) {
        if (!this.#parts.has(part)) unknown.push(part);
      } else if (!before?.delete(part)) {
        this.#come.add(part);
        this.#comeLength += part.length;
      }
    }
    for (const block of before ?? []) this.#go(block);
    for (const each of unknown) if (isShadowRoot(each)) this.#follow(each);
    this.#queue.addInner(unknown);
    for (const host of rootless) if (this.#rootless.size < lateHosts) this.#rootless.add(host);
    for (const each of unasked) this.#unasked.push(each);
  }

  #follow(root: ShadowRoot): void {
    this.#changes.observe(root);
    // A sheet's arrival is told in its own root alone. Added once more, the listener is still one.
    root.addEventListener('load', this.#lookAtHost, {
      capture: true,
      passive: true,
      signal: this.#life.signal,
    });
  }

  /** Notes that a block went; of one that came and went since the last time nobody needs to hear. */
  #go(block: Block): void {
    if (!this.#come.delete(block)) this.#gone.add(block);
  }

  #handOver(): void {
    if (!this.#life.signal.aborted && this.#come.size + this.#gone.size > 0)
      this.#whenBlocksChange([...this.#gone], [...this.#come]);
    this.#come.clear();
    this.#gone.clear();
    this.#comeLength = 0;
  }
}

const liesIn = (container: Container, part: Container): boolean =>
  Node.prototype.contains.call(container, isShadowRoot(part) ? part.host : part);
const blocksAmong = (parts: readonly Part[]): Block[] => parts.filter((part) => part instanceof Block);

/** Finds among blocks the one that is the same as another. */
function findSame(blocks: Iterable<Block>): (as: Block) => Block | undefined {
  const byNode = new Map<Text, Block[]>();
  const beginningAt = ({ node }: Block) => byNode.get(node);
  for (const block of blocks) {
    const others = beginningAt(block);
    if (others) others.push(block);
    else byNode.set(block.node, [block]);
  }
  return (as) => beginningAt(as)?.find((block) => isSameBlock(block, as));
}
