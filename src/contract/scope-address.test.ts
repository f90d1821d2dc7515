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

test.each([
  ['phpBB', '/viewtopic.php?t=7&sid=0123456789abcdef0123456789abcdef&p=9', '/viewtopic.php?t=7&p=9'],
  ['Discuz for old phones', '/forum.php?mod=viewthread&tid=7&sid=x8Kq2Z', '/forum.php?mod=viewthread&tid=7'],
  ['vBulletin', '/showthread.php?s=0123456789abcdef0123456789abcdef&t=7', '/showthread.php?t=7'],
  ['PHP', '/a.php?PHPSESSID=abc&id=7', '/a.php?id=7'],
  ['SMF', '/index.php?PHPSESSID=abc;topic=7.0;sesc=1', '/index.php?topic=7.0'],
  ['Java', '/thread.do;jsessionid=0A1B.node1?id=7', '/thread.do?id=7'],
  ['ASP.NET', '/(S(lit3py55t21z5v55vlm25s55))/a.aspx?id=7', '/a.aspx?id=7'],
  ['a sign-in by another site', '/a?access_token=abc&id=7&ticket=ST-1-abcdefgh12345', '/a?id=7'],
  ['an old form', '/a?user=x&password=123456', '/a?user=x'],
])('the session that %s puts into an address is dropped', (_software, path, expected) => {
  expect(scopeAddress(`https://forum.example${path}`, 'full')).toBe(`https://forum.example${expected}`);
});

test('a session in the path is dropped without the query too', () => {
  expect(scopeAddress('https://a.example/t.do;jsessionid=1?id=7', 'no-query')).toBe('https://a.example/t.do');
});

test.each([
  '/article.php?sid=12345',
  '/article.pl?sid=26/11/25/1234',
  '/?s=vaccine2026flu',
  '/?s=%E5%A4%A7%E8%92%9C',
  '/talks?session=12',
  '/bugs?ticket=4711',
  '/coins?token=doge',
  '/s?__biz=MzA5&mid=26&idx=1&sn=0123456789abcdef0123456789abcdef',
  '/index.php?topic=7.0;all',
  '/a;b=c/d(e)',
])('%s names what is read, and is left', (path) => {
  expect(scopeAddress(`https://forum.example${path}`, 'full')).toBe(`https://forum.example${path}`);
});

test.each(['about:blank', 'file:///home/a.html', 'javascript:alert(1)', 'forum.example', ''])(
  '%s is no web address',
  (text) => {
    expect(scopeAddress(text, 'full')).toBeNull();
  },
);
