import { describe, expect, test } from 'vitest';
import { hindranceOf, keptFrom, tabHindrance } from './tab-hindrance.ts';

test.each([
  ['', 'not-granted'],
  ['https://forum.example/t/1', 'silent'],
  ['file:///home/page.html', 'file'],
  ['chrome://settings', 'protected'],
  ['about:blank', 'protected'],
  ['view-source:https://forum.example/', 'protected'],
  ['https://chromewebstore.google.com/detail/x', 'protected'],
  ['https://addons.mozilla.org', 'protected'],
  ['https://accounts.firefox.com/signin', 'protected'],
  ['https://addons.mozilla.org.forum.example/', 'silent'],
])('“%s” is %s', (url, hindrance) => {
  expect(tabHindrance({ url, icon: '', error: 'Missing host permission for the tab' })).toBe(hindrance);
});

test('a page that could not be loaded is told from one that was not granted', () => {
  const error = 'Frame with ID 0 is showing error page';
  expect(tabHindrance({ url: 'https://forum.example/', icon: '', error })).toBe('failed');
  expect(tabHindrance({ url: '', icon: '', error })).toBe('failed');
});

test.each([
  ['chrome://global/skin/icons/pdf.svg', 'pdf'],
  ['chrome://global/skin/icons/info.svg', 'failed'],
  ['https://forum.example/pdf.svg', 'silent'],
])('Firefox’s own page with the icon %s is %s', (icon, hindrance) => {
  expect(tabHindrance({ url: 'https://forum.example/a', icon, error: '' })).toBe(hindrance);
});

describe('no script is put in', () => {
  const url = 'https://forum.example/t/1';
  const forum = '*://forum.example/*';
  const choices = {
    isPaused: false,
    isTabPaused: false,
    leftOutSites: [] as string[],
    offSites: [] as string[],
  };

  test.each([
    ['nowhere by choice', url, {}, false, null],
    ['where the browser lets none in', 'chrome://settings', { isPaused: true }, true, 'protected'],
    ['anywhere while all is paused', url, { isPaused: true, offSites: [forum] }, true, 'paused'],
    ['in a tab that is paused', url, { isPaused: true, isTabPaused: true }, true, 'paused-tab'],
    ['on a site that is off, whatever is pressed', url, { offSites: [forum] }, true, 'off'],
    ['before a click on a site that waits for one', url, { leftOutSites: [forum] }, false, 'not-granted'],
    ['nowhere after that click', url, { leftOutSites: [forum] }, true, null],
  ])('%s', (_where, address, chosen, isPressed, kept) => {
    expect(keptFrom(address, { ...choices, ...chosen }, isPressed)).toBe(kept);
  });
});

test.each([
  ['shows something', { mediaType: 'text/html', isInjected: true }, null],
  ['holds no text', { mediaType: 'application/pdf', isInjected: true }, 'pdf'],
  ['does not answer', { isInjected: true }, 'silent'],
  [
    'has the scripts of an earlier click and does not answer',
    { isInjected: true, kept: 'not-granted' },
    'silent',
  ],
  ['was kept from us', { kept: 'paused' }, 'paused'],
  ['would not take the scripts', { refused: 'file' }, 'file'],
] as const)('a tab that %s', (_what, known, hindrance) => {
  const nothing = { mediaType: null, isInjected: false, kept: null, refused: null };
  expect(hindranceOf({ ...nothing, ...known })).toBe(hindrance);
});
