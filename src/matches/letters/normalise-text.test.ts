import { describe, expect, test } from 'vitest';
import { findMatches } from '../find-matches.ts';
import { compileList } from '../list/compile-list.ts';
import type { Match } from '../words/match.ts';
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

  test('is searched to its end, each word found once, wherever its stretches part', () => {
    const entry = {
      id: 'e',
      status: 'false',
      category: 'other',
      claim: 'A claim.',
      updatedAt: '2026-11-25',
    } as const;
    const long = '长'.repeat(245);
    const words = ['大蒜治病', 'lemon water', 'bleach', 'unbelievably', `${long}尾巴`];
    const { compiled } = compileList({
      entries: [
        { ...entry, match: { words } },
        { ...entry, id: 'p', match: { words: ['elieva'], wholeWord: false } },
        { ...entry, id: 's', match: { words: ['大蒜'], sound: true } },
      ],
    });
    const told = `大蒜治病，lemon water b l e a c h；ble*ach。unbelievably 打蒜${long}尾巴，bleaching ble*aching xunbelievably`;
    const inOne = findMatches(`。${told}。`, compiled);
    expect(inOne.length).toBe(10);
    const after = '。好'.repeat(1000);
    for (let fill = bufferLength - 1200; fill <= bufferLength; fill++) {
      const found = findMatches(`${'好'.repeat(fill - 1)}。${told}${after}`, compiled);
      const places = ({ entry, start, end }: Match, from: number) => [entry, start - from, end - from];
      expect(found.map((match) => places(match, fill - 1))).toEqual(inOne.map((match) => places(match, 0)));
    }
  });
});
