import { good, type Result, refused } from '../contract/result.ts';

/** White space and characters nobody sees, which come along when a token is copied from a page. */
const unseenAtEnds = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;

/**
 * The token in what a person pasted, without what cannot be seen at its ends; '' where nothing else is there.
 * Refuses one that no request can carry: a header takes the characters of ASCII alone. Pure.
 */
export function parseToken(typed: string): Result<string> {
  const token = typed.replace(unseenAtEnds, '');
  const place = token.search(/[^\x20-\x7e]/);
  if (place < 0) return good(token);
  const code = (token.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refused('token_invalid', String(place + 1), `U+${code}`);
}
