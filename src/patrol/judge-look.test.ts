import { expect, test } from 'vitest';
import { judgeLook, type PageToJudge, stateOfAll } from './judge-look.ts';

const thread = 'https://forum.example/t/7?page=2';
const page = (known: Partial<PageToJudge>): PageToJudge => ({
  ...{ hindrance: null, isReading: false, opened: thread, address: thread, status: 200, found: [null] },
  ...{ asksToLogIn: false, isSamePage: true, length: 500, stood: Array(8).fill(100) },
  ...known,
});

test('what is found word for word is still up, what is only alike was edited, the rest is gone', () => {
  const found = ['exact', 'position', 'around', 'fuzzy', null] as const;
  expect(judgeLook(page({ found }))).toEqual(['still-up', 'still-up', 'still-up', 'edited', 'gone']);
});

test.each(['not-granted', 'failed', 'silent', 'off', 'protected'] as const)(
  'nothing is known of a page that is kept from us (%s)',
  (hindrance) => expect(judgeLook(page({ hindrance }))).toEqual(['not-looked-at']),
);

test('a page that is no longer there has none of its passages, an error says nothing of them', () => {
  const states = [404, 410, 401, 403, 429, 500, 503].map((status) => judgeLook(page({ status }))[0]);
  expect(states).toEqual(['gone', 'gone', ...Array(5).fill('not-looked-at')]);
});

test('a passage is not gone while the page is being read', () => {
  expect(judgeLook(page({ isReading: true }))).toEqual(['not-looked-at']);
  expect(judgeLook(page({ isReading: true, found: ['exact'] }))).toEqual(['still-up']);
});

test('a page that led elsewhere says nothing of a passage that is not there', () => {
  const led = (address: string) => judgeLook(page({ address }))[0];
  expect(led('https://forum.example/login?to=/t/7')).toBe('not-looked-at');
  expect(led('https://forum.example/t/7')).toBe('not-looked-at');
  expect(led('https://else.example/t/7?page=2')).toBe('not-looked-at');
  expect(judgeLook(page({ address: 'https://forum.example/t/7/rumour', found: ['exact'] }))).toEqual([
    'still-up',
  ]);
});

test('a page that asks to log in in place of what was reported says nothing of a passage that is not there', () => {
  const wall = (known: Partial<PageToJudge>) => judgeLook(page({ asksToLogIn: true, ...known }))[0];
  expect(wall({ isSamePage: false })).toBe('not-looked-at');
  expect(wall({ length: 99 })).toBe('not-looked-at');
  expect(wall({ stood: [null] })).toBe('not-looked-at');
  expect(wall({ isSamePage: false, length: 0, found: ['exact'] })).toBe('still-up');
});

test('a field to log in beside the text of the page that was reported keeps nothing from us', () => {
  const beside = (known: Partial<PageToJudge>) => judgeLook(page({ asksToLogIn: true, ...known }));
  expect(beside({})).toEqual(['gone']);
  expect(beside({ found: [null, null], stood: [100, 600] })).toEqual(['gone', 'not-looked-at']);
  expect(beside({ status: 404, isSamePage: false, length: 0 })).toEqual(['gone']);
});

test('a short text without a field to log in is that of a page that lost the passage', () => {
  expect(judgeLook(page({ isSamePage: false, length: 6 }))).toEqual(['gone']);
});

test('the same page is known by another scheme, a slash, a place on it and what only tracks a person', () => {
  const at = (opened: string, address: string) => judgeLook(page({ opened, address }))[0];
  expect(at('http://forum.example/t/7', 'https://forum.example/t/7/')).toBe('gone');
  expect(at(thread, `${thread}&utm_source=x#post-3`)).toBe('gone');
});

test('of several passages the one that stands longest tells of the page', () => {
  expect(stateOfAll(['gone', 'still-up', 'edited'])).toBe('still-up');
  expect(stateOfAll(['gone', 'edited'])).toBe('edited');
  expect(stateOfAll(['not-looked-at', 'gone'])).toBe('gone');
  expect(stateOfAll([])).toBe('not-looked-at');
});
