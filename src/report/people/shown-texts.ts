/**
 * The texts that an element shows, one per text node. For a hidden element, all texts it would show.
 */
export function shownTexts(element: Element): string[] {
  const isShown = isVisible(element);
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const { parentElement } = node;
    if (text && parentElement && !(isShown && parentElement !== element && !isVisible(parentElement)))
      texts.push(text);
  }
  return texts;
}

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
