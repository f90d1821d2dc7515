import type { PeopleSelectors } from '../sites/people-selectors.ts';
import type { Name } from './find-names.ts';
import { namesIn } from './names-in.ts';
import { findPrivateElements } from './private-elements.ts';

/** Whom the page names: the elements that do so, and what they call people. */
export interface PeopleHere {
  elements: ReadonlySet<Element>;
  names: readonly Name[];
}

/** Looks for the people on the page as it is now; `claims` is what lists say is claimed there. */
export function peopleHere(selectors: PeopleSelectors, claims: readonly string[]): PeopleHere {
  const found = findPrivateElements(selectors).filter(({ kind }) => kind === 'author' || kind === 'account');
  return { elements: new Set(found.map(({ element }) => element)), names: namesIn(found, claims) };
}

/** Whether a node stands in an element that names somebody. */
export function isInPerson(node: Node, { elements }: PeopleHere): boolean {
  for (let each: Node | null = node; each; each = each instanceof ShadowRoot ? each.host : each.parentNode)
    if (each instanceof Element && elements.has(each)) return true;
  return false;
}
