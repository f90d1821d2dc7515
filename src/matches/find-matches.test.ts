import { describe, expect, test } from 'vitest';
import type { EntryMatch, List } from '../contract/list.ts';
import { findMatches } from './find-matches.ts';
import { compileList } from './list/compile-list.ts';
import { isCompiledList } from './list/compiled-list.ts';

const entry = (
  match: EntryMatch,
  id = 'e',
  status: 'false' | 'withdrawn' = 'false',
): List['entries'][number] => ({
  id,
  match,
  status,
  category: 'other',
  claim: 'A claim.',
  updatedAt: '2026-11-25',
});

/** The passages found in `text` by one entry. */
function found(match: EntryMatch, text: string): string[] {
  const { compiled, leftOut } = compileList({ entries: [entry(match)] });
  expect(leftOut).toEqual([]);
  return findMatches(text, compiled).map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  test('are found wherever they stand, overlapping and nested ones too', () => {
    expect(found({ words: ['大麻', '麻烦', '大麻烦'] }, '他惹了大麻烦。')).toEqual([
      '大麻',
      '大麻烦',
      '麻烦',
    ]);
  });

  test('are left alone inside an unless expression of the same entry, and found beside it', () => {
    const match = { words: ['大麻'], unless: ['大麻烦'] };
    expect(found(match, '大麻烦，大麻，大麻烦')).toEqual(['大麻']);
    const { compiled } = compileList({ entries: [entry(match, 'a'), entry({ words: ['大麻'] }, 'b')] });
    expect(findMatches('大麻烦', compiled)).toEqual([
      { entry: 1, start: 0, end: 2, kind: 'word', score: 1, refutedHere: false },
    ]);
  });

  test('in Latin letters match whole tokens unless the entry says otherwise', () => {
    expect(found({ words: ['bleach'] }, 'Bleach, unbleached; BLEACH.')).toEqual(['Bleach', 'BLEACH']);
    expect(found({ words: ['bleach'], wholeWord: false }, 'unbleached')).toEqual(['bleach']);
    const alike = ['light', 'right', 'bight', 'might', 'tight', 'eight'];
    expect(found({ words: alike, wholeWord: false }, 'brights bights mighty eights Light')).toEqual([
      'right',
      'bight',
      'might',
      'eight',
      'Light',
    ]);
    const several = ['able', 'cable', 'sable', 'tables'];
    expect(found({ words: several, wholeWord: false }, 'unstables')).toEqual(['tables', 'able']);
    expect(found({ words: ['5G基站'] }, '5G基站和15G基站')).toEqual(['5G基站']);
  });

  test('that are phrases match across any single space or line break, not across sentences', () => {
    expect(
      found({ words: ['drink bleach'] }, 'Drink  bleach! drink\nbleach, drink. Bleach drinkbleach'),
    ).toEqual(['Drink  bleach', 'drink\nbleach']);
  });

  test('named like members of every object are words like others', () => {
    expect(
      found({ words: ['constructor', '__proto__', 'toString'] }, 'constructor __proto__ toString'),
    ).toEqual(['constructor', 'proto', 'toString']);
  });
});

describe('disguises', () => {
  const cases: [string, string, string][] = [
    ['full width', 'bleach', 'ｂｌｅａｃｈ'],
    ['traditional script', '转发谣言', '轉發謠言'],
    ['zero-width characters', '谣言', '谣\u200b\u2060言'],
    ['variation selectors', '谣言', '谣\ufe00言'],
    ['combining marks', '谣言', '谣\u0336\u0301言\u0336'],
    ['precomposed accents', 'bleach', 'bléàch'],
    ['circled letters', 'bleach', 'ⓑⓛⓔⓐⓒⓗ'],
    ['squared letters', 'bleach', '🅱🅻🅴🅰🅲🅷'],
    ['mathematical letters', 'bleach', '𝖇𝖑𝖊𝖆𝖈𝖍'],
    ['Cyrillic look-alikes', 'peace', 'реасе'],
    ['circled digits', '5g', '⑤g'],
    ['emoji', '谣言', '谣😂言'],
    ['flags', '免费领取', '免🇨🇳费领取'],
    ['symbols', '免费领取', '免*费_领~取'],
    ['spaces', '免费领取', '免 费 领 取'],
    ['commas', '免费领取', '免，费，领，取'],
    ['letters spelled out', 'bleach', 'b l e a c h'],
    ['stars in a token', 'bleach', 'ble*ach'],
  ];
  for (const [name, word, text] of cases) {
    test(`by ${name} are undone, and the whole disguise is the match`, () => {
      expect(found({ words: [word] }, `前${text}。`)).toEqual([text]);
    });
  }

  test('are not seen where punctuation parts two words', () => {
    expect(found({ words: ['谣言'] }, '这是童谣，言之有理。')).toEqual([]);
    expect(found({ words: ['谣言'] }, '这是童谣 言之有理。')).toEqual([]);
    expect(found({ words: ['不知道'] }, '我不。知道')).toEqual([]);
    expect(found({ words: ['免费领取'] }, '免费\n领取')).toEqual([]);
    expect(found({ words: ['bleach'] }, 'ble ach')).toEqual([]);
  });

  test.each(['，', '、', '；', '：', ', ', '”', '）', '《'])(
    'are not seen where %s parts two clauses in the middle of a word',
    (mark) => {
      expect(found({ words: ['免费领取'] }, `门票免费${mark}领取时带证件`)).toEqual([]);
      expect(found({ words: ['自来水停供'] }, `我们喝自来水${mark}停供的是热水`)).toEqual([]);
    },
  );

  test.each(['免，费领取', '免费领，取', '免，费领、取', '免费，领*取', '免（费领）取', '免【费】领取'])(
    'by pauses are seen where clauses do not part: %s',
    (text) => {
      expect(found({ words: ['免费领取'] }, `这里${text}大奖`)).toEqual([text]);
    },
  );

  test('are not asked for where the word has a pause itself', () => {
    for (const word of ['停水，停电', '快跑！地震', '甲、乙地', '5G：致癌', '不转不是人。转了', '啊！啊'])
      expect(found({ words: [word] }, `都说“${word}”了`)).toEqual([word]);
    expect(found({ words: ['停水，停电'] }, '停水停电，停水。停电，停水\n停电，停，水停电')).toEqual([
      '停水停电',
      '停水。停电',
      '停，水停电',
    ]);
    expect(found({ words: ['停水停电'] }, '停水，停电')).toEqual([]);
    const both = [entry({ words: ['停水，停电'] }, 'a'), entry({ words: ['停水停电'] }, 'b')];
    const { compiled } = compileList({ entries: both });
    expect(findMatches('停水，停电', compiled).map((match) => match.entry)).toEqual([0]);
    expect(findMatches('停水停电', compiled).map((match) => match.entry)).toEqual([0, 1]);
  });
});

describe('an emoji between the letters of a word', () => {
  test.each(
    ['👨‍👩‍👧‍👦', '👩‍❤️‍💋‍👨', '🇨🇳', '🇨🇳🇨🇳🇨🇳', '1️⃣', '1⃣', '#️⃣', 'ℹ️', '™️', 'Ⓜ️', '🅰️', '㊗️', '🆗', '🔟'].map(
      (emoji) => [emoji],
    ),
  )('is one decoration: %s', (emoji) => {
    expect(found({ words: ['谣言'] }, `这是谣${emoji}言吧`)).toEqual([`谣${emoji}言`]);
    expect(found({ words: ['谣言传播'] }, `谣${emoji}言${emoji}传${emoji}播`)).toHaveLength(1);
  });

  test('is read where it stands for a letter of a Latin word or a number', () => {
    expect(found({ words: ['bleach'] }, 'drink 🅱️leach')).toEqual(['🅱️leach']);
    expect(found({ words: ['5G辐射'] }, '有5️⃣G辐射')).toEqual(['5️⃣G辐射']);
    expect(found({ words: ['138中奖'] }, '号码1️⃣3️⃣8️⃣中奖')).toEqual(['1️⃣3️⃣8️⃣中奖']);
    expect(found({ words: ['SOS信号'] }, '收到 🆘信号')).toEqual(['🆘信号']);
  });

  test('four of them are too many', () => {
    expect(found({ words: ['谣言'] }, '谣🇨🇳🇨🇳🇨🇳🇨🇳言')).toEqual([]);
    expect(found({ words: ['谣言'] }, `谣${'👨‍👩‍👧‍👦'.repeat(4)}言`)).toEqual([]);
  });

  test('is drawn as one with the next whatever many selectors stand between', () => {
    const family = `👨${'\ufe0f'.repeat(9)}\u200d👩\ufe0f🏽\ufe0f\ufe0f\u200d👧`;
    expect(found({ words: ['谣言'] }, `谣${family.repeat(3)}言`)).toHaveLength(1);
  });

  test('an odd number of regional indicators is read as letters, and a long row takes no time', () => {
    expect(found({ words: ['bleach'] }, '🇧leach')).toEqual(['🇧leach']);
    expect(found({ words: ['谣言'] }, `${'🇨🇳'.repeat(200_000)}谣言`)).toEqual(['谣言']);
  });
});

test.each([
  ['한국', '한국'.normalize('NFD')],
  ['한국'.normalize('NFD'), '한국'],
  ['가나다', '가나다'.normalize('NFD')],
  ['2020年', '٢٠٢٠年'],
  ['2020年', '२०२०年'],
  ['2020年', '𜳲𜳰𜳲𜳰年'],
  ['谣言', '谣\u{1bca0}言'],
  ['bleach', 'ble\u{1d173}ach'],
])('%s is found in %s', (word, text) => {
  expect(found({ words: [word] }, `，${text}，`)).toEqual([text]);
});

describe('a compiled list', () => {
  const entries = [
    entry({ words: ['谣言'] }, 'a'),
    entry({ words: ['谣言'] }, 'gone', 'withdrawn'),
    entry({ words: ['×'] }, 'short'),
    entry({ words: ['谣言'] }, 'b'),
  ];

  test('keeps the ids of its entries in order, leaves withdrawn ones out and says what it could not take', () => {
    const { compiled, entries: kept, leftOut } = compileList({ entries });
    expect(kept.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(leftOut).toEqual([
      { code: 'entry_word_too_short', values: ['short', '×'] },
      { code: 'entry_no_words', values: ['short'] },
    ]);
    expect(findMatches('谣言', compiled).map((match) => match.entry)).toEqual([0, 1]);
  });

  test('finds the same after a structured clone, and anything else is told from it', () => {
    const { compiled } = compileList({ entries });
    const clone: unknown = structuredClone(compiled);
    expect(isCompiledList(clone) && findMatches('谣言', clone)).toEqual(findMatches('谣言', compiled));
    expect(isCompiledList({ ...compiled, format: 0 })).toBe(false);
    expect(isCompiledList({ ...compiled, tables: new ArrayBuffer(64) })).toBe(false);
    expect(isCompiledList(null)).toBe(false);
  });

  test('of no entries finds nothing', () => {
    expect(findMatches('谣言', compileList({ entries: [] }).compiled)).toEqual([]);
  });
});

test('a claim told twice is found once, as the sentence it is', () => {
  const wording = '退烧药布洛芬会加重病情，吃了会导致死亡';
  for (const between of ['。', '。\n隔壁停水。昨天大家都在说，'])
    expect(found({ claim: [wording] }, `${wording}${between}${wording}。`)).toEqual([wording]);
});

test('a claim beside a letter of two units begins and ends between letters', () => {
  const wording = '牛肉饭里有塑料大米，吃了的五人住院';
  expect(found({ claim: [wording] }, `𠮷${wording}𠮷`)).toEqual([wording]);
});

test('a short word is not taken for a longer one spelled out whose letters share its group', () => {
  const words = ['eba', ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `zz${letter}`)];
  const { compiled } = compileList({
    entries: words.map((word, index) => ({
      id: String(index),
      match: { words: [word] },
      category: 'other',
      status: 'false',
      claim: 'A claim.',
      updatedAt: '2026-11-25',
    })),
  });
  for (const last of 'abcdefghijklmnopqrstuvwxyz') {
    expect(findMatches(`e, b, a, c, ${last}, `, compiled)).toEqual([]);
    expect(findMatches(`e*b*a*${last}`, compiled)).toEqual([]);
  }
});
