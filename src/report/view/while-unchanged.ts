import type { Root } from '../../page/dom/all-roots.ts';
import { childElementCountOf, localNameOf } from '../../page/dom/true-property.ts';
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
 * roots, and what no change of the document tells: the window's size, which style sheets there are, which
 * elements are shown, how large pictures are and what may be one, and whether fields are filled. A report
 * asks for its text first, and its picture of a whole page then asks the same for each part of it, twice.
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
      before?.key === key && areSame(before.roots, roots) && before.state === stateOf(roots, before.elements);
    const { found } = isSame ? before : this.#keep(key, roots, find());
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => this.#forget(), patience);
    return found;
  }

  #keep(key: string, roots: readonly Root[], found: Found): Kept<Found> {
    this.#forget();
    const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    for (const root of roots) this.#observer.observe(root, anyChange);
    this.#kept = { key, roots, elements, state: stateOf(roots, elements), found };
    return this.#kept;
  }

  #forget(): void {
    this.#observer.disconnect();
    this.#kept = null;
  }
}

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

const stateOf = (roots: readonly Root[], elements: readonly Element[]): string =>
  [
    `${innerWidth}×${innerHeight}`,
    ...roots.map(sheetsOf),
    ...elements.map((element) => (isShown(element) ? '1' : '0') + moreOf(element)),
  ].join();

/**
 * How many style sheets there are: one that has loaded changes no node. Their rules are not counted, since
 * Firefox copies a sheet that is asked for them.
 */
const sheetsOf = ({ styleSheets, adoptedStyleSheets }: Root): string =>
  `${styleSheets.length}+${adoptedStyleSheets.length}`;

/** A face that is drawn as a background, or a letter in place of one, is hardly larger, in CSS pixels. */
const largestFace = 256;

function moreOf(element: Element): string {
  const name = localNameOf(element);
  if (name === 'img') {
    const { width, height } = element as HTMLImageElement;
    return `${width}×${height}`;
  }
  if (name === 'input' || name === 'textarea')
    return (element as HTMLInputElement | HTMLTextAreaElement).value?.trim() ? 'filled' : '';
  if (childElementCountOf(element) > 0) return '';
  const { clientWidth, clientHeight } = element;
  return clientWidth > largestFace || clientHeight > largestFace ? '' : `${clientWidth}×${clientHeight}`;
}
