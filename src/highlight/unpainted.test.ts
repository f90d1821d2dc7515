import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Block } from '../page/block.ts';
import { Unpainted } from './unpainted.ts';

const [one, two] = [{} as Block, {} as Block];
let painted: [Block, string][][];
let unpainted: Unpainted<string>;

beforeEach(() => {
  vi.useFakeTimers();
  painted = [];
  unpainted = new Unpainted((found) => painted.push([...found]));
});
afterEach(() => void vi.useRealTimers());

test('what may wait is painted with what may not', () => {
  unpainted.begin(true);
  unpainted.add(one, 'far');
  unpainted.end(true);
  vi.advanceTimersByTime(100);
  expect(painted).toEqual([]);
  unpainted.add(two, 'near');
  unpainted.paintNow();
  vi.advanceTimersByTime(10_000);
  expect(painted).toEqual([
    [
      [one, 'far'],
      [two, 'near'],
    ],
  ]);
});

test('it is painted after a while where nothing else comes, however often more may wait', () => {
  for (let times = 0; times < 10; times++) {
    unpainted.begin(true);
    unpainted.add(one, `${times}`);
    unpainted.end(true);
    vi.advanceTimersByTime(50);
  }
  expect(painted[0]).toEqual([[one, '5']]);
});

test('what a later look did not find is not painted', () => {
  unpainted.add(one, 'before');
  unpainted.drop(one);
  unpainted.paintNow();
  expect(painted).toEqual([[]]);
});

test('what was read ahead is painted as soon as the last of it was looked up, in whatever order', () => {
  unpainted.begin(true);
  unpainted.begin(true);
  unpainted.begin(false);
  unpainted.add(one, 'last');
  unpainted.paintNow();
  unpainted.end(false);
  unpainted.end(true);
  unpainted.add(two, 'first');
  expect(painted).toEqual([[[one, 'last']]]);
  unpainted.end(true);
  expect(painted[1]).toEqual([[two, 'first']]);
  vi.advanceTimersByTime(10_000);
  expect(painted).toHaveLength(2);
});

test('nothing is painted where nothing waits', () => {
  unpainted.begin(false);
  unpainted.paintNow();
  unpainted.end(false);
  expect(painted).toHaveLength(1);
});
