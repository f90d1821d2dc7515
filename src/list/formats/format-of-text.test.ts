import { describe, expect, test } from 'vitest';
import { formatOfText } from './format-of-text.ts';

const review = '{"@type": "ClaimReview", "claimReviewed": "x"}';

describe('the format of a text is told by the text alone', () => {
  test.each([
    ['a word a line', '大蒜\n停水\n', 'word-list'],
    ['words with comments', '# 词表\n大蒜\n', 'word-list'],
    ['one word', '大蒜', 'word-list'],
    ['sentences with commas here and there', '停水，停电\n高速免费, 真的吗\n大蒜\n', 'word-list'],
    ['words in brackets', '[转发]停水\n[紧急]停电\n', 'word-list'],
    ['a table with commas', 'word,status\n大蒜,false\n', 'table'],
    ['a table with semicolons', 'word;status\n大蒜;false\n', 'table'],
    ['a table with tabs', 'word\tstatus\n大蒜\tfalse\n', 'table'],
    ['a table whose fields hold line breaks', 'word,note\n"大蒜","one\ntwo"\n停水,no\n', 'table'],
    [
      'a table with a row that is too wide',
      'word,status\n大蒜,false\n停水,false\n停电,false\na,b,c\n',
      'table',
    ],
    ['a table with a quotation mark that is never closed', 'word,note\na,b\nc,"d\ne,f\ng,h\n', 'table'],
    ['one whose first row has it', 'word,note\na,"b\nc,d\n', 'table'],
    ['a word list whose first line has a comma', 'one, two\n大蒜\n停水\n', 'word-list'],
    ['a table that names its separator', 'sep=;\nword;status\n大蒜;false\n', 'table'],
    ['our own', '{"format": "qiuzheng-list/1"}', 'list'],
    ['our own of the future', '{"format": "qiuzheng-list/9"}', 'list'],
    ['a review', review, 'claim-review'],
    ['several', `[${review}, ${review}]`, 'claim-review'],
    ['a graph', `{"@graph": [{"@type": "WebPage"}, ${review}]}`, 'claim-review'],
    ['a page', `<html><script type="application/ld+json">${review}</script>`, 'claim-review'],
  ])('%s', (_what, text, format) => {
    expect(formatOfText(text)).toEqual({ ok: true, value: format });
    expect(formatOfText(`\uFEFF${text}`)).toEqual({ ok: true, value: format });
  });

  test.each([
    ['nothing', ' \n', 'list_empty'],
    ['a page without a review', '<!doctype html><h1>Log in</h1>', 'list_is_html'],
    ['JSON of something else', '{"a": 1}', 'list_format_unknown'],
    ['JSON with a trailing comma', `[${review},]`, 'list_not_json'],
    ['JSON that was cut off', '{"format": "qiuzheng-list/1", "entr', 'list_not_json'],
  ])('%s is refused', (_what, text, code) => {
    expect(formatOfText(text)).toMatchObject({ ok: false, error: { code } });
  });
});
