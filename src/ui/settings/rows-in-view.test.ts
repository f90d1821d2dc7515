import { expect, test } from 'vitest';
import { rowsInView, topToShow } from './rows-in-view.ts';

const rowHeight = 36;
const height = 360;
const many = 100_000;

test('few rows are rendered, wherever a long list is scrolled to', () => {
  expect(rowsInView(0, height, rowHeight, many)).toEqual({ first: 0, end: 20 });
  expect(rowsInView(36_000, height, rowHeight, many)).toEqual({ first: 990, end: 1020 });
  const end = many * rowHeight - height;
  expect(rowsInView(end, height, rowHeight, many)).toEqual({ first: many - 20, end: many });
});

test('a list that became shorter than where it is scrolled to renders its end', () => {
  expect(rowsInView(36_000, height, rowHeight, 5)).toEqual({ first: 0, end: 5 });
  expect(rowsInView(0, height, rowHeight, 0)).toEqual({ first: 0, end: 0 });
});

test('a row is brought into view with as little scrolling as can be', () => {
  expect(topToShow(0, 100, height, rowHeight)).toBe(0);
  expect(topToShow(3, 100, height, rowHeight)).toBe(100);
  expect(topToShow(20, 0, height, rowHeight)).toBe(21 * rowHeight - height);
});
