import { expect, it } from 'vitest';
import { factFirst } from './fact-first.ts';

it.each([
  [
    '没有停水计划，自来水可以照常使用。供水公司已公布水质。',
    '没有停水计划，自来水可以照常使用。',
    '供水公司已公布水质。',
  ],
  ['The water is safe. It holds 0.3 mg/l.', 'The water is safe.', 'It holds 0.3 mg/l.'],
  ['没有冻结医保卡。“民警”不会这样办案。', '没有冻结医保卡。', '“民警”不会这样办案。'],
  ['没有这回事', '没有这回事', ''],
  ['  “没有。”供水公司说。 ', '“没有。”', '供水公司说。'],
])('the first sentence is the fact: %s', (explanation, fact, rest) => {
  expect(factFirst(explanation)).toEqual({ fact, rest });
});
