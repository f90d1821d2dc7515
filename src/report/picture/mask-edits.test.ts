import { expect, test } from 'vitest';
import { change, redo, startHistory, undo } from './edit-history.ts';
import {
  addCover,
  countCovers,
  keepInside,
  type MaskEdits,
  moveCover,
  setCovers,
  suggestCovers,
} from './mask-edits.ts';

const size = { width: 200, height: 100 };
const area = (left: number, top: number, width: number, height: number) => ({
  kind: 'author' as const,
  left,
  top,
  width,
  height,
});
const suggested = (...areas: ReturnType<typeof area>[]): MaskEdits => ({
  covers: suggestCovers(areas, 2, size.width, size.height),
  crop: null,
});

test('a suggested cover reaches over its area at the scale of the picture, rounded outwards', () => {
  expect(suggested(area(10.3, 10.7, 20, 10)).covers).toEqual([
    { id: 0, kind: 'author', on: true, left: 16, top: 17, width: 49, height: 29 },
  ]);
});

test('covers end at the edge of the picture, and one outside it is left out', () => {
  expect(suggested(area(95, 45, 50, 50), area(300, 0, 10, 10)).covers).toEqual([
    { id: 0, kind: 'author', on: true, left: 186, top: 86, width: 14, height: 14 },
  ]);
});

test('an area inside another of its kind needs no cover of its own, whichever comes first', () => {
  expect(suggested(area(10, 10, 40, 20), area(15, 12, 10, 5)).covers).toHaveLength(1);
  expect(suggested(area(15, 12, 10, 5), area(10, 10, 40, 20)).covers).toHaveLength(1);
});

test('a suggested cover that is taken off can be put back, one drawn by hand is gone', () => {
  const { edits } = addCover(suggested(area(10, 10, 10, 10)), { left: 0, top: 0, width: 5, height: 5 });
  const off = setCovers(edits, () => true, false);
  expect(off.covers.map(({ kind, on }) => [kind, on])).toEqual([['author', false]]);
  expect(countCovers(off)).toBe(0);
  expect(countCovers(setCovers(off, () => true, true))).toBe(1);
});

test('a cover moved beyond the edge stays inside, and never vanishes', () => {
  const { edits, cover } = addCover(suggested(), { left: 0, top: 0, width: 5, height: 5 });
  const moved = moveCover(edits, cover.id, { left: 500, top: -7, width: 0, height: 900 }, size);
  expect(moved.covers[0]).toMatchObject({ left: 196, top: 0, width: 4, height: 100 });
  expect(keepInside({ left: 1.4, top: 2.6, width: 9.5, height: 9.4 }, size)).toEqual({
    left: 1,
    top: 3,
    width: 10,
    height: 9,
  });
});

test('only covers on the part that is kept are counted', () => {
  const edits = suggested(area(0, 0, 10, 10), area(80, 30, 10, 10));
  expect(countCovers({ ...edits, crop: { left: 100, top: 0, width: 100, height: 100 } })).toBe(1);
});

test('undo and redo lead through every change, and a new change forgets what was undone', () => {
  const history = change(change(startHistory(1), 2), 3);
  expect(undo(undo(undo(history))).now).toBe(1);
  expect(redo(undo(history)).now).toBe(3);
  expect(redo(change(undo(history), 4)).now).toBe(4);
});
