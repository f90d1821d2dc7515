/** The shadow root of an element, where the page lets us see one. */
export const shadowRootOf = (element: Element): ShadowRoot | null => element.shadowRoot;

/** Whether an element could get a shadow root later: its name is that of a custom element, and it has none yet. */
export const mayGetShadowRoot = (element: Element): boolean =>
  element.localName.includes('-') && shadowRootOf(element) === null;
