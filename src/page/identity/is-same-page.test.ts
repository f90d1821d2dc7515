import { expect, test } from 'vitest';
import type { PageName } from '../../messages/message-contract.ts';
import { isSamePage } from './is-same-page.ts';

const before: PageName = {
  documentKey: 'document-1',
  url: 'https://forum.example/t/1',
  historyKey: 'entry-1',
  nameKey: 'a thread',
};

test('a page that stayed is the same, wherever on it the person is and however its title counts', () => {
  expect(isSamePage(before, { ...before })).toBe(true);
  expect(isSamePage(before, { ...before, url: `${before.url}#p25`, historyKey: 'entry-2' })).toBe(true);
  expect(isSamePage(before, { ...before, nameKey: 'a thread with an answer' })).toBe(true);
});

test('a page loaded anew at the same address is another', () => {
  expect(isSamePage(before, { ...before, documentKey: 'document-2' })).toBe(false);
});

test('a page that only rewrote its address is the same', () => {
  expect(isSamePage(before, { ...before, url: 'https://forum.example/t/1/25' })).toBe(true);
});

test('a page that went to another address within one document is another', () => {
  const next = { ...before, url: 'https://forum.example/t/2' };
  expect(isSamePage(before, { ...next, historyKey: 'entry-2' })).toBe(false);
  expect(isSamePage(before, { ...next, nameKey: 'another thread' })).toBe(false);
});

test('a fragment that is a path shows another page', () => {
  const at = (url: string, historyKey: string) => ({ ...before, url, historyKey });
  expect(
    isSamePage(at('https://forum.example/#/t/1', 'entry-1'), at('https://forum.example/#/t/2', 'entry-2')),
  ).toBe(false);
});

test('a page we cannot look into is judged by its address', () => {
  const unknown: PageName = { documentKey: '', url: before.url, historyKey: '', nameKey: '' };
  expect(isSamePage(unknown, unknown)).toBe(true);
  expect(isSamePage(before, unknown)).toBe(true);
  expect(isSamePage(unknown, { ...unknown, url: 'https://other.example/' })).toBe(false);
});
