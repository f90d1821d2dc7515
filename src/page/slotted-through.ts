import { isElement, isShadowRoot } from './node-kinds.ts';

/** What is shown through the slots in a part of a shadow root: it comes and goes with that part. */
export function slottedThrough(node: Node): Node[] {
  if (!isElement(node) && !isShadowRoot(node)) return [];
  if (!isShadowRoot(node.getRootNode())) return [];
  return [...node.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes());
}
