import { expect, test } from 'vitest';
import { cutMiddle } from './cut-middle.ts';

test('a text that has room stays as it is', () => {
  expect(cutMiddle('https://forum.example/t/7', 25)).toBe('https://forum.example/t/7');
});

test('a longer one keeps its beginning and its end', () => {
  expect(cutMiddle('https://forum.example/a/long/way/to/7', 22)).toBe('https://forum.…ay/to/7');
});

test('no character is cut in two', () => {
  expect(cutMiddle('𠮷'.repeat(9), 7)).toBe('𠮷𠮷𠮷𠮷…𠮷𠮷');
});
