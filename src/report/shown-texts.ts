/**
 * The texts that an element shows, one per text node. Of an element that is hidden itself, all it would show.
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
 * Whether an element is seen. Cards that come up under the pointer are not there, transparent or invisible
 * until then.
 */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
  // Such an element shows what is in it without being there itself.
  (getComputedStyle(element).display === 'contents' &&
    element.parentElement !== null &&
    isVisible(element.parentElement));
