import type { PostKind, Site } from '../contract/site.ts';
import { onceATurn } from '../platform/turn-map.ts';
import { isPathOf } from './is-page-of.ts';

/**
 * Those of the profiles for this host that are for the page as it is now: its path, and the sign of its
 * software. That a page lacks a sign takes a look at all of its elements.
 */
export const sitesHere = onceATurn((candidates: readonly Site[]): Site[] =>
  candidates.filter(
    (site) =>
      isPathOf(site, location.pathname + location.search) &&
      (site.sign === undefined || (isSelector(site.sign) && document.querySelector(site.sign) !== null)),
  ),
);

/** The kinds of posts of several profiles whose selectors this browser understands. */
export const postKindsOf = (sites: readonly Site[]): PostKind[] =>
  sites
    .flatMap(({ posts }) => posts)
    .filter(({ item, body, floor, permalink, date }) =>
      [item, body, floor?.from, permalink?.from, date?.from].every(
        (selector) => selector === undefined || isSelector(selector),
      ),
    );

/**
 * What leads to the next page of a thread: what these profiles name, and where they name nothing, what any
 * page may say itself. That may be another thread, as in WordPress: a profile knows better.
 */
export function nextOf(sites: readonly Site[]): string[] {
  const known = sites.flatMap(({ next }) => next ?? []).filter(isSelector);
  return known.length > 0 ? known : ['a[rel~="next" i], link[rel~="next" i]'];
}

/** What to cover in a picture of this page: selectors of names and pictures of whoever wrote. */
export const coverOf = (sites: readonly Site[]): string[] =>
  sites.flatMap(({ cover }) => cover ?? []).filter(isSelector);

/**
 * A profile is written by other people, and not every browser knows every selector. One that leaves something
 * open, as `:not(.x` or `a /*`, is valid alone, since its end closes all; joined with others it would swallow
 * them. That a `)` can be added to it gives it away.
 */
const isSelector = (text: string): boolean => isValid(text) && !isValid(`${text})`);

function isValid(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
