import { parentOf } from './dom/true-property.ts';

/**
 * How many elements after one, and how many in it, are looked at: what one attribute commonly shows or hides.
 */
const beside = 8;
const inside = 40;

/**
 * The elements that a style sheet may show or hide by an attribute of `element`: those beside it and those in
 * it, or itself for all it holds where those are too many to look at each.
 */
export function* neighboursOf(element: Element): Generator<Node> {
  const walker = document.createTreeWalker(parentOf(element) ?? element, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = element;
  for (let count = 0; count < beside && walker.nextSibling(); count += 1) yield walker.currentNode;
  const within = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  for (let count = 0; count < inside && within.nextNode(); count += 1) yield within.currentNode;
  if (within.nextNode()) yield element;
}
