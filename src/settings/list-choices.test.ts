import { expect, test } from 'vitest';
import { changeChoice, choiceOf, inOrder, type ListChoice, moveList } from './list-choices.ts';

const chosen = (url: string, change: Partial<ListChoice> = {}): ListChoice => ({
  url,
  isOff: false,
  offCategories: [],
  ...change,
});
const urls = ['a', 'b', 'c'];

test('a list that was never touched is on, with all of its categories', () => {
  expect(choiceOf([], 'a')).toEqual(chosen('a'));
});

test('lists stand as the person ordered them, new ones after the others', () => {
  const lists = ['new', 'a', 'b'].map((url) => ({ url }));
  expect(inOrder([chosen('b'), chosen('gone'), chosen('a')], lists).map(({ url }) => url)).toEqual([
    'b',
    'a',
    'new',
  ]);
});

test('turning one off leaves the others, and what is no longer followed is forgotten', () => {
  const before = [chosen('gone', { isOff: true }), chosen('b', { offCategories: ['health'] })];
  expect(changeChoice(before, urls, 'a', () => ({ isOff: true }))).toEqual([
    chosen('b', { offCategories: ['health'] }),
    chosen('a', { isOff: true }),
    chosen('c'),
  ]);
});

test.each<[string, 1 | -1, string]>([
  ['a', 1, 'bac'],
  ['c', -1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
])('%s moved by %i stands in %s, and no further than the ends', (url, by, order) => {
  const moved = moveList(
    urls.map((each) => chosen(each, { isOff: each === 'b' })),
    urls,
    url,
    by,
  );
  expect(moved.map((each) => each.url).join('')).toBe(order);
  expect(choiceOf(moved, 'b').isOff).toBe(true);
});

test('what is chosen before the page shows the choice before it changes nothing of that', () => {
  const twice = moveList(moveList([], urls, 'a', 1), urls, 'a', 1);
  expect(twice.map(({ url }) => url)).toEqual(['b', 'c', 'a']);
  const off = changeChoice(twice, urls, 'b', () => ({ isOff: true }));
  expect(off).toEqual([chosen('b', { isOff: true }), chosen('c'), chosen('a')]);
});
