import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { findMatches } from '../../src/matches/find-matches.ts';
import { fold } from '../../src/matches/letters/fold-table.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import { techniques, words } from './disguises.ts';

const entryOf = (word: string): Entry => ({
  id: word,
  match: { words: [word] },
  category: 'other',
  status: 'false',
  claim: word,
  updatedAt: '2026-11-25',
});

const { compiled, entries } = compileList({ entries: words.map(entryOf) });

test('at least 99 of 100 disguised words are found, and the match is the whole disguise', () => {
  const missed: string[] = [];
  let forms = 0;
  const used = new Set<string>();
  for (const [technique, disguise] of Object.entries(techniques)) {
    for (const word of words) {
      const form = disguise(word);
      if (form === null || form === word) continue;
      forms++;
      used.add(technique);
      const text = `听说 ${form} 的事了吗`;
      const isFound = findMatches(text, compiled).some(
        ({ entry, start, end }) => entries[entry]?.id === word && text.slice(start, end) === form,
      );
      if (!isFound) missed.push(`${technique}: ${form}`);
    }
  }
  expect(words.length).toBeGreaterThanOrEqual(60);
  expect(used.size).toBeGreaterThanOrEqual(15);
  expect(forms).toBeGreaterThanOrEqual(300);
  expect(missed.length / forms, missed.join('\n')).toBeLessThanOrEqual(0.01);
});

test('in a megabyte of clean text nothing is found that a plain search of the folded text does not find', () => {
  const corpus = ['zh', 'en'].map((language) =>
    gunzipSync(readFileSync(`bench/corpus/manpages-${language}.txt.gz`)).toString('utf8'),
  );
  expect(Buffer.byteLength(corpus.join(''))).toBeGreaterThan(1_000_000);
  const extra: string[] = [];
  for (const text of corpus.flatMap((part) => part.split('\n'))) {
    const matches = findMatches(text, compiled);
    if (matches.length === 0) continue;
    const folded = Array.from(text, (char) => String.fromCharCode(fold[char.charCodeAt(0)] ?? 32)).join('');
    for (const { entry, start, end } of matches) {
      const word = entries[entry]?.id ?? '';
      const isThere = folded.slice(start, end).includes(word.toLowerCase());
      if (!isThere) extra.push(`${word} in ${text.slice(Math.max(0, start - 10), end + 10)}`);
    }
  }
  expect(extra).toEqual([]);
});

test('in clean text clauses parted by pauses are seldom taken for the words of a dictionary', () => {
  const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
  const long = dictionary.match(/^\p{Script=Han}{4,}/gmu) ?? [];
  const { compiled } = compileList({ entries: long.map(entryOf) });
  const corpus = gunzipSync(readFileSync('bench/corpus/manpages-zh.txt.gz')).toString('utf8');
  const seen = corpus
    .split('\n')
    .flatMap((text) => findMatches(text, compiled).map(({ start, end }) => text.slice(start, end)));
  expect(long.length).toBeGreaterThan(80_000);
  expect(seen.length).toBeGreaterThan(1000);
  const throughPauses = seen.filter((passage) => /[，、；：“”‘’《》「」『』（）(),;:"'.]/.test(passage));
  expect(throughPauses.length, throughPauses.join('\n')).toBeLessThanOrEqual(3);
});
