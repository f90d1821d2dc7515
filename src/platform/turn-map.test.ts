import { expect, test } from 'vitest';
import { onceATurn, TurnMap } from './turn-map.ts';

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

test('what answers once a turn is asked again in the next one', async () => {
  const asked: string[] = [];
  const lengthOf = onceATurn((text: string) => asked.push(text) && text.length);
  expect([lengthOf('ab'), lengthOf('ab'), lengthOf('c')]).toEqual([2, 2, 1]);
  expect(asked).toEqual(['ab', 'c']);
  await Promise.resolve();
  lengthOf('ab');
  expect(asked).toEqual(['ab', 'c', 'ab']);
});
