import { describe, expect, test } from 'vitest';
import sentences from '../../tests/matches/refutations.json' with { type: 'json' };
import type { EntryMatch } from '../contract/list.ts';
import { compileList } from './compile-list.ts';
import { findMatches } from './find-matches.ts';

function matchesOf(match: EntryMatch, text: string) {
  const entry = {
    id: 'e',
    match,
    status: 'false',
    category: 'other',
    claim: 'A claim.',
    updatedAt: '2026-11-25',
  } as const;
  return findMatches(text, compileList({ entries: [entry] }).compiled);
}

describe('a text that refutes the rumour it names', () => {
  test.each(sentences.refuting)('is told: $text', ({ word, text }) => {
    const matches = matchesOf({ words: [word] }, text);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.every(({ refutedHere }) => refutedHere)).toBe(true);
  });
});

describe('a text that repeats the rumour', () => {
  test.each(sentences.repeating)('is no refutation: $text', ({ word, text }) => {
    const matches = matchesOf({ words: [word] }, text);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.some(({ refutedHere }) => refutedHere)).toBe(false);
  });
});

describe('a claim', () => {
  const claim = { claim: ['喝高度白酒可以杀死体内的病毒'] };

  test('whose retelling denies it is refuted there', () => {
    expect(matchesOf(claim, '医生说喝高度白酒并不能杀死体内的病毒')).toMatchObject([{ refutedHere: true }]);
    expect(matchesOf(claim, '医生说喝高度白酒能杀死体内的病毒')).toMatchObject([{ refutedHere: false }]);
  });

  test('that denies something itself is repeated by a text that denies it too', () => {
    const denying = { claim: ['新闻不能报道地铁站内发现的两百具遗体'] };
    expect(matchesOf(denying, '据说新闻不能报道地铁站内发现的两百具遗体')).toMatchObject([
      { refutedHere: false },
    ]);
  });

  test('is not refuted by a verdict on something else far away', () => {
    const far = `喝高度白酒可以杀死体内的病毒。${'今天天气很好，大家都出门散步。'.repeat(10)}那个视频是假的。`;
    expect(matchesOf(claim, far)).toMatchObject([{ refutedHere: false }]);
  });
});
