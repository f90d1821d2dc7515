import { expect, test } from 'vitest';
import { isDiskFull } from './is-disk-full.ts';

test('a disk is full by the limit of the browser, and where Chromium cannot write the file of a large record', () => {
  expect(isDiskFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
  expect(isDiskFull(new DOMException('Failed to write blobs (IOError)', 'DataError'))).toBe(true);
});

test('a record that was lost, and a key that is none, are not taken for a full disk', () => {
  expect(isDiskFull(new DOMException('Failed to read large IndexedDB value', 'DataError'))).toBe(false);
  expect(isDiskFull(new DOMException('The parameter is not a valid key.', 'DataError'))).toBe(false);
  expect(isDiskFull(new Error('Failed to write blobs'))).toBe(false);
});
