import { expect, test } from 'vitest';
import { isPageBefore } from './is-page-before.ts';

const forum = 'https://forum.example/';
const opening = (url: string, opened: string) => ({ left: { documentKey: 'old', url }, opened });
const old = (url: string) => ({ documentKey: 'old', url });

test('a document with the old key is the page before, also where the same address was opened again', () => {
  expect(isPageBefore(opening(`${forum}t/1`, `${forum}t/2`), old(`${forum}t/1`))).toBe(true);
  expect(isPageBefore(opening(`${forum}t/1`, `${forum}t/1`), old(`${forum}t/1`))).toBe(true);
});

test('another document is the page that was opened, wherever it was led to', () => {
  const other = { documentKey: 'new', url: `${forum}elsewhere` };
  expect(isPageBefore(opening(`${forum}t/1`, `${forum}t/2`), other)).toBe(false);
});

test('a page that is another by its fragment alone stays in its document', () => {
  const byFragment = opening(`${forum}#/t/1`, `${forum}#/t/2`);
  expect(isPageBefore(byFragment, old(`${forum}#/t/1`))).toBe(true);
  expect(isPageBefore(byFragment, old(`${forum}#/t/2`))).toBe(false);
});

test('nothing is known of a page that did not answer', () => {
  const unknown = { left: { documentKey: '', url: '' }, opened: forum };
  expect(isPageBefore(unknown, { documentKey: '', url: forum })).toBe(false);
});
