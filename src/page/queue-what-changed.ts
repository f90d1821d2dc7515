import { isElement } from './dom/node-kinds.ts';
import { slotsWithWords, slottedThrough } from './dom/slotted-through.ts';
import { childrenOf, isInDocument, localNameOf, parentOf, rootElement } from './dom/true-property.ts';
import { neighboursOf } from './neighbours-of.ts';
import type { PageChanges } from './page-changes.ts';
import type { PageParts } from './page-parts.ts';
import type { Container } from './read-container.ts';
import type { ReadingQueue } from './reading-queue.ts';

/** Takes what changed and queues the containers to be read again for it. */
export function queueWhatChanged(changes: PageChanges, parts: PageParts, queue: ReadingQueue): void {
  const { texts, looks, styles, neighbours, hosts, unchangedUpTo, removed } = changes;
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
    if (!parts.looks.has(element) && !parts.looks.has(parentOf(element) ?? element)) continue;
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
  if (removed) parts.unsettleRemoved();
  changes.clear();
  for (const [container, upTo] of again) parts.unsettle(container, upTo);
  queue.add(again.keys());
}
