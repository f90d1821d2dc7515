import { expect, test } from 'vitest';
import { tabHindrance } from './tab-hindrance.ts';

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
