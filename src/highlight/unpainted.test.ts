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
  unpainted.add(one, 'far');
  unpainted.paintLater();
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
    unpainted.add(one, `${times}`);
    unpainted.paintLater();
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
