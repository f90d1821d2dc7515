import { expect, test } from 'vitest';
import { tabHindrance } from './tab-hindrance.ts';

test.each([
  ['', 'not-granted'],
  ['https://forum.example/t/1', 'not-granted'],
  ['file:///home/page.html', 'file'],
  ['chrome://settings', 'protected'],
  ['about:blank', 'protected'],
  ['view-source:https://forum.example/', 'protected'],
  ['https://chromewebstore.google.com/detail/x', 'protected'],
  ['https://addons.mozilla.org', 'protected'],
  ['https://addons.mozilla.org.forum.example/', 'not-granted'],
])('“%s” is %s', (url, hindrance) => {
  expect(tabHindrance(url)).toBe(hindrance);
});
