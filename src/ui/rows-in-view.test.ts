import { expect, test } from 'vitest';
import { rowsInView, scrolledBox, topOfRow, topToShow } from './rows-in-view.ts';

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

test('rows that are opened take the room they need, wherever the list is scrolled to', () => {
  const tall = [
    { row: 2, extra: 300 },
    { row: 30, extra: 600 },
  ];
  expect(topOfRow(2, rowHeight, tall)).toBe(2 * rowHeight);
  expect(topOfRow(31, rowHeight, tall)).toBe(31 * rowHeight + 900);
  expect(rowsInView(0, height, rowHeight, many, tall)).toEqual({ first: 0, end: 13 });
  const within = topOfRow(30, rowHeight, tall) + 100;
  expect(rowsInView(within, height, rowHeight, many, tall)).toEqual({ first: 20, end: 41 });
  const below = topOfRow(1000, rowHeight, tall);
  expect(rowsInView(below, height, rowHeight, many, tall)).toEqual({ first: 990, end: 1020 });
});

test('rows that are lower take no more room than they need, wherever the list is scrolled to', () => {
  const low = [0, 20, 40].map((row) => ({ row, extra: -rowHeight / 2 }));
  expect(topOfRow(1, rowHeight, low)).toBe(rowHeight / 2);
  expect(topOfRow(41, rowHeight, low)).toBe(41 * rowHeight - 1.5 * rowHeight);
  const below = topOfRow(30, rowHeight, low);
  expect(rowsInView(below, height, rowHeight, many, low)).toEqual({ first: 20, end: 50 });
});

test('a row is brought into view with as little scrolling as can be', () => {
  expect(topToShow(0, 100, height, rowHeight)).toBe(0);
  expect(topToShow(3, 100, height, rowHeight)).toBe(100);
  expect(topToShow(20, 0, height, rowHeight)).toBe(21 * rowHeight - height);
});

test('of more rows than a box can hold the last one can be scrolled to all the same', () => {
  expect(scrolledBox(many, rowHeight, height)).toEqual({ height: many * rowHeight, scale: 1 });
  const rows = 1_000_000;
  const box = scrolledBox(rows, rowHeight, height);
  expect(box.height).toBeLessThan(17_000_000);
  expect((box.height - height) * box.scale + height).toBeCloseTo(rows * rowHeight);
});
