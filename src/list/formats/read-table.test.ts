import { describe, expect, test } from 'vitest';
import type { EntryDraft } from './entry-draft.ts';
import { draftsOfTable, parseTable } from './read-table.ts';
import { guessColumns } from './table-columns.ts';

const read = (text: string) => {
  const table = parseTable(text, 100);
  if (!table.ok) throw new Error(table.error.code);
  return draftsOfTable(table.value, guessColumns(table.value.header), 'Somebody', '2026-11-27');
};
const rowsOf = (text: string) => {
  const table = parseTable(text, 100);
  return table.ok ? table.value.rows : table.error;
};

describe('a table', () => {
  test.each([
    ['commas', 'word,note\n大蒜,"one, two"\n', [['大蒜', 'one, two']]],
    ['semicolons', 'word;note\n大蒜;"one; two"\n', [['大蒜', 'one; two']]],
    ['tabs', 'word\tnote\n大蒜\tone, two\n', [['大蒜', 'one, two']]],
    ['line breaks in a field', 'word,note\r\n大蒜,"one\r\ntwo"\r\n', [['大蒜', 'one\ntwo']]],
    ['quotation marks in a field', 'word,note\n大蒜,"he said ""no"""\n', [['大蒜', 'he said "no"']]],
    ['a quotation mark within a word', 'word,note\n5" pipe,x\n', [['5" pipe', 'x']]],
    [
      'several kinds of line break',
      'word,note\r\na,b\nc,d\re,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'empty lines',
      'word,note\n\na,b\n , \n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['short rows', 'word,note\na\nb,c\n', [['a'], ['b', 'c']]],
    ['one column', 'word\n大蒜\n停水\n', [['大蒜'], ['停水']]],
    ['a byte order mark and the name of its separator', '\uFEFFsep=;\r\nword;note\r\na;b\r\n', [['a', 'b']]],
    ['a header alone', 'word,note', []],
  ])('with %s', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('with a quotation mark that is not closed is refused', () => {
    expect(rowsOf('word,note\na,"b\nc,d\n')).toEqual({ code: 'table_quote_open', values: ['2'] });
  });
});

describe('the rows of a table', () => {
  test('hold what the columns say', () => {
    const text = [
      'claim,status,correction,date,publisher,category,explanation',
      '停水三天,不实,https://example.org/a,2026年3月1日,水务局,safety,"没有计划。\n照常供水。"',
    ].join('\n');
    expect(read(text)).toEqual({
      refusals: [],
      drafts: [
        {
          name: '#2',
          word: null,
          claim: '停水三天',
          status: 'false',
          said: '不实',
          correction: {
            url: 'https://example.org/a',
            title: '停水三天',
            publisher: '水务局',
            publishedAt: '2026-03-01',
          },
          category: 'safety',
          explanation: '没有计划。 照常供水。',
          updatedAt: '2026-03-01',
        } satisfies EntryDraft,
      ],
    });
  });

  test('a correction without a publisher is of the host it is on', () => {
    const { drafts } = read('claim,status,correction\nx,false,https://example.org/a\n');
    expect(drafts[0]?.correction).toEqual({
      url: 'https://example.org/a',
      title: 'x',
      publisher: 'example.org',
    });
  });

  test('a status nobody knows is unverified, and named', () => {
    const { drafts, refusals } = read('word,status\n大蒜,蓝色\n停水,\n');
    expect(drafts.map(({ status }) => status)).toEqual(['unverified', 'unverified']);
    expect(refusals).toEqual([{ code: 'draft_rating_unknown', values: ['#2', '蓝色'] }]);
  });

  test('a row with more fields than the header is left out: its fields are in the wrong columns', () => {
    const { drafts, refusals } = read('word,status\n大蒜,停水,false\n停电,false,,\n');
    expect(drafts.map(({ word }) => word)).toEqual(['停电']);
    expect(refusals).toEqual([{ code: 'row_too_wide', values: ['#2', '3', '2'] }]);
  });
});
