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

test('a signed list is the same wherever it lies, and no other than who signs it', () => {
  const signed = { ...good, root: 'a'.repeat(64) };
  const mirrored = { ...evil, root: signed.root };
  const forged = { ...copy, root: 'b'.repeat(64) };
  expect([isTwin(signed, mirrored), isTwin(signed, forged)]).toEqual([true, false]);
  expect(keyOfList(forged, [signed, forged])).toBe(`${forged.root} ${id}`);
});
