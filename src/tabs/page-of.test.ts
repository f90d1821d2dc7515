import { expect, test } from 'vitest';
import type { Tabs } from '../platform/browser.ts';
import { hasLeft, pageAround, pageOf, pageOfTab, pageToKeep } from './page-of.ts';

const tab: Tabs.Tab = {
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  url: 'https://forum.example/t/1?utm_source=x#post-3',
};

test.each([
  ['https://forum.example/', 'https://forum.example/t/2?utm_source=x#top', 'https://forum.example/t/2'],
  ['https://forum.example/t/9', 'https://other.example/', 'https://forum.example/t/9'],
  ['https://forum.example/t/9', '', 'https://forum.example/t/9'],
  ['about:srcdoc', 'about:srcdoc', 'https://forum.example/t/1'],
  ['about:srcdoc', 'https://other.example/', 'https://forum.example/t/1'],
  ['blob:https://forum.example/1', 'blob:https://forum.example/1', 'https://forum.example/t/1'],
])('a frame loaded from %s that says it is at %s is of the page %s', (url, stated, page) => {
  expect(pageOf({ url, tab }, stated)).toBe(page);
});

test('a frame without an address in a tab of which none is known is of no page', () => {
  expect(pageOf({ url: 'about:blank' }, 'about:blank')).toBeNull();
});

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

test.each([
  ['of a frame is that of its tab', { url: 'https://embed.example/1', frameId: 7, tab }, tab.url],
  [
    'of the top frame is its own',
    { url: 'https://forum.example/t/2', frameId: 0, tab },
    'https://forum.example/t/2',
  ],
  [
    'of a frame is what it says where the browser does not tell',
    { url: 'about:srcdoc', frameId: 7 },
    'https://a.example',
  ],
])('the page around %s', (_which, sender, page) => {
  expect(pageAround(sender, 'https://a.example')).toBe(page);
});

test('in a private window the address of a page is not kept', () => {
  expect(pageToKeep({ tab }, 'https://forum.example/t/1')).toBe('https://forum.example/t/1');
  expect(pageToKeep({ tab: { ...tab, incognito: true } }, 'https://forum.example/t/1')).toBeNull();
});

test.each([
  ['active', false],
  ['cached', true],
  ['pending_deletion', true],
])('a document that is %s has left its tab: %s', (documentLifecycle, left) => {
  expect(hasLeft({ tab, frameId: 0, documentLifecycle })).toBe(left);
});

test('a document of which the browser does not say where it is has not left its tab', () => {
  expect(hasLeft({ tab, frameId: 0 })).toBe(false);
});
