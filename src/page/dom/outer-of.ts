import { parentOf, trueProperty } from './true-property.ts';

const slotOf = trueProperty(Element.prototype, 'assignedSlot');

/** The element around a node as the page is laid out: what stands in a slot is laid out where the slot is. */
export function outerOf(node: Node): Element | null {
  const slot = node instanceof Element ? slotOf(node) : node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? parentOf(node);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
