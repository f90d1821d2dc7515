import { expect, test } from 'vitest';
import { changeOfAccess, siteAccess } from './site-access.ts';

const page = 'https://forum.example/t/1';

test.each([
  [[], 'click'],
  [['*://other.example/*'], 'click'],
  [['https://forum.example/*'], 'site'],
  [['*://*/*', '*://forum.example/*'], 'all'],
] as const)('with %j granted, a page is looked at by “%s”', (granted, access) => {
  expect(siteAccess(page, granted)).toBe(access);
});

test('“only when I click” gives back all sites and this one, however it was granted, and no other', () => {
  const granted = ['*://*/*', '*://forum.example/*', 'https://forum.example/*', '*://other.example/*'];
  expect(changeOfAccess(page, granted, 'click')).toEqual({ remove: granted.slice(0, 3), ask: null });
});

test('“this site” gives back all sites', () => {
  expect(changeOfAccess(page, ['*://*/*'], 'site')).toEqual({
    remove: ['*://*/*'],
    ask: '*://forum.example/*',
  });
});

test('“all sites” gives nothing back', () => {
  expect(changeOfAccess(page, ['*://forum.example/*'], 'all')).toEqual({ remove: [], ask: '*://*/*' });
});
