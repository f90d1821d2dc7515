import { isShadowRoot } from './dom/node-kinds.ts';
import type { Container } from './read-container.ts';

const manyBelow = 50;

/**
 * Containers still to be read, in the order of the document; once `putOnScreenFirst` was called, those on
 * screen first.
 */
export class ReadingQueue {
  readonly #queued = new Set<Container>();
  /** Each with the next one last. What was added last comes before what was sorted earlier. */
  readonly #unsorted: Container[] = [];
  readonly #near: Container[] = [];
  readonly #far: Container[] = [];
  /** Where the one given out last was waiting. */
  #from = this.#unsorted;

  /** Puts containers, given in document order, before all that are waiting. */
  add(containers: Iterable<Container>): void {
    this.#put(containers, this.#unsorted);
  }

  /**
   * The same for what lies in the one given out last: where that was off screen nobody asks where its parts
   * are.
   */
  addInner(containers: Iterable<Container>): void {
    this.#put(containers, this.#from === this.#far ? this.#far : this.#unsorted);
  }

  #put(containers: Iterable<Container>, where: Container[]): void {
    for (const container of [...containers].reverse()) {
      if (this.#queued.has(container)) continue;
      this.#queued.add(container);
      where.push(container);
    }
  }

  /** Asks where the waiting ones are, which costs the page its layout when that is not done yet. */
  putOnScreenFirst(): void {
    const [near, far]: [Container[], Container[]] = [[], []];
    for (let container = this.#unsorted.pop(), below = 0; container; container = this.#unsorted.pop()) {
      // After many in a row below the screen the rest is taken to be there, too.
      const place = below < manyBelow ? placeOf(container) : 'below';
      below = place === 'below' ? below + 1 : 0;
      (place === 'on screen' ? near : far).push(container);
    }
    for (const container of near.reverse()) this.#near.push(container);
    for (const container of far.reverse()) this.#far.push(container);
  }

  /** Takes out one that need not be read any more. */
  remove(container: Container): void {
    this.#queued.delete(container);
  }

  next(): Container | undefined {
    for (;;) {
      this.#from = [this.#unsorted, this.#near].find(({ length }) => length > 0) ?? this.#far;
      const container = this.#from.pop();
      if (!container || this.#queued.delete(container)) return container;
    }
  }

  isEmpty = (): boolean => this.#queued.size === 0;
  hasOnScreen = (): boolean => this.#near.length > 0;
}

function placeOf(container: Container): 'on screen' | 'below' | 'elsewhere' {
  const { top, bottom, left, right } = (
    isShadowRoot(container) ? container.host : container
  ).getBoundingClientRect();
  if (top > innerHeight) return 'below';
  // What has no size of its own, or no place at all, may hold what is on screen.
  return bottom >= 0 && right >= 0 && left <= innerWidth ? 'on screen' : 'elsewhere';
}
