import { isText } from '../../../page/dom/node-kinds.ts';
import { dataOf, parentElementOf, styleOf } from '../../../page/dom/true-property.ts';
import { isShown } from '../../../page/look-of.ts';
import { onceATurn } from '../../../platform/turn-map.ts';

/** The text nodes with words that an element shows. For a hidden element, all that it would show. */
export const textNodesIn = (element: Element): Text[] => [...eachTextNode(element)];

/** The same, one by one: of a long element often the first is wanted. */
export function* eachTextNode(element: Element): Generator<Text, void> {
  const isAllShown = !isVisible(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node) || !/\S/.test(dataOf(node))) continue;
    const parent = parentElementOf(node);
    if (parent && (isAllShown || parent === element || isVisible(parent))) yield node;
  }
}

/** What these say, one text per node. */
export const shownTexts = (element: Element): string[] => textNodesIn(element).map(({ data }) => data.trim());

/**
 * Whether an element can be seen. Cards that open under the pointer are not displayed, transparent or
 * invisible until then.
 */
export const isVisible = onceATurn((element: Element): boolean => {
  if (isShown(element)) return true;
  // An element with `display: contents` has no box of its own, but its contents are shown.
  const parent = styleOf(element).display === 'contents' ? parentElementOf(element) : null;
  return parent !== null && isVisible(parent);
});
