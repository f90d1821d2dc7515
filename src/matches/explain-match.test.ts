import { expect, test } from 'vitest';
import { compileList } from './compile-list.ts';
import { type Disguise, explainMatch } from './explain-match.ts';
import { findMatches } from './find-matches.ts';

const cases: [word: string, seen: string, readAs: string, undone: Disguise[]][] = [
  ['谣言', '谣言', '谣言', []],
  ['谣言', '谣\u200b言', '谣言', ['invisible']],
  ['谣言', '謠\u0336言\u0336', '谣言', ['script', 'mark']],
  ['免费领取', '免*费领取', '免费领取', ['gap']],
  ['bleach', 'ＢＬeach', 'bleach', ['width']],
  ['bleach', 'Bleach', 'bleach', ['case']],
  ['bleach', 'bléach', 'bleach', ['accent']],
  ['bleach', 'bleаch', 'bleach', ['lookalike']],
  ['bleach', '🅱ⓛeach', 'bleach', ['styled']],
];

test.each(cases)('the match of %s in %s is explained', (word, seen, readAs, undone) => {
  const { compiled } = compileList({
    entries: [
      {
        id: 'e',
        match: { words: [word] },
        status: 'false',
        category: 'other',
        claim: '。',
        updatedAt: '2026-11-25',
      },
    ],
  });
  const text = `前，${seen}，后`;
  const [match] = findMatches(text, compiled);
  expect(match).toBeDefined();
  if (match)
    expect(explainMatch(text, match, compiled.entryIds)).toEqual({ entryId: 'e', seen, readAs, undone });
});
