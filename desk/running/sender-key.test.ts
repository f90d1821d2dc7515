import { expect, it } from 'vitest';
import { senderKey } from './sender-key.ts';

it('an IPv4 address is counted by itself, also where it came over IPv6', () => {
  expect(senderKey('203.0.113.7', undefined)).toBe('203.0.113.7');
  expect(senderKey('::ffff:203.0.113.7', undefined)).toBe('203.0.113.7');
});

it('the addresses of one IPv6 network are counted together, however they are written', () => {
  const key = senderKey('2001:db8::1', undefined);
  for (const same of ['2001:db8:0:0:ffff::', '2001:0db8:0000:0000:1:2:3:4', '2001:DB8::9'])
    expect(senderKey(same, undefined)).toBe(key);
  expect(senderKey('2001:db8:0:1::1', undefined)).not.toBe(key);
});

it('this machine is not counted, and neither is a proxy on it that says nothing', () => {
  for (const own of ['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1', undefined])
    expect(senderKey(own, undefined)).toBeNull();
});

it('of a header the address counts that the proxy added, not what the sender wrote', () => {
  expect(senderKey('127.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
  expect(senderKey('127.0.0.1', '')).toBeNull();
});
