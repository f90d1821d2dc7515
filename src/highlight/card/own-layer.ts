import { allRoots } from '../../page/dom/all-roots.ts';
import { outerOf } from '../../page/dom/outer-of.ts';
import { ownElements } from '../../page/dom/own-elements.ts';
import { shadowRootOf } from '../../page/dom/shadow-root-of.ts';
import { rootElement } from '../../page/dom/true-property.ts';

/**
 * An element of ours in the page: in the top layer, its contents behind a closed shadow root. It is a `div`,
 * which no page can define: whoever defines a custom element is handed its root.
 *
 * Firefox hands pages nodes behind a closed root all the same, with each event (`originalTarget`) and
 * selection. So we watch the root: what anybody else changes in it takes the layer away before the browser
 * paints again. A layer that was taken away is not shown again: make a new one.
 */
export class OwnLayer {
  readonly host = document.createElement('div');
  readonly root = this.host.attachShadow({ mode: 'closed' });
  readonly #style = document.createElement('style');
  readonly #observer = new MutationObserver((records) => this.#judge(records));
  readonly #whenBroken: () => void;
  #home: Element | null = null;

  /** `whenBroken` is called after the layer was taken away because the page changed or moved it. */
  constructor(sheet: string, contents: HTMLElement, whenBroken: () => void) {
    this.#whenBroken = whenBroken;
    ownElements.add(this.host);
    this.host.popover = 'manual';
    this.host.translate = false;
    this.#style.textContent = sheet;
    this.root.append(this.#style, contents);
  }

  /** Shows it as the last child of `home`. */
  show(home: Element): void {
    this.#home = home;
    home.append(this.host);
    this.host.showPopover();
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    this.#observer.observe(this.root, all);
  }

  remove(): void {
    this.#home = null;
    this.#observer.disconnect();
    this.host.remove();
  }

  get isShown(): boolean {
    return this.#home !== null;
  }

  /** Makes a change of our own. */
  change(how: () => void): void {
    this.#judge(this.#observer.takeRecords());
    how();
    this.#observer.takeRecords();
  }

  /** Whether it is where it was put, and as we made it; takes it away otherwise. */
  isWhole(): boolean {
    if (!this.isShown) return false;
    this.#judge(this.#observer.takeRecords());
    const isInPlace = this.host.parentNode === this.#home && this.host.matches(':popover-open');
    if (this.isShown && !(isInPlace && this.#isStyledByUs() && this.#isShownAsItIs())) this.#break();
    return this.isShown;
  }

  /**
   * Whether something of the page may lie over it: what came into the top layer later does, and nothing tells
   * when that was.
   */
  isCovered(): boolean {
    const isMoving = [this.host, rootElement()].some(isInViewTransition);
    const around = new Set<Element>();
    for (let at: Element | null = this.host; at; at = outerOf(at)) around.add(at);
    const others = allRoots().flatMap((root) => [...root.querySelectorAll(':popover-open, :modal')]);
    return isMoving || others.some((other) => !ownElements.has(other) && !around.has(other));
  }

  /**
   * A sheet can be added, or ours turned off, without a change of a node; its rules nobody but us can read or
   * change.
   */
  #isStyledByUs(): boolean {
    return this.#style.sheet?.disabled === false && this.root.adoptedStyleSheets.length === 0;
  }

  /** An element can be given a root of its own, or an animation, without a change of a node. */
  #isShownAsItIs(): boolean {
    const elements = [...this.root.querySelectorAll('*')];
    return this.root.getAnimations().length === 0 && elements.every((element) => !shadowRootOf(element));
  }

  #judge(records: MutationRecord[]): void {
    // A details element is opened and closed by the browser itself.
    if (records.some(({ attributeName }) => attributeName !== 'open')) this.#break();
  }

  #break(): void {
    if (!this.isShown) return;
    this.remove();
    this.root.replaceChildren();
    this.#whenBroken();
  }
}

/** Whether an element is shown as a picture of itself for a moment, as a page may ask. */
const isInViewTransition = (element: Element): boolean =>
  CSS.supports('selector(:active-view-transition)') && element.matches(':active-view-transition');
