import { expect, test } from 'vitest';
import { mostPages, withPages } from './with-pages.ts';

const page = (number: number, title = '') => ({ url: `https://forum.example/t/${number}`, title });

test('a page that is there keeps its place and its title, and takes one where it has none', () => {
  expect(withPages([page(1, '一'), page(2)], [page(2, '二'), page(1, '别的'), page(3)]).pages).toEqual([
    page(1, '一'),
    page(2, '二'),
    page(3),
  ]);
});

test('there are no more than anybody walks through', () => {
  const many = Array.from({ length: mostPages + 5 }, (_, number) => page(number));
  expect(withPages([], many).pages).toHaveLength(mostPages);
  expect(withPages([page(0)], many)).toMatchObject({ added: mostPages - 1, leftOut: 5 });
  // One that it has already needs no room.
  const full = withPages([], many).pages;
  expect(withPages(full, [page(0), page(mostPages)])).toMatchObject({ added: 0, leftOut: 1 });
});

test('a place on a page is no other page, but a path behind the # is', () => {
  const { url } = page(1);
  const at = (fragment: string, title = '') => ({ url: `${url}#${fragment}`, title });
  expect(withPages([at('pid2')], [at('pid3', '三'), page(1), at('/other')])).toEqual({
    pages: [at('pid2', '三'), at('/other')],
    added: 1,
    leftOut: 0,
  });
});
