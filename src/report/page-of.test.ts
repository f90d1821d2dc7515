import { expect, test } from 'vitest';
import type { Tabs } from '../platform/browser.ts';
import { pageOf } from './page-of.ts';

const tab: Tabs.Tab = {
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  url: 'https://forum.example/t/1#post-3',
};

test.each([
  ['https://forum.example/', 'https://forum.example/t/2?utm_source=x#top', 'https://forum.example/t/2'],
  ['https://forum.example/t/9', 'https://other.example/', 'https://forum.example/t/9'],
  ['https://forum.example/t/9', '', 'https://forum.example/t/9'],
  ['about:srcdoc', 'about:srcdoc', 'https://forum.example/t/1'],
  ['about:srcdoc', 'https://other.example/', 'https://forum.example/t/1'],
  ['blob:https://forum.example/1', 'blob:https://forum.example/1', 'https://forum.example/t/1'],
])('a frame loaded from %s that says it is at %s is of the page %s', (url, told, page) => {
  expect(pageOf({ url, tab }, told)).toBe(page);
});

test('a frame without an address in a tab of which none is known is of no page', () => {
  expect(pageOf({ url: 'about:blank' }, 'about:blank')).toBeNull();
});
