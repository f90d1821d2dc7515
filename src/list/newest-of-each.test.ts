import { expect, test } from 'vitest';
import { newestOfEach } from './newest-of-each.ts';

const list = (name: string, id: string, version: number, host = 'desk.example') => ({
  ready: { url: `https://${host}/${name}`, id, version },
});

test('of a list that is followed from two addresses the newest version counts, of equals the first', () => {
  const lists = [
    list('a', 'health', 1),
    list('b', 'scams', 3),
    list('c', 'health', 2),
    list('d', 'scams', 3),
    list('e', 'health', 2),
    list('f', 'floods', 1),
  ];
  expect(newestOfEach(lists).map(({ ready }) => ready.url.at(-1))).toEqual(['b', 'c', 'f']);
});

test('a newer version from elsewhere keeps no list out', () => {
  const lists = [list('a', 'health', 1), list('b', 'health', 9, 'evil.example')];
  expect(newestOfEach(lists)).toEqual(lists);
});

test('no number of a list without a signature keeps out the signed one', () => {
  const { ready } = list('a', 'health', 1);
  const signed = { ready: { ...ready, root: 'a'.repeat(64) } };
  expect(newestOfEach([list('b', 'health', 9), signed])).toEqual([signed]);
});
