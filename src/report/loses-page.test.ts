import { expect, test } from 'vitest';
import { losesPageWithoutQuery } from './loses-page.ts';

const thread = 'https://forum.example/viewthread.php?tid=5';
const site = (isNamedByQuery: boolean) => ({
  title: 'Forum',
  layoutChanged: false,
  knowsNames: true,
  isNamedByQuery,
});

test.each([
  ['its profile says so', { url: thread, canonicalUrl: null, site: site(true) }, true],
  ['it calls itself by a query', { url: `${thread}&page=2`, canonicalUrl: thread, site: null }, true],
  [
    'it calls itself by a path',
    { url: thread, canonicalUrl: 'https://forum.example/t/5', site: site(false) },
    false,
  ],
  ['nothing is known', { url: thread, canonicalUrl: null, site: null }, false],
  [
    'its query only follows people about',
    { url: 'https://forum.example/?utm_source=x', canonicalUrl: null, site: site(true) },
    false,
  ],
])('a page is lost without its query: %s', (_why, page, isLost) => {
  expect(losesPageWithoutQuery(page)).toBe(isLost);
});

test('a page that cannot be read is not said to be lost', () => {
  expect(losesPageWithoutQuery(null)).toBe(false);
});
