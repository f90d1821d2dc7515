import type { Root } from '../../page/dom/all-roots.ts';
import { localNameOf } from '../../page/dom/true-property.ts';
import { isShown } from '../../page/look-of.ts';

/** How long a page is watched after it was asked about, in milliseconds: parts of a picture come sooner. */
const patience = 5000;

const anyChange: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

interface Kept<Found> {
  key: string;
  roots: readonly Root[];
  elements: readonly Element[];
  state: string;
  found: Found;
}

/**
 * Keeps what was found on a page for as long as the page stays as it is: its nodes and attributes, its shadow
 * roots, and what no change of the document tells: which elements are shown, how large pictures are, and
 * whether fields are filled. The picture of a whole page asks the same for each part of it, twice.
 */
export class WhileUnchanged<Found> {
  #kept: Kept<Found> | null = null;
  readonly #observer = new MutationObserver(() => this.#forget());
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  /** What `find` finds with `key` in all of these roots; asked only where anything has changed since. */
  ask(key: string, roots: readonly Root[], find: () => Found): Found {
    if (this.#observer.takeRecords().length > 0) this.#forget();
    const before = this.#kept;
    const isSame =
      before?.key === key && areSame(before.roots, roots) && before.state === stateOf(before.elements);
    const { found } = isSame ? before : this.#keep(key, roots, find());
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => this.#forget(), patience);
    return found;
  }

  #keep(key: string, roots: readonly Root[], found: Found): Kept<Found> {
    this.#forget();
    const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    for (const root of roots) this.#observer.observe(root, anyChange);
    this.#kept = { key, roots, elements, state: stateOf(elements), found };
    return this.#kept;
  }

  #forget(): void {
    this.#observer.disconnect();
    this.#kept = null;
  }
}

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

const stateOf = (elements: readonly Element[]): string =>
  elements.map((element) => (isShown(element) ? '1' : '0') + moreOf(element)).join('');

function moreOf(element: Element): string {
  const name = localNameOf(element);
  if (name === 'img') {
    const { width, height } = element as HTMLImageElement;
    return `${width}×${height}`;
  }
  if (name !== 'input' && name !== 'textarea') return '';
  return (element as HTMLInputElement | HTMLTextAreaElement).value?.trim() ? 'filled' : '';
}
