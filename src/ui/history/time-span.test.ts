import { expect, test } from 'vitest';
import { timeBetween, timeOfLast } from './time-span.ts';

const at = (...when: [number, number, number, number?]) => new Date(...when).getTime();

test('the last days are whole ones, and the day that is not over is one of them', () => {
  expect(timeOfLast('7', at(2026, 10, 28, 9))).toEqual({ from: at(2026, 10, 22), before: null });
  expect(timeOfLast(null, at(2026, 10, 28))).toEqual({ from: null, before: null });
});

test('from one day to another takes in both, and a day that is not given is open', () => {
  expect(timeBetween('2026-10-31', '2026-11-30')).toEqual({ from: at(2026, 9, 31), before: at(2026, 11, 1) });
  expect(timeBetween('', '2026-11-30')).toEqual({ from: null, before: at(2026, 11, 1) });
});
