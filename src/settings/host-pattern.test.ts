import { expect, test } from 'vitest';
import { hostPattern } from './host-pattern.ts';

test('a host is asked for without its port and path', () => {
  expect(hostPattern('https://desk.example:8443/list.json')).toBe('https://desk.example/*');
});

test.each(['http://127.0.0.1:8787/', 'http://localhost', 'javascript:alert(1)', 'desk.example'])(
  'nothing is asked for %s',
  (address) => {
    expect(hostPattern(address)).toBeNull();
  },
);
