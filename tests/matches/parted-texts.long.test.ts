import { expect, test } from 'vitest';
import { findMatches } from '../../src/matches/find-matches.ts';
import { bufferLength } from '../../src/matches/letters/scan-buffers.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import type { Match } from '../../src/matches/words/match.ts';
import { sampleEntry } from '../sample-list.ts';

test('a text that does not fit into the scan room is searched to its end, each word found once, wherever its stretches part', () => {
  const long = '长'.repeat(245);
  const words = ['大蒜治病', 'lemon water', 'bleach', 'unbelievably', `${long}尾巴`];
  const { compiled } = compileList({
    entries: [
      sampleEntry('e', ...words),
      { ...sampleEntry('p'), match: { words: ['elieva'], wholeWord: false } },
      { ...sampleEntry('s'), match: { words: ['大蒜'], sound: true } },
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
