import { type Block, isSameBlock } from '../../page/block.ts';
import { allRoots, type Root } from '../../page/dom/all-roots.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { type PeopleHere, peopleHere } from '../people/people-here.ts';
import { readPageAtOnce } from './read-page-at-once.ts';
import { WhileUnchanged } from './while-unchanged.ts';

/** What the page holds at this moment. */
interface PageNow {
  roots: readonly Root[];
  blocks: readonly Block[];
  /** Whom it names, which is looked for when it is asked first. */
  people(): PeopleHere;
}

/** A report asks for its text and then for each part of its picture, twice: one answer for all of them. */
const foundBefore = new WhileUnchanged<PageNow>();

/**
 * What the page holds at this moment and whom it names, read and found again only where anything has changed.
 * `claims` is what lists say is claimed there. The answer is for this turn alone: ask again after it.
 */
export function pageNow(selectors: PeopleSelectors, claims: readonly string[]): PageNow {
  const roots = allRoots();
  return foundBefore.ask(JSON.stringify([selectors, claims]), roots, () => {
    const blocks = readPageAtOnce();
    let people: PeopleHere | null = null;
    return {
      roots,
      blocks,
      people() {
        people ??= peopleHere(selectors, claims, blocks, roots);
        return people;
      },
    };
  });
}

/**
 * Whom the page names where its text is `blocks`. What is followed may lag behind the page by a moment: then
 * people are looked for in what was followed, too.
 */
export function peopleIn(
  blocks: readonly Block[],
  selectors: PeopleSelectors,
  claims: readonly string[],
): PeopleHere {
  const now = pageNow(selectors, claims);
  return areSame(now.blocks, blocks) ? now.people() : peopleHere(selectors, claims, blocks, now.roots);
}

const areSame = (some: readonly Block[], others: readonly Block[]): boolean =>
  some.length === others.length &&
  some.every((one, at) => {
    const other = others[at];
    return other !== undefined && isSameBlock(one, other);
  });
