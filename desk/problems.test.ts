import { expect, test } from 'vitest';
import { problems } from './problems.ts';
import { problemsInChinese } from './problems-in-chinese.ts';

const blanksOf = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

test.each(Object.entries(problems))(
  '%s is said in Chinese, with the same blanks',
  (name, [, title, detail]) => {
    const chinese = problemsInChinese[name as keyof typeof problems];
    expect(blanksOf(chinese[1])).toEqual(blanksOf(detail));
    for (const text of chinese) expect(text).toMatch(/[\u4e00-\u9fff]/);
    // A title is the same each time (RFC 9457).
    expect(blanksOf(title + chinese[0])).toEqual([]);
  },
);
