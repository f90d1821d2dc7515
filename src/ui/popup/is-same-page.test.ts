import { expect, test } from 'vitest';
import { isSamePage } from './is-same-page.ts';
import { sampleTab } from './sample-tab.ts';

const before = sampleTab();
const page = before.page;
if (!page) throw new Error('the sample tab has no page');

test('a page that stayed is the same', () => {
  expect(isSamePage(before, sampleTab([['a', 'a match painted meanwhile']]))).toBe(true);
});

test('a page loaded anew at the same address is another', () => {
  expect(isSamePage(before, { ...before, page: { ...page, documentKey: 'document-2' } })).toBe(false);
});

test('a page that changed its address within one document is another', () => {
  expect(isSamePage(before, { ...before, page: { ...page, url: 'https://forum.example/t/2' } })).toBe(false);
});

test('a page we cannot look into is judged by the address of its tab', () => {
  expect(isSamePage({ ...before, page: null }, { ...before, page: null })).toBe(true);
  expect(
    isSamePage({ ...before, page: null }, { ...before, url: 'https://other.example/', page: null }),
  ).toBe(false);
});
