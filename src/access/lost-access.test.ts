import { expect, test } from 'vitest';
import { isLeftAlone, lostAccess } from './lost-access.ts';

const loopback = ['http://127.0.0.1/*', 'http://localhost/*'];

test.each([
  ['http://forum.example', ['*://forum.example/*'], loopback],
  ['https://forum.example:8443', ['*://forum.example/*'], loopback],
  ['https://a.forum.example', ['*://*.forum.example/*'], loopback],
  ['https://forum.example', ['*://*/*'], loopback],
  ['https://forum.example', ['<all_urls>'], loopback],
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

test('only the browser knows whether a frame without an origin lost its access', () => {
  expect(lostAccess('null', ['*://forum.example/*'], loopback)).toBeNull();
  expect(lostAccess('null', [], loopback)).toBe(false);
});

const forum = 'https://forum.example';
const other = 'https://other.example';

test.each([
  ['its own page', forum, forum, true, true],
  ['its frame on a page of another site', forum, other, true, true],
  ['a frame of another site on its page', other, forum, true, false],
  ['a frame without an origin on its page', 'null', forum, true, true],
  ['a frame of another site on a page not known', other, '', null, false],
  ['a frame without an origin on a page not known', 'null', 'null', null, null],
  ['a page of another site', other, other, false, false],
  ['a frame without an origin on a page of another site', 'null', other, false, false],
])(
  'of a site that is never read, or only after a click, %s is left alone',
  (_frame, origin, around, off, ask) => {
    expect(isLeftAlone({ origin, around }, ['*://forum.example/*'], true)).toBe(off);
    expect(isLeftAlone({ origin, around }, ['*://forum.example/*'], false)).toBe(ask);
  },
);

test.each([forum, 'null'])('%s is left alone while everything is', (origin) => {
  expect(isLeftAlone({ origin, around: '' }, ['<all_urls>'], true)).toBe(true);
});
