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

  test('is not refuted by a denial in it of something else', () => {
    const text = '新闻不会报的，听说喝高度白酒可以杀死体内的病毒';
    expect(matchesOf(claim, text)).toMatchObject([{ refutedHere: false }]);
  });

  test('that says itself that something is forged is repeated with these words', () => {
    const forged = { claim: ['车窗上的违停罚单是假的，扫二维码钱会被转光'] };
    expect(matchesOf(forged, '提醒大家，车窗上的违停罚单是假的，扫二维码钱会被转光')).toMatchObject([
      { refutedHere: false },
    ]);
    expect(matchesOf(forged, '警方辟谣：网传车窗上的违停罚单是假的，扫二维码钱会被转光')).toMatchObject([
      { refutedHere: true },
    ]);
  });

  test('that is dismissed is refuted, and one that is asked about is neither repeated nor refuted', () => {
    const far = { claim: ['红岩水库大坝出现裂缝，今晚泄洪'] };
    expect(matchesOf(far, '哪来的红岩水库大坝裂缝，根本没泄洪')).toMatchObject([{ refutedHere: true }]);
    expect(matchesOf(far, '请问红岩水库大坝有没有裂缝，会不会泄洪')).toEqual([]);
  });

  test('in English is refuted by an English denial', () => {
    const english = { claim: ['All grocery stores in the county will close for ten days starting Monday'] };
    const text = 'grocery stores in the county will close for ten days starting Monday';
    expect(matchesOf(english, `Just heard: ${text}`)).toMatchObject([{ refutedHere: false }]);
    expect(matchesOf(english, `Officials: ${text.replace('will', 'will not')}`)).toMatchObject([
      { refutedHere: true },
    ]);
  });

  test('is not refuted by a verdict on something else far away', () => {
    const far = `喝高度白酒可以杀死体内的病毒。${'今天天气很好，大家都出门散步。'.repeat(10)}那个视频是假的。`;
    expect(matchesOf(claim, far)).toMatchObject([{ refutedHere: false }]);
  });
});
