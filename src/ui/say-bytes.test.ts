import { expect, test } from 'vitest';
import { sayBytes } from './say-bytes.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [316_420, '316 kB'],
  [12_300_000, '12.3 MB'],
  [5_000_000_000, '5,000 MB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(sayBytes(bytes, 'en')).toBe(said);
});
