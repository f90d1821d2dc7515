import { expect, test } from 'vitest';
import { commonWords } from './common-words.ts';

test('words of everyday talk stand before those that are peculiar to a rumour', () => {
  const words = commonWords(['西瓜撒盐不能吃', '因此不能吃西瓜 watermelon']);
  const texts = words.map(({ text }) => text);
  expect(texts).toEqual([...new Set(texts)]);
  expect(texts.indexOf('不能')).toBeLessThan(texts.indexOf('西瓜'));
  expect(texts).not.toContain('watermelon');
  expect(words.every(({ commonness }) => commonness > 0)).toBe(true);
});

test('traditional letters are as common as their simplified ones', () => {
  const [traditional] = commonWords(['國家']);
  const [simplified] = commonWords(['国家']);
  expect(traditional?.commonness).toBe(simplified?.commonness);
});
