import { expect, test } from 'vitest';
import { TurnMap } from './turn-map.ts';

test('what was noted is known until the page has its turn, each time anew', async () => {
  const map = new TurnMap<string, number>();
  for (const value of [1, 2]) {
    expect(map.get('a')).toBeUndefined();
    map.set('a', value);
    expect(map.get('a')).toBe(value);
    await Promise.resolve();
  }
  expect(map.size).toBe(0);
});
