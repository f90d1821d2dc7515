import { expect, test } from 'vitest';
import { isTwin, keyOfList } from './is-twin.ts';

const id = 'https://desk.example/lists/food';
const good = { url: 'https://desk.example/lists/food.json', id };
const copy = { url: 'https://desk.example/copy.json', id };
const evil = { url: 'https://a.evil.example/list.json', id };

test('a list is the same at two addresses of one origin, and no other by its id alone', () => {
  expect(isTwin(good, copy)).toBe(true);
  expect(isTwin(good, evil)).toBe(false);
  expect(isTwin(good, { ...copy, id: 'other' })).toBe(false);
  expect(isTwin(good, { ...good, url: 'https://desk.example:8443/food.json' })).toBe(false);
});

test('a list that takes the id of another does not take its flags', () => {
  expect(keyOfList(good, [evil, good])).toBe(id);
  expect(keyOfList(evil, [evil, good])).toBe(`https://a.evil.example ${id}`);
  expect(keyOfList(copy, [evil, good, copy])).toBe(id);
  expect(keyOfList(evil, [evil])).toBe(id);
});

test('of lists whose id tells no address the first has it', () => {
  const lists = [
    { url: 'https://one.example/a', id: 'health' },
    { url: 'https://two.example/a', id: 'health' },
  ] as const;
  expect(lists.map((list) => keyOfList(list, lists))).toEqual(['health', 'https://two.example health']);
});
