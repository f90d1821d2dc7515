import { expect, test } from 'vitest';
import { sparkPoints } from './spark-points.ts';

test('the greatest value is at the top, none at the bottom', () => {
  expect(sparkPoints([0, 2, 4], 60, 16)).toBe('0,16 30,8 60,0');
});

test('nothing reported is a line at the bottom', () => {
  expect(sparkPoints([0, 0], 60, 16)).toBe('0,16 60,16');
});
