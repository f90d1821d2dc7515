import { expect, test, vi } from 'vitest';
import type { Entry, EntryMatch } from '../../src/contract/list.ts';
import { findMatches } from '../../src/matches/find-matches.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';

/**
 * Lists made to hurt. No time is asserted: a matcher that blows up on one of these does not end within the
 * limit of the test run, which is what fails then.
 */
vi.setConfig({ testTimeout: 120_000 });

const entryOf = (match: EntryMatch, index: number): Entry => ({
  id: `e${index}`,
  match,
  category: 'other',
  status: 'false',
  claim: 'A claim.',
  updatedAt: '2026-11-25',
});

/** A number in letters of a small alphabet, so that all words share their pairs. */
function spelled(number: number, letters: string, length: number): string {
  let word = '';
  for (let rest = number; word.length < length; rest = Math.floor(rest / letters.length))
    word += letters[rest % letters.length];
  return word;
}

test('100,000 words that share their beginnings are compiled and searched', () => {
  const entries = Array.from({ length: 100_000 }, (_, index) =>
    entryOf({ words: [`同一个开头的很长的词${spelled(index, '甲乙丙丁戊己庚辛壬癸', 5)}`] }, index),
  );
  const { compiled, leftOut } = compileList({ entries });
  expect(leftOut).toEqual([]);
  const text = `同一个开头的很长的词甲甲甲甲甲${'同一个开头的很长的词'.repeat(20_000)}`;
  expect(findMatches(text, compiled).map(({ entry }) => entry)).toEqual([0]);
});

test('200,000 entries that share one word are compiled and all found', () => {
  const entries = Array.from({ length: 200_000 }, (_, index) => entryOf({ words: ['同一个词'] }, index));
  const { compiled, leftOut } = compileList({ entries });
  expect(leftOut).toEqual([]);
  expect(findMatches('同一个词', compiled)).toHaveLength(200_000);
});

test('100,000 words over an alphabet of two letters are compiled and searched in a text of those letters', () => {
  const entries = Array.from({ length: 100_000 }, (_, index) =>
    entryOf({ words: [spelled(index, '甲乙', 17)], wholeWord: false }, index),
  );
  const { compiled } = compileList({ entries });
  const text = '甲乙乙甲'.repeat(25_000);
  expect(findMatches(text, compiled).length).toBeLessThanOrEqual(600_000);
});

test('words of one letter over and over are reported up to a limit', () => {
  const entries = Array.from({ length: 199 }, (_, index) =>
    entryOf({ words: ['啊'.repeat(index + 2)] }, index),
  );
  const { compiled } = compileList({ entries });
  const matches = findMatches('啊'.repeat(100_000), compiled);
  expect(matches.length).toBeGreaterThan(100_000);
  expect(matches.length).toBeLessThanOrEqual(600_000);
});

test('parts of Latin words that share all their pairs are compiled and searched', () => {
  const entries = Array.from({ length: 50_000 }, (_, index) =>
    entryOf({ words: [spelled(index, 'ab', 16)], wholeWord: false }, index),
  );
  const { compiled } = compileList({ entries });
  expect(findMatches('abbabaab'.repeat(12_500), compiled).length).toBeGreaterThan(0);
});

test('patterns built to explode are refused by name or run within their budget', () => {
  const { compiled, leftOut } = compileList({
    entries: [
      entryOf({ pattern: '(a{1,500}){1,500}', needs: ['aa'] }, 0),
      entryOf({ pattern: '(', needs: ['aa'] }, 1),
      entryOf({ pattern: '(?=a)b', needs: ['aa'] }, 2),
      entryOf({ pattern: 'a*', needs: ['aa'] }, 3),
      entryOf({ pattern: '(a+)+b', needs: ['aa'] }, 4),
      entryOf({ pattern: 'aab', needs: ['a'] }, 5),
    ],
  });
  expect(leftOut.map(({ code, values }) => [code, values?.[0]])).toEqual([
    ['entry_invalid', 'e0'],
    ['entry_invalid', 'e1'],
    ['entry_invalid', 'e2'],
    ['entry_invalid', 'e3'],
    ['entry_word_too_short', 'e5'],
  ]);
  expect(findMatches('a'.repeat(200_000), compiled)).toEqual([]);
});

test('50 MB of entries are compiled', () => {
  const filler = '很长的说明'.repeat(180);
  const entries = Array.from({ length: 20_000 }, (_, index) => ({
    ...entryOf({ words: [`词条${spelled(index, '甲乙丙丁戊己庚辛壬癸', 5)}`] }, index),
    claim: filler,
  }));
  expect(Buffer.byteLength(JSON.stringify(entries))).toBeGreaterThan(50_000_000);
  const { compiled } = compileList({ entries });
  expect(findMatches('词条甲甲甲甲甲', compiled).length).toBe(1);
});

test('20,000 claims about one topic and a long text about it are matched', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) =>
    entryOf(
      { claim: [`洪水冲垮${spelled(index, '东西南北上下左右前后', 4)}大桥，三百名群众集体失联`] },
      index,
    ),
  );
  const { compiled } = compileList({ entries });
  const matches = findMatches('听说洪水冲垮东东东东大桥，三百多名群众集体失联。'.repeat(20), compiled);
  expect(matches.length).toBeGreaterThan(0);
});

test('of a list with more words, readings, wordings, detectors or patterns than any needs, the entries beyond are refused by name', () => {
  const many = (index: number, length: number, count = 10_000) =>
    Array.from({ length: count }, (_, at) => spelled(index * 10_000 + at, '甲乙丙丁戊己庚辛壬癸', length));
  const refusedOf = (matches: EntryMatch[]) => {
    const { compiled, entries, leftOut } = compileList({
      entries: [...matches, { words: ['别的词语'] }].map(entryOf),
    });
    expect(new Set(leftOut.map(({ code }) => code))).toEqual(new Set(['entry_over_limit']));
    const kept = findMatches('别的词语，地震', compiled).map(({ entry }) => entries[entry]?.id);
    return { leftOut: leftOut.map(({ values = [] }) => values.join(' ')), kept };
  };
  const words = refusedOf(Array.from({ length: 50 }, (_, index) => ({ words: many(index, 7) })));
  expect(words.leftOut).toEqual([
    ...Array.from({ length: 10 }, (_, index) => `e${index + 40} words`),
    'e50 words',
  ]);
  const heard = refusedOf(
    Array.from({ length: 10 }, (_, index) => ({
      words: many(index, 7).map((word) => `行重长乐${word}`),
      sound: true,
    })),
  );
  expect(heard.leftOut).toEqual(['e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9'].map((id) => `${id} sound`));
  expect(heard.kept).toEqual(['e10']);
  const claims = refusedOf(Array.from({ length: 40 }, (_, index) => ({ claim: many(index, 50, 1000) })));
  expect(claims.leftOut[0]).toBe('e30 claim');
  expect(claims.kept).toEqual(['e40']);
  const detecting = refusedOf(Array.from({ length: 200_000 }, () => ({ detector: 'email' })));
  expect(detecting.leftOut).toHaveLength(199_900);
  expect(detecting.kept).toEqual(['e200000']);
  const patterns = refusedOf(
    Array.from({ length: 2000 }, (_, index) => ({
      pattern: `a[b-z]{1,${800 + (index % 100)}}q`,
      needs: ['地震'],
    })),
  );
  expect(patterns.leftOut.length).toBeGreaterThan(1700);
  expect(patterns.leftOut.length).toBeLessThan(1900);
  expect(patterns.kept).toEqual(['e2000']);
});

test('a file of 50 MB of words is compiled as far as a list may go', () => {
  const entries = Array.from({ length: 190 }, (_, index) =>
    entryOf(
      {
        words: Array.from({ length: 10_000 }, (_, at) =>
          spelled(index * 10_000 + at, '甲乙丙丁戊己庚辛壬癸', 8),
        ),
      },
      index,
    ),
  );
  expect(Buffer.byteLength(JSON.stringify(entries))).toBeGreaterThan(50_000_000);
  const { compiled, leftOut } = compileList({ entries });
  expect(leftOut).toHaveLength(150);
  expect(findMatches('甲甲甲甲甲甲甲甲', compiled)).toHaveLength(1);
});

test('a text in which every word is covered is searched', () => {
  const words: Entry = entryOf({ words: ['大麻'], unless: ['大麻烦'] }, 0);
  const { compiled } = compileList({ entries: [words] });
  expect(findMatches('大麻烦'.repeat(450_000), compiled)).toEqual([]);
  expect(findMatches(`${'大麻烦'.repeat(450_000)}大麻`, compiled)).toHaveLength(1);
});

test('a combination one part of which stands everywhere is found', () => {
  const { compiled } = compileList({ entries: [entryOf({ all: ['停水', '停电', '地震'] }, 0)] });
  expect(findMatches(`停水${'停电'.repeat(200_000)}地震`, compiled)).toMatchObject([
    { start: 0, end: 400_004 },
  ]);
});

test('5,000 combinations share parts that stand in a block thousands of times, and of more those beyond are refused by name', () => {
  const shared = (index: number): EntryMatch => ({ all: ['停水', '停电'], within: 1 + (index % 3) });
  const { compiled, leftOut } = compileList({
    entries: Array.from({ length: 5100 }, (_, index) => entryOf(shared(index), index)),
  });
  expect(leftOut).toEqual(
    Array.from({ length: 100 }, (_, index) => ({
      code: 'entry_over_limit',
      values: [`e${5000 + index}`, 'all'],
    })),
  );
  const block = '停水停水停电停电'.repeat(2500);
  expect(findMatches(block, compiled)).toEqual([]);
  expect(findMatches(`${block}停水电`, compiled)).toEqual([]);
  const found = compileList({
    entries: Array.from({ length: 5000 }, (_, index) => entryOf({ all: ['停水', '停电'] }, index)),
  });
  expect(findMatches(block, found.compiled)).toHaveLength(500_000);
});

test('combinations of parts that lie in each other thousands of times are searched up to a limit', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) =>
    entryOf({ all: ['啊'.repeat(2 + (index % 99)), '啊'.repeat(102 + (index % 97))], within: 50 }, index),
  );
  const { compiled, leftOut } = compileList({ entries });
  expect(leftOut).toEqual([]);
  expect(findMatches('啊'.repeat(20_000), compiled)).toEqual([]);
});

test.each<[string, EntryMatch, string, number]>([
  ['a word', { words: ['大麻'] }, '大麻。', 500_000],
  ['an exception', { words: ['大麻'], unless: ['大麻烦'] }, '大麻烦。', 0],
  ['a sound', { words: ['大麻'], sound: true }, '打吗。', 500_000],
  ['an exception of combinations', { all: ['大麻', '烦恼'], unless: ['大麻烦恼'] }, '大麻烦恼。', 0],
])(
  'what thousands of entries share and a block repeats thousands of times is searched: %s',
  (_, match, sentence, count) => {
    const entries = Array.from({ length: 'all' in match ? 5000 : 50_000 }, (_, index) =>
      entryOf(match, index),
    );
    const { compiled, leftOut } = compileList({ entries });
    expect(leftOut).toEqual([]);
    expect(findMatches(sentence.repeat(5000), compiled)).toHaveLength(count);
  },
);

test('a text in which every verdict is taken back is searched', () => {
  const { compiled } = compileList({ entries: [entryOf({ words: ['地震'] }, 0)] });
  const matches = findMatches('地震不是谣言'.repeat(250_000), compiled);
  expect(matches).toHaveLength(250_000);
  expect(matches.filter(({ refutedHere }) => refutedHere)).toEqual([]);
});

test.each(['地震这是谣言。', '地震不是谣言。', '不吃地震。', '不是不是'])(
  'thousands of combinations that span a long text of cues are searched: %s',
  (sentence) => {
    const long = Array.from({ length: 1000 }, (_, index) =>
      entryOf({ all: ['停水', '停电'], within: 100_000 }, index),
    );
    const { compiled, leftOut } = compileList({ entries: [...long, entryOf({ words: ['地震'] }, 1000)] });
    expect(leftOut).toEqual([]);
    const text = `停水${sentence.repeat(10_000)}停电`;
    const spanning = findMatches(text, compiled).filter(({ end }) => end === text.length);
    expect(spanning).toHaveLength(1000);
  },
);
