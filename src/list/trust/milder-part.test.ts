import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import { milderPart } from './milder-part.ts';

const before = sampleListOf(
  1,
  sampleEntry('a', '谣言甲'),
  sampleEntry('b', '谣言乙'),
  sampleEntry('c', '谣言丙'),
);

test('what is withdrawn or milder is taken over, and nothing else of a version', () => {
  const after = sampleListOf(
    2,
    { ...sampleEntry('a', '谣言甲'), status: 'withdrawn', explanation: '列错了。' },
    { ...sampleEntry('c', '另一说法'), status: 'corrected' },
    sampleEntry('d', '谣言丁'),
  );
  const part = milderPart(before, after);
  expect(part?.count).toBe(2);
  expect(part?.list).toEqual({
    ...before,
    entries: [
      { ...sampleEntry('a', '谣言甲'), status: 'withdrawn', explanation: '列错了。' },
      sampleEntry('b', '谣言乙'),
      { ...sampleEntry('c', '谣言丙'), status: 'corrected' },
    ],
  });
});

test('a version that makes nothing milder has no such part', () => {
  expect(milderPart(before, sampleListOf(2, sampleEntry('d', '谣言丁')))).toBeNull();
});
