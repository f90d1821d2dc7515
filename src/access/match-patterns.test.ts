import { expect, test } from 'vitest';
import { allSites, hostPattern, siteOf, sitePattern } from './match-patterns.ts';

test('a site is asked for with and without TLS, and without its port', () => {
  expect(sitePattern('https://forum.example:8443/t/1?x=2')).toBe('*://forum.example/*');
});

test.each(['chrome://version', 'about:blank', 'file:///home/page.html', ''])(
  '%s is on no site',
  (address) => {
    expect(sitePattern(address)).toBeNull();
  },
);

test('a pattern names its host, or all sites', () => {
  expect(siteOf('*://forum.example/*')).toBe('forum.example');
  expect(siteOf('https://desk.example/*')).toBe('desk.example');
  expect(siteOf(allSites)).toBeNull();
});

test('a host is asked for without its port and path', () => {
  expect(hostPattern('https://desk.example:8443/list.json')).toBe('https://desk.example/*');
});

test.each(['http://127.0.0.1:8787/', 'http://localhost', 'javascript:alert(1)', 'desk.example'])(
  'nothing is asked for %s',
  (address) => {
    expect(hostPattern(address)).toBeNull();
  },
);
