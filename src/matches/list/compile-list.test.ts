import { describe, expect, test, vi } from 'vitest';
import type { EntryMatch } from '../../contract/list.ts';
import { findMatches } from '../find-matches.ts';
import { detectors } from '../patterns/detectors.ts';
import { compileList } from './compile-list.ts';

const entryOf = (match: EntryMatch) =>
  ({
    id: 'e',
    match,
    category: 'other',
    status: 'false',
    claim: 'A claim.',
    updatedAt: '2026-11-25',
  }) as const;

function found(match: EntryMatch, text: string): string[] {
  const { compiled, leftOut } = compileList({ entries: [entryOf(match)] });
  expect(leftOut).toEqual([]);
  return findMatches(text, compiled).map(({ start, end }) => text.slice(start, end));
}

const refusal = (match: EntryMatch) => compileList({ entries: [entryOf(match)] }).leftOut[0];

describe('combinations', () => {
  test('need all their parts, in any order, and match the shortest passage that holds them', () => {
    expect(found({ all: ['熔盐', '爆炸'] }, '爆炸了，爆炸是因为熔盐')).toEqual(['爆炸是因为熔盐']);
    expect(found({ all: ['熔盐', '爆炸'] }, '熔盐，熔盐')).toEqual([]);
  });

  test('may ask their parts to be near', () => {
    const match = { all: ['停电', '两周'], within: 8 };
    expect(found(match, '停电要停两周')).toEqual(['停电要停两周']);
    expect(found(match, '昨天停电，这个很长的会议要开两周呢，然后隔了很久停电的事两周后再说')).toEqual([
      '停电的事两周',
    ]);
  });

  test('do not count parts inside an unless expression', () => {
    expect(found({ all: ['大麻', '进口'], unless: ['大麻烦'] }, '进口货惹了大麻烦')).toEqual([]);
  });

  test('are found again further on', () => {
    expect(found({ all: ['甲方', '乙方'] }, '甲方乙方，乙方甲方')).toEqual(['甲方乙方', '乙方甲方']);
  });
});

describe('patterns', () => {
  const match = { pattern: '转发\\s*\\d+\\s*人', needs: ['转发'] };

  test('are searched where a needed literal stands, even a disguised one', () => {
    expect(found(match, '请转发 10 人，转发3人')).toEqual(['转发 10 人', '转发3人']);
    expect(found(match, '转告10人')).toEqual([]);
  });

  test('ignore case', () => {
    expect(found({ pattern: 'v[- ]?x\\d{3}', needs: ['vx'] }, '加VX123')).toEqual(['VX123']);
  });

  test('are searched around the literal in a text of any length', () => {
    expect(found(match, `${'好'.repeat(100_000)}转发10人${'好'.repeat(100_000)}`)).toEqual(['转发10人']);
  });
});

describe('detectors', () => {
  test('are named by the entry', () => {
    expect(found({ detector: 'email' }, '写信 a@example.org')).toEqual(['a@example.org']);
  });

  test('search a text once, however many entries name them', () => {
    const email = detectors.get('email');
    const search = vi.spyOn(detectors, 'get');
    const entries = ['a', 'b', 'c'].map((id) => ({ ...entryOf({ detector: 'email' }), id }));
    const { compiled } = compileList({ entries });
    findMatches('', compiled);
    search.mockClear();
    const matches = findMatches('写信 a@example.org 或 b@example.org', compiled);
    expect(matches.map(({ entry, start }) => [entry, start])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [0, 19],
      [1, 19],
      [2, 19],
    ]);
    expect(search.mock.results.filter(({ value }) => value === email)).toHaveLength(1);
    search.mockRestore();
  });
});

describe('claims', () => {
  const match = { claim: ['白沙水库大坝已经决堤，下游三个乡镇今晚全部淹没'] };

  test('are found reworded, with other numbers, and the passage is what retells them', () => {
    const text = '朋友刚打来电话，白沙水库的大坝决口了，下游5个乡镇今晚全都要淹没，大家小心，晚安。';
    const [passage = ''] = found(match, text);
    expect(passage).toContain('白沙水库的大坝');
    expect(passage).not.toContain('朋友');
    expect(passage).not.toContain('晚安');
  });

  test('are not found in other news of the same things', () => {
    expect(found(match, '白沙水库今天开闸泄洪，下游乡镇群众已提前转移。')).toEqual([]);
  });

  test('tell what share of the wording the passage holds', () => {
    const { compiled } = compileList({ entries: [entryOf(match)] });
    const [whole] = findMatches('白沙水库大坝已经决堤，下游三个乡镇今晚全部淹没', compiled);
    const [part] = findMatches('白沙水库大坝决堤，下游乡镇淹没', compiled);
    expect(whole).toMatchObject({ kind: 'claim', score: 1 });
    expect(part?.score).toBeGreaterThan(0.4);
    expect(part?.score).toBeLessThan(1);
  });

  test('may come in several wordings, of which any is enough, and are one match', () => {
    const several = { claim: ['喝高度白酒可以杀死体内的病毒', '每天二两五十二度白酒消灭身体里的新病毒'] };
    expect(found(several, '喝高度白酒可以杀死体内的病毒')).toHaveLength(1);
    expect(found(several, '每天二两五十二度白酒就消灭身体里的新病毒')).toHaveLength(1);
  });

  test('lose a wording that tells too little, which is named, and keep the others', () => {
    const { compiled, leftOut } = compileList({
      entries: [entryOf({ claim: ['是真的', '喝高度白酒可以杀死体内的病毒'] })],
    });
    expect(leftOut).toEqual([{ code: 'entry_wording_vague', values: ['e', '是真的'] }]);
    expect(findMatches('喝高度白酒可以杀死体内的病毒', compiled)).toHaveLength(1);
    expect(findMatches('听说是真的', compiled)).toEqual([]);
  });

  test('without a wording that tells enough are left out', () => {
    const { entries, leftOut } = compileList({ entries: [entryOf({ claim: ['是真的', '快看'] })] });
    expect(leftOut.map(({ code }) => code)).toEqual([
      'entry_wording_vague',
      'entry_wording_vague',
      'entry_no_words',
    ]);
    expect(entries).toEqual([]);
  });
});

test.each([
  ['謠言', '谣言'],
  ['ＣＯＶＩＤ', 'covid'],
  ['吃Ａ药', '吃a药'],
  ['한국', '한국'],
  ['大\uffff蒜', '大蒜'],
  ['大\ufffe蒜', '大蒜'],
])('%s is stored as %s, whose letters fold to themselves', (word, folded) => {
  const tablesOf = (one: string) =>
    new Uint8Array(compileList({ entries: [entryOf({ words: [one] })] }).compiled.tables);
  expect(tablesOf(word)).toEqual(tablesOf(folded));
});

describe('a word that cannot be looked for', () => {
  const short = (word: string) => ({ code: 'entry_word_too_short', values: ['e', word] });

  test.each(['C++', 'V💊', '！！言'])('is left out alone where it is too short: %s', (word) => {
    const { compiled, leftOut } = compileList({ entries: [entryOf({ words: ['谣言', word, '谣传'] })] });
    expect(leftOut).toEqual([short(word)]);
    expect(findMatches('谣言，谣传', compiled)).toHaveLength(2);
  });

  test('is left out alone where it is an exception', () => {
    const match = { words: ['谣言'], unless: ['!!！！言', '谣言家'] };
    const { compiled, leftOut } = compileList({ entries: [entryOf(match)] });
    expect(leftOut).toEqual([short('!!！！言')]);
    expect(findMatches('谣言，谣言家', compiled)).toHaveLength(1);
    const all = { all: ['停电', '两周'], unless: ['言！'] };
    const combined = compileList({ entries: [entryOf(all)] });
    expect(combined.leftOut).toEqual([short('言！')]);
    expect(findMatches('停电两周', combined.compiled)).toHaveLength(1);
  });

  test('is called too long where it is', () => {
    const word = '\ufdfa'.repeat(20);
    const { compiled, leftOut } = compileList({ entries: [entryOf({ words: ['谣言', word] })] });
    expect(leftOut).toEqual([{ code: 'entry_word_too_long', values: ['e', word] }]);
    expect(findMatches('谣言', compiled)).toHaveLength(1);
  });

  test('costs the entry when no other is left', () => {
    const { entries, leftOut } = compileList({ entries: [entryOf({ words: ['C++'], unless: ['谣言'] })] });
    expect(leftOut).toEqual([short('C++'), { code: 'entry_no_words', values: ['e'] }]);
    expect(entries).toEqual([]);
  });
});

describe('an entry that cannot be matched is left out with the reason', () => {
  test.each<[string, EntryMatch, string]>([
    ['a detector nobody knows', { detector: 'dna' }, 'entry_kind_unsupported'],
    ['an invalid pattern', { pattern: '(', needs: ['转发'] }, 'entry_invalid'],
    ['a pattern that matches nothing at all', { pattern: 'x*', needs: ['转发'] }, 'entry_invalid'],
    ['a literal of one letter', { pattern: '转发', needs: ['转'] }, 'entry_word_too_short'],
    ['a claim whose only wording tells too little', { claim: ['是真的'] }, 'entry_wording_vague'],
    ['a part without letters', { all: ['停电', '！！'] }, 'entry_word_too_short'],
  ])('%s', (_, match, code) => {
    expect(refusal(match)).toMatchObject({
      code,
      values: ['e', ...(refusal(match)?.values?.slice(1) ?? [])],
    });
  });
});
