import { isElement, isShadowRoot } from './node-kinds.ts';
import { shadowRootOf } from './shadow-root-of.ts';

/**
 * What is shown through the slots in a part of a shadow root, or through the slot it is: it comes and goes
 * with that part.
 */
export function slottedThrough(node: Node): Node[] {
  if (!isElement(node) && !isShadowRoot(node)) return [];
  if (!isShadowRoot(node.getRootNode())) return [];
  const slots = [...node.querySelectorAll('slot')];
  if (node instanceof HTMLSlotElement) slots.push(node);
  return slots.flatMap((slot) => slot.assignedNodes());
}

/**
 * The slots of a host that may show words of their own, which they do as long as nothing is given to them.
 */
export const slotsWithWords = (host: Element): Element[] =>
  [...(shadowRootOf(host)?.querySelectorAll('slot') ?? [])].filter((slot) => slot.hasChildNodes());
