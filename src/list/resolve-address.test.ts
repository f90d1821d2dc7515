import { expect, test } from 'vitest';
import { fingerprintIn, resolveAddress } from './resolve-address.ts';

test.each([
  ['https://desk.example', 'https://desk.example/.well-known/qiuzheng.json'],
  [' desk.example ', 'https://desk.example/.well-known/qiuzheng.json'],
  ['localhost:4300', 'http://localhost:4300/.well-known/qiuzheng.json'],
  ['127.0.0.1:4300/', 'http://127.0.0.1:4300/.well-known/qiuzheng.json'],
  ['https://pages.example/desk/', 'https://pages.example/desk/.well-known/qiuzheng.json'],
  ['https://lists.example/a.json?x=1#top', 'https://lists.example/a.json?x=1'],
  ['https://me:secret@desk.example/list.json', 'https://desk.example/list.json'],
  ['desk.example:8443/list.json', 'https://desk.example:8443/list.json'],
  ['“https://desk.example/”。', 'https://desk.example/.well-known/qiuzheng.json'],
  ['https://desk.\u200bexample/a.json.', 'https://desk.example/a.json'],
])('%s is fetched from %s', (typed, address) => {
  expect(resolveAddress(typed)).toEqual({ ok: true, value: address });
});

test.each(['', '   ', 'not an address', 'https://'])('“%s” is no address', (typed) => {
  expect(resolveAddress(typed)).toMatchObject({ error: { code: 'address_invalid' } });
});

test.each(['http://desk.example', 'ftp://desk.example/list', 'javascript:alert(1)', 'file:///etc/passwd'])(
  '%s is not followed: only https, or http on this machine',
  (typed) => {
    expect(resolveAddress(typed).ok).toBe(false);
  },
);

const fingerprint = '0123456789abcdef'.repeat(4);

test.each([
  [`https://desk.example/#${fingerprint}`, fingerprint],
  [` desk.example#${fingerprint.toUpperCase()} `, fingerprint],
  [`「https://desk.example/#${fingerprint}」。`, fingerprint],
  [`https://desk.example/#0123\u200b${fingerprint.slice(4)},`, fingerprint],
  ['https://desk.example/', null],
  ['https://lists.example/a.json#entries', null],
  ['https://lists.example/a.json#face', null],
])('%s names the fingerprint %s', (typed, named) => {
  expect(fingerprintIn(typed)).toEqual({ ok: true, value: named });
});

test('a fingerprint of which letters were lost is said to be none', () => {
  expect(fingerprintIn(`desk.example#${fingerprint.slice(1)}`)).toMatchObject({
    error: { code: 'fingerprint_invalid' },
  });
  expect(fingerprintIn(`desk.example#${fingerprint}的求证台`).ok).toBe(false);
});
