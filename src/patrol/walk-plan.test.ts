import { expect, test } from 'vitest';
import type { PageVisit } from '../history/records.ts';
import {
  beginWalk,
  floor,
  floorHere,
  leavePage,
  newOnPage,
  openFrom,
  tallyOf,
  withNew,
} from './walk-plan.ts';

const [first, second, third] = [
  'https://forum.example/t/1',
  'https://forum.example/t/2',
  'https://other.example/',
];
const pages = [first, second, third].map((url) => ({ url, title: '' }));
const visit: PageVisit = { isDone: true, hindrance: null, newPosts: 2, newMatches: 1, unseen: 0 };
const now = 1_000_000;
const begun = () => {
  const walk = beginWalk(pages, now);
  if (!walk) throw new Error('there are pages');
  return walk;
};

test('eight seconds lie between two pages of one site', () => {
  expect(floor).toBe(8000);
  expect(openFrom(second, now, now)).toBe(now + 8000);
  expect(openFrom(second, now, now + 5000)).toBe(now + 8000);
  expect(openFrom(second, now, now + 9000)).toBe(now + 9000);
});

test('the first page of a site is opened at once, one on this machine soon', () => {
  expect(openFrom(first, undefined, now)).toBe(now);
  expect(openFrom('http://127.0.0.1:8080/t', now, now)).toBe(now + floorHere);
  expect(openFrom('http://localhost/t', now, now)).toBe(now + floorHere);
  expect(openFrom('http://localhost.example/t', now, now)).toBe(now + floor);
});

test('a clock that is set back holds nobody up for longer', () => {
  expect(openFrom(second, now + 3_600_000, now)).toBe(now + floor);
});

test('one page after the other is opened, and the walk ends behind the last', () => {
  let walk = begun();
  expect(walk).toMatchObject({ state: 'on', at: first, due: { url: first } });
  walk = leavePage(walk, pages, { visit, by: 1, now });
  walk = leavePage(walk, pages, { visit: { ...visit, isDone: false, hindrance: 'failed' }, by: 1, now });
  expect(walk).toMatchObject({ state: 'on', at: third, due: { url: third } });
  walk = leavePage(walk, pages, { visit, by: 1, now: now + 60_000 });
  expect(walk).toMatchObject({ state: 'over', at: third, due: null, endedAt: now + 60_000 });
  expect(tallyOf(walk)).toEqual({ pages: 3, newMatches: 3, unopened: [second] });
});

test('back is the page before, and nothing before the first', () => {
  const walk = leavePage(begun(), pages, { visit, by: 1, now });
  expect(leavePage(walk, pages, { visit, by: -1, now })).toMatchObject({ at: first, due: { url: first } });
  expect(leavePage(begun(), pages, { visit, by: -1, now })).toEqual(begun());
});

test('a match that was gone to stays new on this walk, and is counted once', () => {
  const walk = withNew(withNew(begun(), ['one']), ['two', 'one']);
  expect(newOnPage(walk, [])).toEqual(['one', 'two']);
  expect(newOnPage(walk, ['two', 'three'])).toEqual(['one', 'two', 'three']);
  expect(newOnPage(leavePage(walk, pages, { visit, by: 1, now }), [])).toEqual([]);
});

test('a page that was taken out of the set meanwhile leads to the first', () => {
  const walk = leavePage(begun(), pages.slice(1), { visit, by: 1, now });
  expect(walk.at).toBe(second);
});

test('without pages there is no walk', () => {
  expect(beginWalk([], now)).toBeNull();
});
