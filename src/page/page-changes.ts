import { isElement, isShadowRoot } from './dom/node-kinds.ts';
import { ownElements } from './dom/own-elements.ts';
import {
  isInDocument,
  isSuch,
  localNameOf,
  nextSiblingOf,
  parentOf,
  rootElement,
} from './dom/true-property.ts';

/** Attributes whose change shows or hides an element with all that is in it, or moves it. */
const telling = new Set('class hidden open contenteditable role slot'.split(' '));
const sheets = 'style, link';

/**
 * Gathers what changes in a page until it is taken: which nodes' own text may read differently, which
 * elements may have been shown, hidden or moved with all they hold. It only gathers, so that a busy page pays
 * next to nothing.
 */
export class PageChanges {
  /** Nodes whose own text or children changed. */
  readonly texts = new Set<Node>();
  /** Of those whose children changed after some child only: that child. */
  readonly unchangedUpTo = new Map<Node, Node>();
  /** Elements that look different now, with all that is in them. */
  readonly looks = new Set<Element>();
  /** Elements that may look different now: pages change styles all the time to move things about. */
  readonly styles = new Set<Element>();
  /** Elements whose neighbours a style sheet may show or hide now. */
  readonly neighbours = new Set<Element>();
  /** Hosts of shadow roots in which slots came, went or changed their names. */
  readonly hosts = new Set<Element>();
  readonly #sets: Set<Node>[] = [this.texts, this.looks, this.styles, this.neighbours, this.hosts];
  readonly #observer: MutationObserver;
  readonly #whenChanged: () => void;
  readonly #whenRemoved: (element: Element) => void;

  /**
   * `whenRemoved` hears at once of each element that was taken out and not put back: what changes in it from
   * then on is told nowhere, and it may come back before the changes are taken.
   */
  constructor(whenChanged: () => void, whenRemoved: (element: Element) => void) {
    this.#whenChanged = whenChanged;
    this.#whenRemoved = whenRemoved;
    this.#observer = new MutationObserver((records) => {
      for (const record of records) this.#gather(record);
      if (!this.isEmpty()) whenChanged();
    });
  }

  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
  }

  /** Notes in one of the sets what an event tells. */
  note(set: Set<Element>, target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    set.add(target);
    this.#whenChanged();
  }

  isEmpty = (): boolean => this.#sets.every((set) => set.size === 0);

  clear(): void {
    for (const set of this.#sets) set.clear();
    this.unchangedUpTo.clear();
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.clear();
  }

  #gather(record: MutationRecord): void {
    const { type, target } = record;
    if (type === 'childList') {
      const { addedNodes, removedNodes, previousSibling, nextSibling } = record;
      // A page being parsed grows by ten thousands of nodes, each put after all others.
      const isAppended = !removedNodes.length && !nextSibling;
      if (isAppended && this.texts.has(target) && !rootOf(target)) return;
      if (areOwn(addedNodes) && areOwn(removedNodes)) return;
      this.#gatherChildren(target, previousSibling);
      for (const node of removedNodes)
        if (isElement(node)) isInDocument(node) ? this.looks.add(node) : this.#whenRemoved(node);
      // A style sheet may show or hide an element by what stands before it.
      const next = elementFrom(nextSibling);
      if (next) this.styles.add(next);
      this.#gatherRules(target, addedNodes, removedNodes);
    } else if (type === 'characterData') this.texts.add(target);
    else if (isElement(target) && !ownElements.has(target)) {
      const { attributeName } = record;
      const tells = attributeName !== null && telling.has(attributeName);
      (tells ? this.looks : this.styles).add(target);
      if (attributeName !== 'style') this.neighbours.add(target);
      const name = localNameOf(target);
      if (name === 'slot' && attributeName === 'name') this.#gatherHost(rootOf(target));
      else if (attributeName === 'media' && (name === 'style' || name === 'link')) this.#gatherRoot(target);
    }
  }

  #gatherChildren(target: Node, after: Node | null): void {
    const upTo = this.texts.has(target) ? this.unchangedUpTo.get(target) : after;
    this.texts.add(target);
    const earlier = upTo && after ? earlierIn(target, upTo, after) : null;
    if (earlier) this.unchangedUpTo.set(target, earlier);
    else this.unchangedUpTo.delete(target);
  }

  /** Style sheets that go, and in shadow roots those that come, tell of it by no event. */
  #gatherRules(target: Node, added: NodeList, removed: NodeList): void {
    const root = rootOf(target);
    if (holds(removed, sheets) || (root && holds(added, sheets))) this.#gatherRoot(target);
    if (root && (holds(removed, 'slot') || holds(added, 'slot'))) this.#gatherHost(root);
  }

  #gatherHost(root: ShadowRoot | null): void {
    if (root) this.hosts.add(root.host);
  }

  /** All that one style sheet may show or hide. */
  #gatherRoot(node: Node): void {
    this.looks.add(scopeOf(node));
  }
}

/** What holds all that a style sheet in the same tree as a node may show or hide. */
export const scopeOf = (node: Node): Element => rootOf(node)?.host ?? rootElement();

function rootOf(node: Node): ShadowRoot | null {
  const root = Node.prototype.getRootNode.call(node);
  return isShadowRoot(root) ? root : null;
}

/** Which of two children comes first; null where one of them is a child no more. */
function earlierIn(parent: Node, a: Node, b: Node): Node | null {
  if (parentOf(a) !== parent || parentOf(b) !== parent) return null;
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  return (position & Node.DOCUMENT_POSITION_PRECEDING) > 0 ? b : a;
}

/** The first element there is from a node on, among its siblings. */
function elementFrom(node: Node | null): Element | null {
  let each = node;
  while (each && !isElement(each)) each = nextSiblingOf(each);
  return each;
}

const { querySelector } = Element.prototype;
const holds = (nodes: NodeList, selector: string): boolean =>
  [...nodes].some(
    (node) => isElement(node) && (isSuch(node, selector) || querySelector.call(node, selector) !== null),
  );

function areOwn(nodes: NodeList): boolean {
  for (const node of nodes) if (!ownElements.has(node)) return false;
  return true;
}
