import { expect, test } from 'vitest';
import { beginWalk } from './walk-plan.ts';
import { mostPages, withoutPage, withPages } from './with-pages.ts';

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

test('a walk at a page that is taken out goes on with the one behind it, else with the last', () => {
  const pages = [page(1), page(2), page(3)];
  const at = (number: number) => {
    const begun = beginWalk(pages, 0);
    const walk = begun && { ...begun, at: page(number).url, due: null };
    return { ...{ id: 'set', name: '早班', createdAt: 0, pages }, walk };
  };
  const walkWithout = (number: number, gone: number) =>
    withoutPage(at(number), page(gone).url, 5).walk ?? { at: null };
  expect(walkWithout(2, 2)).toMatchObject({ at: page(3).url, due: { url: page(3).url, from: 5 } });
  expect(walkWithout(3, 3)).toMatchObject({ at: page(2).url, due: { url: page(2).url } });
  expect(walkWithout(2, 1)).toMatchObject({ at: page(2).url, due: null });
  const single = { ...at(1), pages: [page(1)] };
  expect(withoutPage(single, page(1).url, 5)).toMatchObject({ pages: [], walk: null });
});
