import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { sentencesBefore } from './sentences-before.ts';

test('per letter it is said how many sentences ended before it, marks of one end counted once', () => {
  const text = normaliseText('停水，快跑！！真的。好');
  const starts = Int32Array.from({ length: text.length }, (_, unit) => unit);
  expect([...sentencesBefore(text, starts)]).toEqual([0, 0, 0, 0, 1, 1, 2]);
});
