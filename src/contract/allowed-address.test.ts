import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowedAddress, mayLeadTo } from './allowed-address.ts';

test.each([
  'https://desk.example/reports',
  'HTTPS://desk.example',
  'http://127.0.0.1:4310/list.json',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'https://[::1]/',
])('%s is allowed', (address) => {
  expect(isAllowedAddress(address)).toBe(true);
});

test.each([
  'http://desk.example/',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://127.0.0.1@evil.example/',
  'http://evil.example/127.0.0.1',
  'http://localhost./',
  'http://a.localhost/',
  'http://127.0.0.2/',
  'http://[::1]/',
  'http://0.0.0.0/',
  'http://192.168.0.1/',
  'https://me:secret@desk.example/',
  'http://me@127.0.0.1/',
  'ftp://127.0.0.1/',
  'ws://127.0.0.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '//127.0.0.1/',
  '',
])('%s is not allowed', (address) => {
  expect(isAllowedAddress(address)).toBe(false);
});

const remote = 'https://desk.example/list.json';
const here = 'http://127.0.0.1:4310/list.json';

test.each([
  'http://127.0.0.1/',
  'http://localhost:8080/',
  'https://127.0.0.1/',
  'https://127.8.9.1/',
  'https://localhost./',
  'https://a.localhost/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://0.0.0.0/',
  'http://other.example/',
])('a remote address does not lead to %s', (address) => {
  expect(mayLeadTo(remote, address)).toBe(false);
});

test('a remote address leads to another, and one on this machine to both', () => {
  expect(mayLeadTo(remote, 'https://other.example/')).toBe(true);
  expect(mayLeadTo(here, remote)).toBe(true);
  expect(mayLeadTo(here, 'http://localhost/')).toBe(true);
});

test('the manifest lets the extension connect to what is allowed and nothing else', () => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const policy: string = manifest.content_security_policy.extension_pages;
  const sources = /connect-src ([^;]+)/.exec(policy)?.[1]?.split(' ');
  // `data:` is a picture of a tab as the browser gives it: nothing goes anywhere.
  expect(sources).toEqual(["'self'", 'data:', 'https:', 'http://127.0.0.1:*', 'http://localhost:*']);
  for (const source of sources?.slice(2) ?? []) {
    const address = source.replace(/:\*$/, ':81').replace(/:$/, '://desk.example');
    expect(isAllowedAddress(address)).toBe(true);
  }
});
