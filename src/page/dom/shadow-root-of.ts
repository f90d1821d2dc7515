import { isFirefox } from '../../platform/is-firefox.ts';
import { browser } from '../../platform/page-browser.ts';
import { localNameOf, openRootOf, trueProperty } from './true-property.ts';

/**
 * What may get a shadow root beside custom elements (https://dom.spec.whatwg.org/#valid-shadow-host-name).
 */
export const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
/** Where pages put a root in later, if not in a custom element. */
const lateHosts = new Set('article aside div main section'.split(' '));

declare global {
  interface Element {
    /** Firefox gives it to extensions alone. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** The shadow root of an element, a closed one too where the browser lets an extension see it. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  openRootOf(element) ?? (mayHaveRoot(element) ? anyRootOf(element) : null);

const openOrClosedRootOf = trueProperty(Element.prototype, 'openOrClosedShadowRoot');
const { hasChildNodes } = Node.prototype;
/** To take it out of the browser's API takes longer than its answer. */
const dom = isFirefox ? undefined : browser?.dom;

/**
 * The same of an element that can have a root: the browser's answer takes longer than most of what else is
 * read of an element.
 */
export function anyRootOf(element: Element): ShadowRoot | null {
  if (isFirefox) return openOrClosedRootOf(element) ?? null;
  try {
    return dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    // What is not HTML has none. An orphaned script may not ask any more; it ends as soon as it notices.
    return null;
  }
}

/** Whether an element is of a kind that can have a shadow root. */
export const mayHaveRoot = (element: Element): boolean =>
  hosts.has(localNameOf(element)) || isCustom(element);

/** Whether an element without a shadow root may well get one later. */
export const mayGetShadowRoot = (element: Element): boolean =>
  lateHosts.has(localNameOf(element)) ? !hasChildNodes.call(element) : isCustom(element);

/** Whether an element is one that a page made up, which mostly has a shadow root. */
export const isCustom = (element: Element): boolean => localNameOf(element).includes('-');
