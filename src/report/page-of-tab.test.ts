import { expect, test } from 'vitest';
import type { Tabs } from '../platform/browser.ts';
import { pageOfTab } from './page-of-tab.ts';

const tab: Tabs.Tab = {
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  url: 'https://forum.example/t/1?utm_source=x#post-3',
};

test('a frame of another address is of the page of its tab', () => {
  const frame = { url: 'https://embed.example/1', frameId: 7 };
  expect(pageOfTab({ ...frame, tab }, 'https://embed.example/2')).toBe('https://forum.example/t/1');
});

test('the top frame knows where it is before the browser tells', () => {
  const top = { url: 'https://forum.example/t/1', frameId: 0, tab };
  expect(pageOfTab(top, 'https://forum.example/t/2')).toBe('https://forum.example/t/2');
});

test('a frame in a tab that may not be looked at is a page of its own', () => {
  const { url: _hidden, ...unknown } = tab;
  const frame = { url: 'https://embed.example/1', frameId: 7, tab: unknown };
  expect(pageOfTab(frame, 'https://embed.example/2')).toBe('https://embed.example/2');
});
