import { expect, test } from 'vitest';
import type { EntryMatch } from '../../contract/list.ts';
import { findMatches } from '../find-matches.ts';
import { compileList } from '../list/compile-list.ts';
import { type Explanation, explainMatch } from './explain-match.ts';
import type { Disguise } from './name-differences.ts';

/** Why the first match of an entry in a text was made. */
function explained(match: EntryMatch, text: string): Explanation | null {
  const { compiled } = compileList({
    entries: [{ id: 'e', match, status: 'false', category: 'other', claim: '。', updatedAt: '2026-11-25' }],
  });
  const [first] = findMatches(text, compiled);
  return first ? explainMatch(text, first, { id: 'e', match }) : null;
}

const cases: [word: string, seen: string, undone: Disguise[]][] = [
  ['谣言', '谣言', []],
  ['谣言', '谣\u200b言', ['invisible']],
  ['谣言', '谣\ufe0f言', ['invisible']],
  ['谣言', '谣\u{e0100}言', ['invisible']],
  ['谣言', '謠\u0336言\u0336', ['script', 'mark']],
  ['谣言', '谣❤️言', ['gap']],
  ['免费领取', '免*费领取', ['gap']],
  ['bleach', 'ＢＬeach', ['width']],
  ['bleach', 'Bleach', ['case']],
  ['bleach', 'bléach', ['accent']],
  ['bleach', 'ble\u0301ach', ['accent']],
  ['bleach', 'bleаch', ['lookalike']],
  ['bleach', '🅱ⓛeach', ['styled']],
  // What differs from the list's own word, and nothing that the word has itself.
  ['drink bleach', 'drink bleach', []],
  ['drink bleach', 'drink\nbleach', []],
  ['drink bleach', 'Drink  bleach', ['case']],
  ['covid-19', 'covid-19', []],
  ['covid-19', 'covid 19', ['gap']],
  ["don't", "don't", []],
  ['HPV 疫苗', 'HPV 疫苗', []],
  ['HPV 疫苗', 'hpv 疫苗', ['case']],
  ['A·B公司', 'A·B公司', []],
  ['A·B公司', 'A·*B公司', ['gap']],
  ['café', 'café', []],
  ['café', 'cafe\u0301', []],
  ['café', 'cafe', ['accent']],
  ['Bleach', 'Bleach', []],
  ['Bleach', 'bleach', ['case']],
  ['謠言', '謠言', []],
  ['謠言', '谣言', ['script']],
  ['𠮷野', '𠮷*野', ['gap']],
];

test.each(cases)('the match of %s in %s is explained', (word, seen, undone) => {
  expect(explained({ words: ['无关', word] }, `前，${seen}，后`)).toEqual({
    entryId: 'e',
    seen,
    readAs: word,
    undone,
    isChecked: false,
  });
});

test('of several words that are read alike the one that is written most alike is named', () => {
  expect(explained({ words: ['谣言', '謠言'] }, '謠言')).toMatchObject({ readAs: '謠言', undone: [] });
});

test('of a combination each part is compared, and not what stands between them', () => {
  const match = { all: ['地震', '学校'] };
  expect(explained(match, '地震了，学校没事')).toMatchObject({ undone: [] });
  expect(explained(match, '地*震了，學校没事')).toMatchObject({
    readAs: '地震 … 学校',
    undone: ['gap', 'script'],
  });
});

test('what sounds like a word is explained by more than the word has itself', () => {
  expect(explained({ words: ['HPV疫苗'], sound: true }, 'HPV一苗')).toMatchObject({ undone: [] });
  expect(explained({ words: ['大蒜'], sound: true }, '大*算')).toMatchObject({ undone: ['gap'] });
});

test('patterns and detectors read the text as it is', () => {
  expect(explained({ detector: 'email' }, '写信 A@b.cn')).toEqual({
    entryId: 'e',
    seen: 'A@b.cn',
    readAs: 'A@b.cn',
    undone: [],
    isChecked: false,
  });
  expect(explained({ pattern: '\\d{4}-\\d\\d', needs: ['地震'] }, '地震2020-05')).toMatchObject({
    readAs: '2020-05',
    undone: [],
  });
});

test.each([
  ['cn-id-number', '11010519491231002X', true],
  ['bank-card', '4111 1111 1111 1111', true],
  ['cn-mobile', '13812345678', false],
  ['cn-vehicle-plate', '京A12345', false],
])('check digits are spoken of where there are any: %s', (detector, text, isChecked) => {
  expect(explained({ detector }, text)).toMatchObject({ isChecked });
});
