import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { webAddressSchema } from './web-address.ts';

const isTaken = (text: string) => v.is(webAddressSchema, text);

test.each(['https://desk.example', 'HTTPS://desk.example/a?b#c', 'http://[::1]:8080\\x'])(
  '%s is a web address',
  (text) => {
    expect(isTaken(text)).toBe(true);
  },
);

test.each([
  'desk.example',
  'javascript:alert(1)',
  'data:,x',
  'https://',
  'https://a b/',
  'https://desk.example:99999/',
  'https://1.2.3.4.5/',
])('%s is none, whatever was one before', (text) => {
  expect(isTaken('https://desk.example/')).toBe(true);
  expect(isTaken(text)).toBe(false);
});

test('whether an address is one does not depend on the one before', () => {
  const host = fc.constantFrom(
    'desk.example',
    'desk.example:443',
    'desk.example:x',
    'a b',
    '[::1]',
    '[',
    '@desk.example',
    '',
  );
  const rest = fc.string({ unit: 'grapheme', maxLength: 8 });
  const address = fc.tuple(
    fc.constantFrom('http://', 'https://', 'https:///'),
    host,
    fc.constantFrom('', '/', '?', '#', '\\', '\t'),
    rest,
  );
  fc.assert(
    fc.property(fc.array(address, { minLength: 2, maxLength: 6 }), (addresses) => {
      for (const parts of addresses) expect(isTaken(parts.join(''))).toBe(URL.parse(parts.join('')) !== null);
    }),
  );
});

test('an address with letters such as é is one however often it is asked', () => {
  let denied = 0;
  for (let go = 0; go < 100_000; go++) {
    // Another host each time: the one that was right last is not asked again.
    if (!isTaken('https://münchen.example/')) denied++;
    if (!isTaken('https://desk.example/')) denied++;
  }
  expect(denied).toBe(0);
});
