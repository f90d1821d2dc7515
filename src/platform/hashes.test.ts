import { expect, test } from 'vitest';
import { digest, fnv1a } from './hashes.ts';

test('the hashes are those the inventors of FNV publish', () => {
  expect(['', 'a', 'foobar'].map(fnv1a)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test('a digest is the hash in letters and digits', () => {
  expect(digest('foobar')).toBe((0xbf9cf968).toString(36));
});
