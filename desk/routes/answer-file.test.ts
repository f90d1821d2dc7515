import { expect, it } from 'vitest';
import { acceptedEncoding } from './answer-file.ts';

it.each([
  ['', null],
  ['identity', null],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR ; q=0.1', 'br'],
  ['gzip;q=0.000', null],
])('“Accept-Encoding: %s” is answered with %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
