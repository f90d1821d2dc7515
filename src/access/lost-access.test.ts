import { expect, test } from 'vitest';
import { lostAccess } from './lost-access.ts';

const loopback = ['http://127.0.0.1/*', 'http://localhost/*'];

test.each([
  ['http://forum.example', ['*://forum.example/*'], loopback],
  ['https://forum.example:8443', ['*://forum.example/*'], loopback],
  ['https://a.forum.example', ['*://*.forum.example/*'], loopback],
  ['https://forum.example', ['*://*/*'], loopback],
  ['https://forum.example', ['<all_urls>'], loopback],
  ['null', ['*://forum.example/*'], loopback],
])('%s lost its access when %j was removed', (origin, removed, kept) => {
  expect(lostAccess(origin, removed, kept)).toBe(true);
});

test.each([
  ['http://127.0.0.1:8080', ['*://*/*', ...loopback], loopback],
  ['https://forum.example', ['*://*/*'], ['*://forum.example/*']],
  ['https://forum.example', ['*://other.example/*'], loopback],
  ['https://notforum.example', ['*://*.forum.example/*'], loopback],
  ['http://forum.example', ['https://forum.example/*'], loopback],
])('%s kept its access when %j was removed and %j stayed', (origin, removed, kept) => {
  expect(lostAccess(origin, removed, kept)).toBe(false);
});
