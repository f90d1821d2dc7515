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
