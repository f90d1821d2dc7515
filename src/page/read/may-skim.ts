import { hosts, isCustom, shadowRootOf } from '../dom/shadow-root-of.ts';
import { openRootOf } from '../dom/true-property.ts';
import { mayBeEditor } from '../look-of.ts';

/** How many elements are skimmed in one go at most, which takes about a slice at the worst. */
const most = 600;

/**
 * What shows or hides text by other ways than the styles of what it lies in, and what people write in: there
 * each element is looked at.
 */
const hindrances = `slot,details:not([open]),${mayBeEditor}`;
/** What may hold a shadow root, beside elements that a page made up. */
const mayBeHost = [...hosts].join();
const madeUp = new XPathEvaluator().createExpression('boolean(.//*[contains(local-name(), "-")])');

/**
 * The elements in one, itself included, that may get a shadow root or have one we have not seen, where it may
 * be skimmed; null where each element has to be looked at.
 */
export function hostsToBe(region: Element, isToAsk: (element: Element) => boolean): Element[] | null {
  const { getElementsByTagName, matches, querySelector, querySelectorAll } = Element.prototype;
  if (getElementsByTagName.call(region, '*').length > most) return null;
  if (isCustom(region) || matches.call(region, hindrances) || querySelector.call(region, hindrances))
    return null;
  if (madeUp.evaluate(region, XPathResult.BOOLEAN_TYPE).booleanValue) return null;
  const all = [region, ...querySelectorAll.call(region, mayBeHost)];
  const hasRoot = (element: Element) => openRootOf(element) || (isToAsk(element) && shadowRootOf(element));
  return all.some(hasRoot) ? null : all;
}
