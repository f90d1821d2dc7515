import { describe, expect, test } from 'vitest';
import {
  changeOfAllSites,
  changeOfSite,
  choiceBefore,
  forgetSite,
  mayBeRead,
  namedSites,
  readWithoutAllSites,
  siteState,
  withState,
} from './site-access.ts';

const page = 'https://forum.example/t/1';
const forum = '*://forum.example/*';
const other = '*://other.example/*';
const desk = 'https://desk.example/*';
const all = '*://*/*';
const access = (granted: string[], leftOutSites: string[] = [], offSites: string[] = []) => ({
  granted,
  leftOutSites,
  offSites,
});

test.each([
  [[], [], [], 'ask'],
  [[other], [], [], 'ask'],
  [['https://forum.example/*'], [], [], 'on'],
  [[all], [], [], 'on'],
  [[all], [forum], [], 'ask'],
  [[all], [other], [other], 'on'],
  [[all, forum], [], [forum], 'off'],
  [[], [], [forum], 'off'],
])('with %j granted, %j asked for and %j off, the site is “%s”', (granted, asked, off, state) => {
  expect(siteState(page, access(granted, asked, off))).toBe(state);
});

describe('one site', () => {
  test.each(['ask', 'off'] as const)('“%s” takes nothing from any other site', (state) => {
    const granted = [all, forum, other];
    const keep = { site: forum, state };
    expect(changeOfSite(page, access(granted), state)).toEqual({ remove: [forum], ask: null, keep });
  });

  test('that is not read takes nothing from a desk on it', () => {
    const deskPage = 'https://desk.example/about';
    expect(changeOfSite(deskPage, access([desk]), 'off')).toEqual({
      remove: [],
      ask: null,
      keep: { site: '*://desk.example/*', state: 'off' },
    });
  });

  test('“on” asks the browser where the site is not granted yet', () => {
    const keep = { site: forum, state: 'on' };
    expect(changeOfSite(page, access([other]), 'on')).toEqual({ remove: [], ask: forum, keep });
    expect(changeOfSite(page, access([all], [], [forum]), 'on')).toEqual({ remove: [], ask: null, keep });
  });

  test('that is forgotten gives back all that was granted for it', () => {
    expect(forgetSite('forum.example', access([forum, 'https://forum.example/*', other]))).toEqual({
      remove: [forum, 'https://forum.example/*'],
      ask: null,
      keep: { site: forum, state: 'on' },
    });
  });

  test.each([
    ['on', [], []],
    ['ask', [forum], []],
    ['off', [other], [forum]],
  ])('that was “%s” is so again after a no to the browser', (state, asked, off) => {
    const before = access([other], asked, off);
    expect(choiceBefore(changeOfSite(page, before, 'on'), before)).toEqual({ site: forum, state });
  });

  test('of which nothing was to be remembered has nothing to take back', () => {
    expect(choiceBefore(changeOfAllSites(page, access([]), false), access([]))).toBeNull();
  });

  test('is in one state at a time', () => {
    const choices = { leftOutSites: [forum, other], offSites: [] };
    expect(withState(choices, forum, 'off')).toEqual({ leftOutSites: [other], offSites: [forum] });
    expect(withState(choices, forum, 'ask')).toEqual({ leftOutSites: [other, forum], offSites: [] });
    expect(withState(choices, forum, 'on')).toEqual({ leftOutSites: [other], offSites: [] });
  });
});

describe('all sites', () => {
  test('take in the site on which they are asked for, unless it is off', () => {
    const keep = { site: forum, state: 'on' };
    expect(changeOfAllSites(page, access([], [forum]), true)).toEqual({ remove: [], ask: all, keep });
    expect(changeOfAllSites(page, access([], [], [forum]), true).keep).toBeNull();
  });

  test('that are taken back leave the site they are taken back on, where it was read', () => {
    expect(changeOfAllSites(page, access([all]), false)).toEqual({ remove: [all], ask: forum, keep: null });
    expect(changeOfAllSites(page, access([all, forum]), false).ask).toBeNull();
    expect(changeOfAllSites(page, access([all], [forum]), false).ask).toBeNull();
    expect(changeOfAllSites('', access([all]), false).ask).toBeNull();
  });

  test('say which sites stay when they are taken back', () => {
    expect(readWithoutAllSites(page, access([all, other, desk], [], ['*://desk.example/*']))).toEqual([
      'forum.example',
      'other.example',
    ]);
    expect(readWithoutAllSites('', access([all], [other]))).toEqual([]);
  });
});

test('sites are named once, and all sites are none of them', () => {
  expect(namedSites(access([all, forum], [other], [forum]))).toEqual(['forum.example', 'other.example']);
});

describe('a frame is read', () => {
  const otherPage = 'https://other.example/';
  const choices = { isPaused: false, leftOutSites: [] as string[], offSites: [] as string[] };

  test.each([
    ['on a page of any site', page, page, {}],
    ['on a page of a site the person has to click on', page, page, { leftOutSites: [forum] }],
    ['without an address, in a page of such a site', 'about:srcdoc', page, { leftOutSites: [forum] }],
    ['in a page around it that is not known', page, '', { leftOutSites: [other] }],
  ])('%s', (_where, frame, around, chosen) => {
    expect(mayBeRead(frame, around, { ...choices, ...chosen })).toBe(true);
  });

  test.each([
    ['while everything is paused', page, page, { isPaused: true }],
    ['of a site that is off', page, page, { offSites: [forum] }],
    ['of such a site in the page of another', page, otherPage, { offSites: [forum] }],
    ['in a page of such a site', otherPage, page, { offSites: [forum] }],
    ['without an address in such a page', 'about:srcdoc', page, { offSites: [forum] }],
    ['of a site to be clicked on, in the page of another', page, otherPage, { leftOutSites: [forum] }],
  ])('never %s', (_where, frame, around, chosen) => {
    expect(mayBeRead(frame, around, { ...choices, ...chosen })).toBe(false);
  });
});
