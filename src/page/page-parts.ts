import { type Block, findSameBlock, isBlock } from './block.ts';
import type { BlockChanges } from './block-changes.ts';
import { isElement, isShadowRoot } from './dom/node-kinds.ts';
import { shadowRootOf } from './dom/shadow-root-of.ts';
import {
  childrenOf,
  isInDocument,
  openRootOf,
  parentOf,
  previousSiblingOf,
  rootElement,
} from './dom/true-property.ts';
import { type Look, lookOf } from './look-of.ts';
import { hidingAround } from './read/hiding-around.ts';
import { Skim } from './read/skim.ts';
import { type Container, ContainerReading, freshLook, type Part } from './read-container.ts';
import type { ReadingQueue } from './reading-queue.ts';

/** How many parts a container has at least of which only those after a change are read again. */
const many = 20;
/** How many elements are asked at once for a new shadow root: in Firefox that takes a page some 2 ms. */
const mostAsked = 4000;

/** What each container of a page holds, and what those that are to be read again held before. */
export class PageParts {
  /** How each element met was taken. */
  readonly looks = new WeakMap<Node, Look>();
  readonly #parts = new Map<Container, readonly Part[]>();
  /** Of one that is being read what it held before, until that is settled. */
  readonly #stale = new Map<Container, readonly Part[]>();
  /** Of some stale ones, the child up to which they are as they were. */
  readonly #unchangedUpTo = new WeakMap<Container, Node>();
  /** Long containers that hold nothing which has to be looked at again when its neighbours change. */
  readonly #plain = new WeakSet<Container>();
  /** Elements that were read and had no shadow root then. */
  readonly hosts = new Set<Element>();
  /** Whom of them `newHosts` asks next, and how many before all were asked since something was read. */
  #asking = this.hosts.values();
  #unasked = 0;
  /** Containers that are read with a look at each element from now on. */
  readonly #close = new WeakSet<Container>();
  /** Whether all are. */
  isClose = false;
  readonly #changes: BlockChanges;

  /** Blocks that come and go are noted in `changes`. */
  constructor(changes: BlockChanges) {
    this.#changes = changes;
  }

  /**
   * Every block there is, or there is in one container, in the order of the document; what a shadow root
   * holds before what its host does. One that is being read again still holds what it held before.
   */
  *inOrder(from: Container = rootElement()): Generator<Block> {
    const seen = new Set<Part>();
    const waiting: Part[] = [from];
    for (let part = waiting.pop(); part; part = waiting.pop()) {
      if (isBlock(part)) yield part;
      else if (!seen.has(part)) {
        seen.add(part);
        for (const inner of [...(this.#stale.get(part) ?? this.#parts.get(part) ?? [])].reverse())
          waiting.push(inner);
      }
    }
  }

  /** The shadow roots in the document that were read, or are being read. */
  readRoots = (): ShadowRoot[] =>
    [...new Set([...this.#parts.keys(), ...this.#stale.keys()])]
      .filter(isShadowRoot)
      .filter((root) => isInDocument(root));

  #partsOf = (container: Container): readonly Part[] | undefined =>
    this.#parts.get(container) ?? this.#stale.get(container);

  /**
   * Looks again at an element that was met, and remembers: what it holds may be read before its parent is.
   */
  looksDifferent(element: Element): boolean {
    const before = this.looks.get(element);
    if (!before || !isInDocument(element)) return false;
    const parent = parentOf(element);
    const look = freshLook(element, parent !== null && isElement(parent) && shadowRootOf(parent) !== null);
    this.looks.set(element, look);
    // What was assumed of it to be a container holds where it is one, and parts what is beside it.
    return before === 'assumed' ? look !== 'container' : look !== before;
  }

  /** The container a node's text belongs to; null inside what is not read. */
  holderOf(node: Node): Container | null {
    if (hidingAround(node, this.looks)) return null;
    for (let each: Node | null = node; each; each = isShadowRoot(each) ? each.host : parentOf(each)) {
      if (each === document) return rootElement();
      if ((isElement(each) || isShadowRoot(each)) && this.#partsOf(each)) return each;
    }
    return null;
  }

  /**
   * Elements that got an open shadow root after they were read, among as many as are asked at once; another
   * call goes on behind them.
   */
  *newHosts(): Generator<Element> {
    if (this.#unasked === 0) this.#unasked = this.hosts.size;
    for (let asked = 0; asked < mostAsked && this.#unasked > 0; asked += 1) {
      this.#unasked -= 1;
      const host = this.#nextHost();
      if (!host) continue;
      const root = openRootOf(host);
      if (!isInDocument(host)) this.hosts.delete(host);
      else if (root && !this.#partsOf(root)) yield host;
    }
  }

  #nextHost(): Element | undefined {
    const { value, done } = this.#asking.next();
    if (!done) return value;
    this.#asking = this.hosts.values();
    return this.#asking.next().value;
  }

  /** Whether some of them are still to be asked. */
  areHostsUnasked = (): boolean => this.#unasked > 0;

  /**
   * Whether a container is read again anyway: it waits for that, or what it lies in does. Read before that,
   * what is hidden now would be taken as shown.
   */
  isToBeRead = (container: Container): boolean => this.#stale.has(container);

  /** Has a container read again, only after the child up to which it is as it was where that is known. */
  unsettle(container: Container, unchangedUpTo: Node | null = null): void {
    const parts = this.#parts.get(container);
    if (parts && unchangedUpTo && this.#plain.has(container))
      this.#unchangedUpTo.set(container, unchangedUpTo);
    else this.#unchangedUpTo.delete(container);
    if (!parts) return;
    this.#parts.delete(container);
    // Of what was read so far of a container that is being read nobody was told.
    if (!this.#stale.has(container)) this.#stale.set(container, parts);
  }

  /** Unsettles all that was read in an element, itself included, and takes it out of the queue. */
  unsettleBelow(element: Element, queue: ReadingQueue): void {
    const waiting: Container[] = [element];
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      // Whoever holds it now queues it again.
      queue.remove(each);
      if (this.#partsOf(each)) {
        // One that is being read still holds what it held before. What has moved elsewhere is read there.
        for (const held of [this.#parts, this.#stale])
          for (const part of held.get(each) ?? [])
            if (!isBlock(part) && liesIn(each, part)) waiting.push(part);
        this.unsettle(each);
      } else if (isElement(each) && this.looks.has(each)) {
        const root = shadowRootOf(each);
        if (root) waiting.push(root);
        for (const child of childrenOf(each)) waiting.push(child);
      }
    }
  }

  /** Lets go of what was read before and is nowhere any more, once nothing is left to be begun. */
  dropStale(): void {
    for (const [container, parts] of this.#stale) {
      // What is being read is told of once it is settled.
      if (this.#isKnown(container)) continue;
      for (const block of blocksAmong(parts)) this.#changes.go(block);
      this.#stale.delete(container);
    }
  }

  /** The last container in another before any change in that: the block that follows it begins after it. */
  #lastUnchangedIn(container: Container): Element | null {
    const stale = this.#stale.get(container);
    for (let each = this.#unchangedUpTo.get(container) ?? null; each; each = previousSiblingOf(each))
      if (isElement(each) && this.looks.get(each)?.startsWith('container'))
        return stale?.includes(each) ? each : null;
    return null;
  }

  #isKnown = (container: Container): boolean => this.#parts.has(container);

  /** Has the text of a container read with a look at each element from now on. */
  readClosely(container: Container): void {
    this.#close.add(container);
    this.unsettle(container);
  }

  isReadClosely = (container: Container): boolean => this.isClose || this.#close.has(container);

  /**
   * Begins to read a container; null where that is not needed. A skim is done with all in it. `isToAsk` is as
   * for `ContainerReading`.
   */
  begin(container: Container, isToAsk: (element: Element) => boolean): ContainerReading | Skim | null {
    if (!isInDocument(container) || this.#isKnown(container)) return null;
    if (container === rootElement())
      this.looks.set(container, isShutFrame() ? 'nothing' : lookOf(rootElement()));
    const { looks } = this;
    const after = this.#lastUnchangedIn(container);
    // What was too long to be skimmed has only grown.
    const before = { looks, isKnown: this.#isKnown, isToAsk, isClose: this.isReadClosely };
    const skim = after ? null : Skim.of(container, before);
    if (skim) return skim;
    const reading = new ContainerReading(container, this.looks, this.#isKnown, isToAsk, after);
    // From here on it is known, so that what changes in it while it is read has it read again.
    this.#parts.set(container, reading.parts);
    if (!this.#stale.has(container)) this.#stale.set(container, []);
    return reading;
  }

  /** Whether a reading counts: nobody had the container read anew meanwhile. */
  isWanted = (container: Container, reading: ContainerReading | Skim): boolean =>
    reading instanceof Skim || this.#parts.get(container) === reading.parts;

  /**
   * Keeps the blocks that are as they were, and notes which came and went. Returns the containers still to be
   * read.
   */
  settle(container: Container, reading: ContainerReading | Skim): Container[] {
    for (const each of reading.hosts) this.hosts.add(each);
    this.#unasked = this.hosts.size;
    if (reading instanceof Skim) {
      for (const [read, parts] of reading.read) {
        for (const part of parts) if (isBlock(part)) part.isSkimmed = true;
        this.#plain.delete(read);
        this.#settleOne(read, parts);
      }
      for (const each of reading.close) this.#close.add(each);
      // What looked different was unsettled with all in it, also what was known and not read again.
      if (reading.changed.length === 0) return [];
      return reading.read.flatMap(([, parts]) => this.#unreadAmong(parts));
    }
    const { parts, after, isPlain } = reading;
    if (!isPlain) this.#plain.delete(container);
    else if (parts.length > many) this.#plain.add(container);
    this.#settleOne(container, parts, after);
    return this.#unreadAmong(parts);
  }

  #unreadAmong = (parts: readonly Part[]): Container[] =>
    parts.filter((part): part is Container => !isBlock(part) && !this.#isKnown(part));

  #settleOne(container: Container, parts: readonly Part[], after: Element | null = null): void {
    const stale = this.#stale.get(container);
    this.#stale.delete(container);
    if (!stale || stale.length === 0) {
      // Cut to its size: an array that was pushed to keeps room for more.
      this.#parts.set(container, parts.slice());
      for (const part of parts) if (isBlock(part)) this.#changes.come(part);
      return;
    }
    const kept = after ? stale.slice(0, stale.lastIndexOf(after) + 1) : [];
    const before = new Set(blocksAmong(stale.slice(kept.length)));
    const sameAs = findSameBlock([...before].filter(({ isRejected }) => !isRejected));
    const settled = parts.map((part) => (isBlock(part) ? (sameAs(part) ?? part) : part));
    this.#parts.set(container, kept.concat(settled));
    for (const part of settled) if (isBlock(part) && !before.delete(part)) this.#changes.come(part);
    for (const block of before) this.#changes.go(block);
  }

  /** The blocks of a container's own text. */
  blocksOf = (container: Container): Block[] => blocksAmong(this.#partsOf(container) ?? []);
}

/** Whether this is a frame of no size, in which nothing can be seen until it is given one. */
const isShutFrame = (): boolean => window !== window.top && innerWidth * innerHeight === 0;
const liesIn = (container: Container, part: Container): boolean =>
  Node.prototype.contains.call(container, isShadowRoot(part) ? part.host : part);
const blocksAmong = (parts: readonly Part[]): Block[] => parts.filter(isBlock);
