import { isElement } from '../dom/node-kinds.ts';
import { ariaHiddenOf, localNameOf, nextSiblingOf, styleOf } from '../dom/true-property.ts';
import { elsewhere, isLargeLetter, type Look, lookOf, runningOn } from '../look-of.ts';

/**
 * Whether text before an element is never read on with text after it or in it, or whether the element is
 * hidden with all it holds. Asks for less than `lookOf` does.
 */
export function partingOf(element: Element): 'parts' | 'nothing' | 'neither' {
  // An icon, maybe.
  if (ariaHiddenOf(element) === 'true') return 'neither';
  const style = styleOf(element);
  const { display } = style;
  if (display === 'none') return 'nothing';
  if (!display || runningOn.has(display)) return 'neither';
  if (style.contentVisibility === 'hidden') return 'nothing';
  return elsewhere.has(style.position) || isLargeLetter(element, style) ? 'neither' : 'parts';
}

/** Whether a line ends somewhere between two children of an element; where, is remembered. */
export function isBreakBetween(before: Node, after: Node, looks: WeakMap<Node, Look>): boolean {
  for (let each = nextSiblingOf(before); each && each !== after; each = nextSiblingOf(each))
    if (isElement(each) && localNameOf(each) === 'br' && lookOf(each) === 'break') {
      looks.set(each, 'break');
      return true;
    }
  return false;
}
