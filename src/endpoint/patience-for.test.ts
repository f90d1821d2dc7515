import { expect, test } from 'vitest';
import { bytesOf, patienceFor } from './patience-for.ts';

test('a request without a body is given 25 seconds', () => {
  expect(patienceFor(bytesOf(undefined))).toBe(25_000);
});

test('a picture of 1.5 MB is waited for over a line of 131 kbit/s, with 25 seconds for the answer', () => {
  const body = new FormData();
  body.set('screenshot', new Blob([new Uint8Array(1_500_000)]), 'screenshot.png');
  const seconds = patienceFor(bytesOf(body)) / 1000;
  expect(seconds).toBeGreaterThan(25 + (1_500_000 * 8) / 131_072);
  expect(seconds).toBeLessThan(120);
});

test('no request outlives the worker that made it', () => {
  expect(patienceFor(10 ** 9)).toBeLessThan(5 * 60_000);
});

test('a body is as long as its texts are in UTF-8 and its files are', () => {
  const body = new FormData();
  body.set('url', '大蒜');
  body.set('file', new Blob(['abc']), 'a.txt');
  expect(bytesOf(body)).toBe(9);
  expect(bytesOf('大蒜')).toBe(6);
});
