import { expect, test } from 'vitest';
import { parseToken } from './parse-token.ts';

test.each(['abc', ' abc\n', 'abc\u200b', '\ufeffabc\u00a0', '\u2060abc\u0000'])(
  'a token is taken without what cannot be seen at its ends (%j)',
  (typed) => {
    expect(parseToken(typed)).toEqual({ ok: true, value: 'abc' });
  },
);

test('nothing but white space is no token', () => {
  expect(parseToken(' \u200b')).toEqual({ ok: true, value: '' });
});

test.each([
  ['ab\u200bc', '3', 'U+200B'],
  ['令牌', '1', 'U+4EE4'],
  ['clé', '3', 'U+00E9'],
  ['a\nb', '2', 'U+000A'],
  ['a😀', '2', 'U+1F600'],
])('a token that no request can carry is refused with the place of the character (%j)', (typed, at, code) => {
  expect(parseToken(typed)).toEqual({ ok: false, error: { code: 'token_invalid', values: [at, code] } });
});

test('every token that is taken goes into a header', () => {
  const visible = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  const parsed = parseToken(visible);
  const headers = new Headers({ Authorization: `Bearer ${parsed.ok ? parsed.value : ''}` });
  expect(headers.get('Authorization')).toBe(`Bearer ${visible.trim()}`);
});
