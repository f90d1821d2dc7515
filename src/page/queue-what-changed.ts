import { isElement, isShadowRoot } from './dom/node-kinds.ts';
import { shadowRootOf } from './dom/shadow-root-of.ts';
import { childrenOf, isInDocument, localNameOf, parentOf, rootElement } from './dom/true-property.ts';
import type { PageChanges } from './page-changes.ts';
import type { PageParts } from './page-parts.ts';
import type { Container } from './read-container.ts';
import type { ReadingQueue } from './reading-queue.ts';

/** Takes what changed and queues the containers to be read again for it. */
export function queueWhatChanged(changes: PageChanges, parts: PageParts, queue: ReadingQueue): void {
  const { texts, looks, styles, neighbours, hosts, unchangedUpTo } = changes;
  /** Each with the child up to which it is as it was, where only its children after that changed. */
  const again = new Map<Container, Node | null>();
  const addHolderOf = (node: Node, upTo: Node | null = null) => {
    const holder = isInDocument(node) ? parts.holderOf(node) : null;
    if (!holder) return;
    if (parts.isToBeRead(holder) && holder !== rootElement()) parts.unsettle(holder);
    else again.set(holder, holder === node && !again.has(holder) ? upTo : null);
  };
  const addSlotted = (node: Node) => {
    for (const each of slottedThrough(node)) isElement(each) ? looks.add(each) : texts.add(each);
  };
  const addSlotsOf = (host: Node | null) => {
    if (host && isElement(host)) for (const slot of slotsWithWords(host)) looks.add(slot);
  };
  for (const host of hosts) {
    texts.add(host);
    unchangedUpTo.delete(host);
    for (const child of childrenOf(host)) styles.add(child);
  }
  for (const node of texts) {
    addSlotted(node);
    addSlotsOf(node);
  }
  for (const element of neighbours) {
    const isMet = parts.looks.has(element) || parts.looks.has(parentOf(element) ?? element);
    if (!isMet && !parts.holderOf(element)) continue;
    for (const each of neighboursOf(element))
      if (isElement(each)) (each === element ? looks : styles).add(each);
  }
  // What a slot is to its root does not tell how what is given to it looks.
  for (const element of styles)
    if (parts.looksDifferent(element) || localNameOf(element) === 'slot') looks.add(element);
  for (const element of looks) {
    parts.looksDifferent(element);
    parts.unsettleBelow(element, queue);
    addSlotsOf(parentOf(element));
    // What is slotted is shown and hidden by the root it is shown in.
    addSlotted(element);
  }
  // Only now is it known of all which of them are read at all.
  for (const element of looks) addHolderOf(parentOf(element) ?? element);
  for (const node of texts) addHolderOf(node, unchangedUpTo.get(node));
  changes.clear();
  for (const [container, upTo] of again) parts.unsettle(container, upTo);
  queue.add(again.keys());
}

/**
 * What is shown through the slots in a part of a shadow root, or through the slot it is: it comes and goes
 * with that part.
 */
function slottedThrough(node: Node): Node[] {
  if (!isElement(node) && !isShadowRoot(node)) return [];
  if (!isShadowRoot(Node.prototype.getRootNode.call(node))) return [];
  const { querySelectorAll } = isElement(node) ? Element.prototype : DocumentFragment.prototype;
  const isSlot = (each: Element) => each instanceof HTMLSlotElement;
  const slots = [...querySelectorAll.call(node, 'slot')].filter(isSlot);
  if (node instanceof HTMLSlotElement) slots.push(node);
  return slots.flatMap((slot) => slot.assignedNodes());
}

/**
 * The slots of a host that may show words of their own, which they do as long as nothing is given to them.
 */
const slotsWithWords = (host: Element): Element[] =>
  [...(shadowRootOf(host)?.querySelectorAll('slot') ?? [])].filter((slot) => slot.hasChildNodes());

/**
 * How many elements after one, and how many in it, are looked at: what one attribute commonly shows or hides.
 */
const beside = 8;
const inside = 40;

/**
 * The elements that a style sheet may show or hide by an attribute of `element`: those beside it and those in
 * it and its shadow root, or itself for all it holds where those are too many to look at each.
 */
export function* neighboursOf(element: Element): Generator<Node> {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    parentOf(element) ?? element,
    NodeFilter.SHOW_ELEMENT,
  );
  walker.currentNode = element;
  for (let count = 0; count < beside && walker.nextSibling(); count += 1) yield walker.currentNode;
  for (const holder of [element, shadowRootOf(element)]) {
    if (!holder) continue;
    const within = Document.prototype.createTreeWalker.call(document, holder, NodeFilter.SHOW_ELEMENT);
    for (let count = 0; count < inside && within.nextNode(); count += 1) yield within.currentNode;
    if (within.nextNode()) yield element;
  }
}
