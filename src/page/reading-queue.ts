import { isShadowRoot } from './node-kinds.ts';
import type { Container } from './read-container.ts';

/** Containers still to be read, in the order of the document; once `putOnScreenFirst` was called, those on screen first. */
export class ReadingQueue {
  readonly #queued = new Set<Container>();
  /** Each with the next one last. What was added last comes before what was sorted earlier. */
  #unsorted: Container[] = [];
  readonly #near: Container[] = [];
  readonly #far: Container[] = [];

  /** Puts containers, given in document order, before all that are waiting. */
  add(containers: Iterable<Container>): void {
    for (const container of [...containers].reverse()) {
      if (this.#queued.has(container)) continue;
      this.#queued.add(container);
      this.#unsorted.push(container);
    }
  }

  /** Asks where the waiting ones are, which costs the page its layout when that is not done yet. */
  putOnScreenFirst(): void {
    for (const container of this.#unsorted) (isOnScreen(container) ? this.#near : this.#far).push(container);
    this.#unsorted = [];
  }

  /** Takes out one that need not be read any more. */
  remove(container: Container): void {
    this.#queued.delete(container);
  }

  next(): Container | undefined {
    for (;;) {
      const container = this.#unsorted.pop() ?? this.#near.pop() ?? this.#far.pop();
      if (!container || this.#queued.delete(container)) return container;
    }
  }

  isEmpty = (): boolean => this.#queued.size === 0;
  hasOnScreen = (): boolean => this.#near.length > 0;
}

function isOnScreen(container: Container): boolean {
  const { top, bottom, left, right } = (
    isShadowRoot(container) ? container.host : container
  ).getBoundingClientRect();
  // What has no size of its own, or no place at all, may hold what is on screen.
  return bottom >= 0 && right >= 0 && top <= innerHeight && left <= innerWidth;
}
