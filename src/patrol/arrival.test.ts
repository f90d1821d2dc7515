import { expect, test } from 'vitest';
import { type Arrival, arrivalOf } from './arrival.ts';

const board = 'https://forum.example/board';
const thread = 'https://forum.example/t/7';
const arrivalAt = (page: string, documentKey: string, opened = board): Arrival => ({
  ...{ opened, documentKey, title: page },
  looked: { page, at: 1, newAt: 1, posts: [page], matches: [] },
});
const first = arrivalAt(board, 'one');

test('a page that was opened is taken as it was seen last, also when it was loaded anew', () => {
  for (const before of [null, first, arrivalAt(thread, 'zero', thread)]) {
    for (const now of [{ ...first, title: 'later' }, arrivalAt(board, 'two')]) {
      expect(arrivalOf(before, now)).toEqual({ arrival: now, isLeft: false });
    }
  }
});

test('a site that leads elsewhere, or rewrites its address, is the page that was opened', () => {
  const led = arrivalAt(`${board}/1`, 'one');
  expect(arrivalOf(null, led)).toEqual({ arrival: led, isLeft: false });
  expect(arrivalOf(first, led)).toEqual({ arrival: led, isLeft: false });
});

test('behind a link it stays the page that was opened, until the walk opens another', () => {
  expect(arrivalOf(first, arrivalAt(thread, 'two'))).toEqual({ arrival: first, isLeft: true });
  const next = arrivalAt(thread, 'three', thread);
  expect(arrivalOf(first, next)).toEqual({ arrival: next, isLeft: false });
});
