import { expect, test } from 'vitest';
import { fitsInOneLine } from './fits-in-one-line.ts';

const fits = (count: number, ...words: string[]) => fitsInOneLine(words.map((word) => ({ word, count })));

test('as many tags as have room with their words, in Chinese more of them than in English', () => {
  expect(fits(1, '未经证实', '不实', '误导', '已更正')).toBe(true);
  expect(fits(1, '未经证实', '不实', '误导', '已更正', '属实')).toBe(false);
  expect(fits(1, 'Unverified', 'False', 'Misleading')).toBe(true);
  expect(fits(1, 'Unverified', 'False', 'Misleading', 'Corrected')).toBe(false);
  expect(fits(12_345, 'Unverified', 'False', 'Misleading')).toBe(false);
});
