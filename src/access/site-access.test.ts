import { expect, test } from 'vitest';
import { changeOfAccess, siteAccess } from './site-access.ts';

const page = 'https://forum.example/t/1';
const forum = '*://forum.example/*';
const other = '*://other.example/*';
const all = '*://*/*';
const access = (granted: string[], leftOut: string[] = []) => ({ granted, leftOut });

test.each([
  [[], [], 'click'],
  [[other], [], 'click'],
  [['https://forum.example/*'], [], 'site'],
  [[all, forum], [], 'all'],
  [[all], [forum], 'click'],
  [[all], [other], 'all'],
])('with %j granted and %j left out, a page is looked at by “%s”', (granted, leftOut, choice) => {
  expect(siteAccess(page, access(granted, leftOut))).toBe(choice);
});

test('“only when I click” leaves this site out of all sites, and takes nothing from any other', () => {
  const granted = [all, forum, 'https://forum.example/*', other];
  expect(changeOfAccess(page, access(granted, [other]), 'click')).toEqual({
    remove: [forum, 'https://forum.example/*'],
    ask: null,
    leftOut: [other, forum],
  });
});

test('“only when I click” gives this site back where it alone was granted', () => {
  expect(changeOfAccess(page, access([forum, other]), 'click')).toEqual({
    remove: [forum],
    ask: null,
    leftOut: [],
  });
});

test('“this site” on a site that was left out of all sites takes it in again, and takes nothing back', () => {
  expect(changeOfAccess(page, access([all], [forum, other]), 'site')).toEqual({
    remove: [],
    ask: null,
    leftOut: [other],
  });
});

test('“this site” in place of all sites gives back all sites', () => {
  expect(changeOfAccess(page, access([all]), 'site')).toEqual({ remove: [all], ask: forum, leftOut: [] });
});

test('“all sites” gives nothing back, and leaves this site out no more', () => {
  expect(changeOfAccess(page, access([forum], [forum, other]), 'all')).toEqual({
    remove: [],
    ask: all,
    leftOut: [other],
  });
});
