import { expect, test } from 'vitest';
import { mostPages, withPages } from './with-pages.ts';

const page = (number: number, title = '') => ({ url: `https://forum.example/t/${number}`, title });

test('a page that is there keeps its place and its title, and takes one where it has none', () => {
  expect(withPages([page(1, '一'), page(2)], [page(2, '二'), page(1, '别的'), page(3)])).toEqual([
    page(1, '一'),
    page(2, '二'),
    page(3),
  ]);
});

test('there are no more than anybody walks through', () => {
  const many = Array.from({ length: mostPages + 5 }, (_, number) => page(number));
  expect(withPages([], many)).toHaveLength(mostPages);
});
