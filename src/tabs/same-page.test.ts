import { expect, test } from 'vitest';
import type { PageName } from '../messages/message-contract.ts';
import { isKeptFor, isSamePage } from './same-page.ts';

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

const kept: PageName = {
  documentKey: 'document-1',
  url: 'https://forum.example/t/1#p3',
  historyKey: 'entry-1',
  nameKey: 'a thread',
};

test('what was left for a page is there when it was loaded anew, or was not yet looked into', () => {
  const anew = {
    documentKey: 'document-2',
    historyKey: 'entry-2',
    nameKey: '',
    url: 'https://forum.example/t/1',
  };
  expect(isKeptFor(kept, anew)).toBe(true);
  expect(isKeptFor({ documentKey: '', historyKey: '', nameKey: '', url: kept.url }, kept)).toBe(true);
});

test('what was left is there after the page rewrote its address, or renamed itself with it', () => {
  const rewritten = { ...kept, url: 'https://forum.example/t/1/25' };
  expect(isKeptFor(kept, rewritten)).toBe(true);
  expect(isKeptFor(kept, { ...rewritten, nameKey: 'a thread, page 2' })).toBe(true);
  expect(isKeptFor(kept, { ...rewritten, historyKey: 'entry-2' })).toBe(true);
});

test('another page has nothing of it, be it in the same document or another one without our script', () => {
  const other = {
    ...kept,
    url: 'https://forum.example/t/2',
    historyKey: 'entry-2',
    nameKey: 'another thread',
  };
  expect(isKeptFor(kept, other)).toBe(false);
  const [unknown, elsewhere] = ['1', '2'].map((id) => ({
    documentKey: '',
    historyKey: '',
    nameKey: '',
    url: `https://forum.example/t/${id}`,
  }));
  expect(unknown && elsewhere && isKeptFor(unknown, elsewhere)).toBe(false);
});
