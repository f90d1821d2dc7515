import { describe, expect, test } from 'vitest';
import { normaliseText } from './normalise-text.ts';
import { bufferLength } from './scan-buffers.ts';

const hard = [
  ['a keycap between letters', '1\ufe0f\u20e3'],
  ['letters on emoji', '🅰️🅱️'],
  ['flags', '🇨🇳🇫🇷'],
  ['letters spelled with flags', '🇪🇻🇮🇱🇸'],
  ['an emoji of several', '👩\u200d👩\u200d👧'],
  ['syllables in their parts', '한글'.normalize('NFD')],
  ['characters that stand for several letters', '㍿ﷺ㋿'],
  ['marks upon marks', 'e\u0301\u0323\u0336x\u0336'],
  ['styled letters', '𝒇𝒂𝒌𝒆'],
  ['a lone half of a pair', '\ud83c好\udc00'],
] as const;

describe('a text that does not fit into the scan room', () => {
  test.each(hard)('is folded like a short one where the room ends: %s', (_, piece) => {
    const around = '好好好';
    const short = normaliseText(around + piece + around);
    const readShort = Array.from(short.units.subarray(0, short.length));
    for (let fill = bufferLength - 26; fill <= bufferLength + 2; fill++) {
      const source = '好'.repeat(fill) + around + piece + around;
      const long = normaliseText(source);
      expect(Array.from(long.units.subarray(fill, long.length))).toEqual(readShort);
      const places = Array.from(long.from.subarray(fill, long.length + 1), (place) => place - fill);
      expect(places).toEqual(Array.from(short.from.subarray(0, short.length + 1)));
      expect(long.isPlain).toBe(short.isPlain);
      expect(long.units.slice(long.length, long.length + 8)).toEqual(new Uint16Array(8));
    }
  });
});
