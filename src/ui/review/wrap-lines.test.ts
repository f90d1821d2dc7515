import { expect, it } from 'vitest';
import { wrapLines } from './wrap-lines.ts';

/** A Chinese letter is two wide, others one. */
const measure = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}|[，。]/u.test(letter) ? 2 : 1), 0);
const wrap = (text: string, width: number, most = 9) => wrapLines(text, width, measure, most);

it('parts English between words, and a word that is too long wherever a line ends', () => {
  expect(wrap('Tap water is safe to drink', 12)).toEqual(['Tap water is', 'safe to', 'drink']);
  expect(wrap('see abcdefghijkl', 6)).toEqual(['see ab', 'cdefgh', 'ijkl']);
});

it('parts Chinese, and begins no line with the mark that ends a sentence', () => {
  const lines = wrap('没有停水计划，自来水可以照常使用。', 12);
  expect(lines.join('')).toBe('没有停水计划，自来水可以照常使用。');
  for (const line of lines) expect(line).not.toMatch(/^[，。]/);
});

it('ends with an ellipsis where it has more lines than there is room for', () => {
  const lines = wrap('one two three four five six', 9, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(measure(lines[1] ?? '')).toBeLessThanOrEqual(9);
  expect(wrap('  ', 9)).toEqual([]);
});
