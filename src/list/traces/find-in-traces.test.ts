import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corporaOf } from '../../../desk/dry-run/corpora.ts';
import { readCorpus } from '../../../desk/dry-run/read-corpus.ts';
import type { EntryMatch } from '../../contract/list.ts';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import { TraceSearch } from './find-in-traces.ts';
import { mostTriples, stretchTriples, traceOf, triplesOf } from './trace-of-text.ts';

const salt = 0x5eed;

/** The wordings of a match that are found in the trace of a text. */
function found(match: EntryMatch, ...texts: string[]): string[] {
  const search = new TraceSearch(salt);
  search.add(0, match);
  return [...search.find(texts.flatMap((text) => traceOf(text, salt)))].map(({ wording }) => wording);
}

const han = fc.integer({ min: 0x4e00, max: 0x4f00 }).map((code) => String.fromCodePoint(code));
const word = fc.stringMatching(/^[a-z]{1,6}$/);
const wordings = fc.oneof(
  fc.array(han, { minLength: 8, maxLength: 90 }).map((letters) => letters.join('')),
  fc.array(word, { minLength: 8, maxLength: 90 }).map((words) => words.join(' ')),
);
const arounds = fc.array(fc.oneof(han, word), { maxLength: 700 }).map((letters) => letters.join('，'));

test('a wording is found wherever a text holds it word for word', () => {
  fc.assert(
    fc.property(wordings, arounds, arounds, (wording, before, after) => {
      const isLongEnough = new Set(triplesOf(wording, salt)).size >= 3;
      const text = `${before}。${wording}。${after}`;
      expect(found({ claim: [wording] }, text)).toEqual(isLongEnough ? [wording] : []);
    }),
    { numRuns: 300 },
  );
});

test('letters are compared as the matcher reads them, by whatever signs they are parted', () => {
  const words = ['转基因大豆致癌'];
  expect(found({ words }, '听说轉基因大豆，致癌！')).toEqual(words);
  expect(
    found({ claim: ['Drinking hot water cures the flu'] }, 'DRINKING “hot” water cures the flu'),
  ).toHaveLength(1);
});

test('what only shares some of its letters is not found, nor what is parted between two blocks', () => {
  const claim = ['喝白酒能预防感冒和流感'];
  expect(found({ claim }, '喝白酒不能预防感冒和流感')).toEqual([]);
  expect(found({ claim }, '听说喝白酒能预防', '感冒和流感')).toEqual([]);
});

test('a long wording is found though a tenth of it was changed', () => {
  const claim =
    '本地水库昨天晚上被人投毒，大家今天千万不要喝自来水，赶快转发给家里人，多一个人看到就少一个人中毒';
  expect(found({ claim: [claim] }, claim.replace('千万', ''))).toEqual([claim]);
});

test('too short a wording is left out, and what is no wording at all', () => {
  expect(found({ words: ['毒大米了'] }, '毒大米了')).toEqual([]);
  expect(found({ words: ['哈哈哈哈哈哈哈'] }, '哈哈哈哈哈哈哈哈')).toEqual([]);
  expect(found({ all: ['自来水被投毒', '大家不要喝水'] }, '自来水被投毒，大家不要喝水')).toEqual([]);
  expect(found({ detector: 'cn-mobile' }, '13800138000')).toEqual([]);
});

test('a word is not found where one of its exceptions stands', () => {
  const match = { words: ['转基因大豆'], unless: ['非转基因大豆油'] };
  expect(found(match, '这是非转基因大豆油')).toEqual([]);
  expect(found(match, '这是转基因大豆')).toEqual(['转基因大豆']);
});

test('another salt makes other numbers, and no number tells where it stood', () => {
  const text = '听说转基因大豆致癌，大家不要再吃了';
  expect(triplesOf(text, 1)).not.toEqual(triplesOf(text, 2));
  const [stretch = new Uint16Array()] = traceOf(text, salt);
  expect([...stretch]).toEqual([...stretch].sort((one, other) => one - other));
});

test('of a text of any length each part as long as a wording may be lies in one stretch', () => {
  const letters = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  const stretches = traceOf(letters, salt).map((stretch) => new Set(stretch));
  const triples = triplesOf(letters, salt);
  for (let at = 0; at + mostTriples <= triples.length; at++) {
    const part = triples.subarray(at, at + mostTriples);
    expect(stretches.some((stretch) => part.every((number) => stretch.has(number)))).toBe(true);
  }
  expect(stretches.every(({ size }) => size <= stretchTriples)).toBe(true);
});

test('in posts and corrections hardly a wording is found that they do not hold', async () => {
  const texts: string[] = [];
  for (const corpus of (await corporaOf(null)).filter(({ path }) => path.endsWith('.jsonl.gz')))
    for await (const passage of readCorpus(corpus.path)) texts.push(passage);
  const folded = texts.map(foldedLetters);
  // What one text says is looked for in all others: sentences about the same matters, in the same words.
  const clauses = [...new Set(texts.flatMap((text) => text.split(/[，。！？；：、\s]+/)))].filter((clause) =>
    /^\p{Script=Han}{5,}$/u.test(clause),
  );
  const search = new TraceSearch(salt);
  for (const [at, clause] of clauses.entries()) search.add(at, { words: [clause] });
  let wrong = 0;
  for (const [at, text] of texts.entries())
    for (const { wording } of search.find(traceOf(text, salt)))
      if (!folded[at]?.includes(foldedLetters(wording))) wrong += 1;
  expect(clauses.length * texts.length).toBeGreaterThan(1_000_000);
  expect(wrong / (clauses.length * texts.length)).toBeLessThan(1e-6);
});
