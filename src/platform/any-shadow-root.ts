import { browser } from './browser.ts';

/** The shadow root of an element, a closed one too, which browsers let extensions see; null where there is none. */
export function anyShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Firefox has it on elements, Chromium in an API of its own that takes HTML elements only.
  const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = browser as typeof browser & {
    dom?: { openOrClosedShadowRoot(of: HTMLElement): ShadowRoot | null };
  };
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
