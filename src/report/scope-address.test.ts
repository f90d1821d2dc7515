import { expect, test } from 'vitest';
import { scopeAddress } from './scope-address.ts';

const address =
  'https://me:secret@forum.example:8443/forum.php?mod=viewthread&utm_source=x&tid=7&spm=1.2#pid9';

test('the full scope keeps thread ids and drops credentials, fragment and tracking parameters', () => {
  expect(scopeAddress(address, 'full')).toBe('https://forum.example:8443/forum.php?mod=viewthread&tid=7');
});

test('the scope without query keeps the path alone', () => {
  expect(scopeAddress(address, 'no-query')).toBe('https://forum.example:8443/forum.php');
});

test('the origin scope tells the site alone', () => {
  expect(scopeAddress(address, 'origin')).toBe('https://forum.example:8443/');
});

test('a query in another encoding is left as it is', () => {
  expect(scopeAddress('http://bbs.example/s?kw=%D0%BB&&a', 'full')).toBe('http://bbs.example/s?kw=%D0%BB&a');
});

test.each(['about:blank', 'file:///home/a.html', 'javascript:alert(1)', 'forum.example', ''])(
  '%s is no web address',
  (text) => {
    expect(scopeAddress(text, 'full')).toBeNull();
  },
);
