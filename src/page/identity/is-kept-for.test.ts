import { expect, test } from 'vitest';
import type { PageName } from '../../messages/message-contract.ts';
import { isKeptFor } from './is-kept-for.ts';

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
