import type { Addresses, NamesPerson } from '../../messages/message-contract.ts';
import { allRoots } from '../../page/dom/all-roots.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { isWithin, type PeopleHere, peopleHere } from './people-here.ts';

/**
 * Whether the page has a link or a picture with these addresses that names somebody or stands where somebody
 * is named.
 */
export function namesPerson({ linkUrl, srcUrl }: Addresses, selectors: PeopleSelectors): NamesPerson {
  const people = peopleHere(selectors, [], []);
  const roots = allRoots();
  const all = <E extends Element>(selector: string) =>
    roots.flatMap((root) => [...root.querySelectorAll<E>(selector)]);
  return {
    link: all<HTMLAnchorElement>('a[href], area[href]').some(
      (link) => link.href === linkUrl && (isWithin(link, people.elements) || isAllPerson(link, people)),
    ),
    picture: all<HTMLImageElement>('img').some(
      (image) => (image.src === srcUrl || image.currentSrc === srcUrl) && isWithin(image, people.elements),
    ),
  };
}

/** Whether a link shows nothing but the name or the picture of somebody. */
const isAllPerson = (link: Element, { elements }: PeopleHere): boolean =>
  [...link.querySelectorAll('*')].some(
    (inner) => elements.has(inner) && inner.textContent?.trim() === link.textContent?.trim(),
  );
