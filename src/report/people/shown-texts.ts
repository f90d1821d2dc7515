/** The text nodes with words that an element shows. For a hidden element, all that it would show. */
export function textNodesIn(element: Element): Text[] {
  const isShown = isVisible(element);
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!(node instanceof Text) || !node.data.trim() || !parentElement) continue;
    if (!isShown || parentElement === element || isVisible(parentElement)) nodes.push(node);
  }
  return nodes;
}

/** What these say, one text per node. */
export const shownTexts = (element: Element): string[] => textNodesIn(element).map(({ data }) => data.trim());

/**
 * Whether an element can be seen. Cards that open under the pointer are not displayed, transparent or
 * invisible until then.
 */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
  // An element with `display: contents` has no box of its own, but its contents are shown.
  (getComputedStyle(element).display === 'contents' &&
    element.parentElement !== null &&
    isVisible(element.parentElement));
