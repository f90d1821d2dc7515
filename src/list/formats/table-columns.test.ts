import { expect, test } from 'vitest';
import { guessColumns } from './table-columns.ts';

test.each([
  [['word', 'status'], { word: 0, status: 1 }],
  [['Claim', 'Verdict', 'Correction URL', 'Date'], { claim: 0, status: 1, correction: 2, publishedAt: 3 }],
  [
    ['序号', '说法', '结论', '网址', '日期', '类别', '说明'],
    { claim: 1, status: 2, correction: 3, publishedAt: 4, category: 5, explanation: 6 },
  ],
  [['關鍵詞', '分類'], { word: 0, category: 1 }],
  [['词（必填）', 'Link (URL)'], { word: 0, correction: 1 }],
  [['foo', 'status'], { word: 0, status: 1 }],
  [['status', 'foo'], { status: 0, word: 1 }],
])('the header %j', (header, columns) => {
  expect(guessColumns(header)).toEqual(columns);
});
