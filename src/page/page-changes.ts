import { isElement } from './node-kinds.ts';
import { ownElements } from './own-elements.ts';

/** Attributes whose change shows or hides an element with all that is in it, or moves it. */
const telling = new Set(['class', 'hidden', 'open', 'contenteditable', 'role', 'slot']);

/**
 * Gathers what changes in a page until it is taken: which nodes' own text may read differently, which elements may
 * have been shown, hidden or moved with all they hold. It only gathers, so that a busy page pays next to nothing.
 */
export class PageChanges {
  /** Nodes whose own text or children changed. */
  readonly texts = new Set<Node>();
  /** Elements that look different now, with all that is in them. */
  readonly looks = new Set<Element>();
  /** Elements that may look different now: pages change styles all the time to move things about. */
  readonly styles = new Set<Element>();
  /** Elements whose neighbours a style sheet may show or hide now. */
  readonly neighbours = new Set<Element>();
  /** Whether any node was taken out. */
  removed = false;
  readonly #observer: MutationObserver;

  constructor(whenChanged: () => void) {
    this.#observer = new MutationObserver((records) => {
      for (const record of records) this.#gather(record);
      if (!this.isEmpty()) whenChanged();
    });
  }

  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
  }

  isEmpty = (): boolean => this.texts.size + this.looks.size + this.styles.size + this.neighbours.size === 0;

  clear(): void {
    for (const each of [this.texts, this.looks, this.styles, this.neighbours]) each.clear();
    this.removed = false;
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.clear();
  }

  #gather({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): void {
    if (type === 'childList') {
      if ([...addedNodes, ...removedNodes].every((node) => ownElements.has(node))) return;
      this.texts.add(target);
      for (const node of removedNodes) {
        this.removed = true;
        if (isElement(node) && node.isConnected) this.looks.add(node);
      }
    } else if (type === 'characterData') this.texts.add(target);
    else if (isElement(target) && !ownElements.has(target)) {
      const tells = attributeName !== null && telling.has(attributeName);
      (tells ? this.looks : this.styles).add(target);
      if (attributeName !== 'style') this.neighbours.add(target);
    }
  }
}
