import { isElement, isShadowRoot } from '../dom/node-kinds.ts';
import { parentOf } from '../dom/true-property.ts';
import { hides, type Look, lookOf } from '../look-of.ts';

/**
 * The outermost of a node and those around it that hides what is in it. Those that were only assumed are
 * looked at now: what is not read in them has to be once they look different.
 */
export function hidingAround(node: Node, looks: WeakMap<Node, Look>): Element | null {
  let hiding: Element | null = null;
  for (let each: Node | null = node; each; each = isShadowRoot(each) ? each.host : parentOf(each)) {
    if (!isElement(each)) continue;
    if (looks.get(each) === 'assumed') looks.set(each, lookOf(each));
    if (hides(looks.get(each))) hiding = each;
  }
  return hiding;
}
