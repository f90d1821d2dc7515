import { anyRootOf, isCustom, mayGetShadowRoot, shadowRootOf } from './dom/shadow-root-of.ts';
import { isInDocument } from './dom/true-property.ts';
import { clockEvery, sliceTime } from './next-slice.ts';

/** In how many elements a shadow root is looked for later. */
const most = 1000;
/** How long to wait at least before the next look, in milliseconds: one costs as much as to read a post. */
const between = 250;

/** Shadow roots that come later, or are closed: neither is told by any change of the document. */
export class LateRoots {
  readonly #rootless = new Set<Element>();
  /** Elements still to be asked for a closed shadow root, and those that are asked whenever they are read. */
  readonly #unasked: Element[] = [];
  readonly #knownHosts = new WeakSet<Element>();
  readonly #whenFound: (host: Element) => void;
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** Whether the last look was put off. */
  isOverdue = false;

  /** Every host of a root that was not there before, or not seen, is given to `whenFound`. */
  constructor(whenFound: (host: Element) => void) {
    this.#whenFound = whenFound;
  }

  /** Takes elements that can have a root, of which none was seen. */
  add(hosts: Iterable<Element>): void {
    for (const host of hosts) {
      this.#unasked.push(host);
      if (this.#rootless.size < most && mayGetShadowRoot(host)) this.#rootless.add(host);
    }
  }

  /** Whether an element is asked for a closed root as it is read. */
  isToAsk = (element: Element): boolean => isCustom(element) || this.#knownHosts.has(element);
  /** Whether some elements may get a root yet. */
  areAwaited = (): boolean => this.#rootless.size > 0;
  areToAsk = (): boolean => this.#unasked.length > 0;

  /**
   * Looks whether roots have come, four times a second at most; `others` are hosts of open ones that were
   * found elsewhere.
   */
  look(others: Iterable<Element>): void {
    const now = performance.now();
    this.isOverdue = now < this.#lookedAt + between;
    if (this.isOverdue) return;
    this.#lookedAt = now;
    for (const host of others) this.find(host);
    for (const host of this.#rootless) {
      const isThere = isInDocument(host);
      const root = isThere && shadowRootOf(host);
      if (isThere && !root && mayGetShadowRoot(host)) continue;
      this.#rootless.delete(host);
      if (root) this.find(host);
    }
  }

  /** Asks for closed roots, for one slice. Returns the time it took, in milliseconds. */
  ask(): number {
    const start = performance.now();
    for (let asked = 1; asked % clockEvery !== 0 || performance.now() < start + sliceTime; asked += 1) {
      const element = this.#unasked.pop();
      if (!element) break;
      if (isInDocument(element) && anyRootOf(element)) this.find(element);
    }
    return performance.now() - start;
  }

  /** Takes note of a host, once. */
  find(host: Element): void {
    if (this.#knownHosts.has(host)) return;
    this.#knownHosts.add(host);
    this.#whenFound(host);
  }
}
