import type { Addresses, NamesPerson } from '../../messages/message-contract.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { pageNow } from '../view/page-now.ts';
import { isWithin } from './elements/is-within.ts';

/**
 * Whether the page has a link or a picture with these addresses that names somebody or stands where somebody
 * is named. `claims` is what lists say is claimed there.
 */
export function namesPerson(
  { linkUrl, srcUrl }: Addresses,
  selectors: PeopleSelectors,
  claims: readonly string[],
): NamesPerson {
  const { roots, people } = pageNow(selectors, claims);
  const { elements } = people();
  const all = <E extends Element>(selector: string) =>
    roots.flatMap((root) => [...root.querySelectorAll<E>(selector)]);
  return {
    link: all<HTMLAnchorElement>('a[href], area[href]').some(
      (link) => link.href === linkUrl && (isWithin(link, elements) || isAllPerson(link, elements)),
    ),
    picture: all<HTMLImageElement>('img').some(
      (image) => (image.src === srcUrl || image.currentSrc === srcUrl) && isWithin(image, elements),
    ),
  };
}

/** Whether a link shows nothing but the name or the picture of somebody. */
const isAllPerson = (link: Element, elements: ReadonlySet<Element>): boolean =>
  [...link.querySelectorAll('*')].some(
    (inner) => elements.has(inner) && inner.textContent?.trim() === link.textContent?.trim(),
  );
