import { isElement } from './node-kinds.ts';
import { ownElements } from './own-elements.ts';
import type { Container } from './read-container.ts';

const attributes = ['class', 'style', 'hidden', 'open', 'contenteditable', 'role', 'slot'];

/**
 * Gathers what changes in a page until it is taken: which nodes' own text may read differently, which elements may
 * have been shown, hidden or moved with all they hold. It only gathers, so that a busy page pays next to nothing.
 */
export class PageChanges {
  /** Nodes whose own text or children changed. */
  readonly texts = new Set<Node>();
  /** Elements that may look different now, with all that is in them. */
  readonly looks = new Set<Element>();
  /** Elements whose style attribute changed, which pages do all the time to move things about. */
  readonly styles = new Set<Element>();
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
    const everything = { childList: true, characterData: true, subtree: true, attributeFilter: attributes };
    this.#observer.observe(root, everything);
  }

  isEmpty = (): boolean => this.texts.size + this.looks.size + this.styles.size === 0;

  clear(): void {
    this.texts.clear();
    this.looks.clear();
    this.styles.clear();
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
    else if (isElement(target)) (attributeName === 'style' ? this.styles : this.looks).add(target);
  }
}

/** All containers in and below a node that `isKnown`, shadow roots included. */
export function containersIn(node: Node, isKnown: (container: Container) => boolean): Container[] {
  const found: Container[] = [];
  const visit = (element: Element) => {
    if (isKnown(element)) found.push(element);
    if (!element.shadowRoot) return;
    if (isKnown(element.shadowRoot)) found.push(element.shadowRoot);
    for (const inner of element.shadowRoot.querySelectorAll('*')) visit(inner);
  };
  if (isElement(node)) {
    visit(node);
    for (const element of node.querySelectorAll('*')) visit(element);
  }
  return found;
}
