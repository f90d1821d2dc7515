import { expect, test } from 'vitest';
import { isHostOf, isNamedByQuery, isPathOf } from './is-page-of.ts';

test.each([
  [['*'], 'forum.example', true],
  [['forum.example'], 'forum.example', true],
  [['forum.example'], 'a.forum.example', false],
  [['*.forum.example'], 'a.forum.example', true],
  [['*.forum.example'], 'forum.example', true],
  [['*.forum.example'], 'notforum.example', false],
])('hosts %j are for %s: %s', (hosts, host, is) => {
  expect(isHostOf({ hosts }, host)).toBe(is);
});

test.each([
  ['/p/*', '/p/12', true],
  ['/p/*', '/f?kw=x', false],
  ['*/forum.php?*mod=viewthread*', '/bbs/forum.php?tid=1&mod=viewthread', true],
  ['*/forum.php?*mod=viewthread*', '/bbs/forum.php?mod=forumdisplay', false],
  ['/*.html', '/12.html', true],
  ['/*.html', '/12.htm', false],
  ['/a*a', '/a', false],
  ['/t', '/t/1', false],
])('the path pattern %s fits %s: %s', (pattern, path, is) => {
  expect(isPathOf({ paths: [pattern] }, path)).toBe(is);
});

test('a profile without paths is for every page', () => {
  expect(isPathOf({}, '/anything')).toBe(true);
});

test.each([
  [['*viewtopic.php?*'], '/bbs/viewtopic.php?t=5', true],
  [['*/forum.php?*mod=viewthread*'], '/bbs/forum.php?mod=viewthread&tid=5', true],
  [['*viewtopic.php?*', '*viewtopic-*'], '/viewtopic-5.html?start=20', false],
  [['/p/*'], '/p/12?pn=2', false],
  [['/p/*'], '/p/12', false],
])('by its query alone, with the paths %j, the page %s is told from others: %s', (paths, path, is) => {
  expect(isNamedByQuery({ paths }, path)).toBe(is);
});

test('a profile without paths does not know what a query is for', () => {
  expect(isNamedByQuery({}, '/item?id=5')).toBe(false);
});
