import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryMatch } from '../../contract/list.ts';
import { explainMatch } from '../explain/explain-match.ts';
import { findMatches } from '../find-matches.ts';
import { compileList } from '../list/compile-list.ts';

const listOf = (...matches: EntryMatch[]) =>
  compileList({
    entries: matches.map((match, index) => ({
      id: `e${index}`,
      match,
      category: 'other',
      status: 'false',
      claim: 'x',
      updatedAt: '2026-01-01',
    })),
  }).compiled;

const found = (text: string, match: EntryMatch) =>
  findMatches(text, listOf(match)).map(({ start, end, kind }) => [text.slice(start, end), kind]);

describe('a word with `sound`', () => {
  const garlic = { words: ['大蒜治病'], sound: true };

  test.each([
    ['吃打算治病', '打算治病'],
    ['吃da蒜治病吧', 'da蒜治病'],
    ['吃dasuan治病吧', 'dasuan治病'],
    ['吃Da Suan zhi bing！', 'Da Suan zhi bing'],
    ['吃大\u200b算治*并', '大\u200b算治*并'],
  ])('is found in %s', (text, seen) => {
    expect(found(text, garlic)).toEqual([[seen, 'sound']]);
  });

  test('is one match where it is written as it is', () => {
    expect(found('吃大蒜治病', garlic)).toEqual([['大蒜治病', 'word']]);
  });

  test('is not found where syllables are cut elsewhere, or in the middle of a longer token', () => {
    expect(found('反感', { words: ['方案'], sound: true })).toEqual([]);
    expect(found('先', { words: ['西安'], sound: true })).toEqual([]);
    expect(found('xxdasuanzhibing', garlic)).toEqual([]);
    expect(found('dasuanzhibingx', garlic)).toEqual([]);
  });

  test('is found in each reading its characters have', () => {
    expect(found('去英航', { words: ['银行'], sound: true })).toEqual([]);
    expect(found('去音航', { words: ['银行'], sound: true })).toEqual([['音航', 'sound']]);
    expect(found('去银航', { words: ['银行'], sound: true })).toEqual([['银航', 'sound']]);
  });

  test('keeps to the rules of gaps and of `unless`', () => {
    expect(found('打算。治病', garlic)).toEqual([]);
    expect(found('打算治病人', { ...garlic, unless: ['打算治病人'] })).toEqual([]);
  });

  test('says how it was heard', () => {
    const text = '吃打算治病';
    const list = listOf(garlic);
    const [match] = findMatches(text, list);
    expect(match && explainMatch(text, match, { id: 'e', match: garlic })).toMatchObject({
      seen: '打算治病',
      readAs: 'da suan zhi bing',
    });
  });
});

test('without `sound` nothing is heard', () => {
  expect(found('吃打算治病', { words: ['大蒜治病'] })).toEqual([]);
});

test('what is heard is what a plain search of the syllables finds', () => {
  const syllables: Record<string, string> = {
    大: 'da',
    打: 'da',
    蒜: 'suan',
    算: 'suan',
    病: 'bing',
    并: 'bing',
  };
  const syllablesOf = (text: string) => Array.from(text, (char) => syllables[char] ?? char).join(' ');
  const chars = fc.constantFrom(...Object.keys(syllables), '吃');
  const word = fc.string({ unit: chars, minLength: 2, maxLength: 4 }).filter((text) => !text.includes('吃'));
  const texts = fc.array(fc.string({ unit: chars, maxLength: 20 }), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(texts, word, (several, heard) => {
      const list = listOf({ words: [heard], sound: true });
      for (const text of several) {
        const places: number[] = [];
        for (let start = 0; start + heard.length <= text.length; start++) {
          if (syllablesOf(text.slice(start, start + heard.length)) === syllablesOf(heard)) places.push(start);
        }
        expect(findMatches(text, list).map(({ start, end }) => [start, end])).toEqual(
          places.map((start) => [start, start + heard.length]),
        );
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
