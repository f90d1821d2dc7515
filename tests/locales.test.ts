import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mistakeInMessages } from '../setup/check-locales.ts';
import { statuses } from '../src/contract/list.ts';
import { refusalCodes } from '../src/contract/result.ts';
import { disguises } from '../src/matches/explain/name-differences.ts';
import { doubts, matchKinds } from '../src/matches/words/match.ts';
import { copyForms } from '../src/messages/copy-form.ts';

type Messages = Record<string, { message: string }>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(`src/public/_locales/${locale}/messages.json`, 'utf8'));
const locales = readdirSync('src/public/_locales');
const english = read('en');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => `src/${file}`);
const code = [...sources, 'manifest.json'].map((file) => readFileSync(file, 'utf8')).join('\n');

/** Keys that are put together at run time, by what they begin with: all there may be. */
const families: Record<string, readonly string[]> = {
  refusal_: refusalCodes,
  status_: statuses,
  why_: matchKinds,
  card_: doubts,
  undone_: disguises,
  copy_form_: copyForms,
};
const composedKeys = Object.entries(families).flatMap(([start, ends]) => ends.map((end) => start + end));

const blanks = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

test('there are the locales the product promises', () => {
  expect(locales).toEqual(expect.arrayContaining(['en', 'zh_CN']));
});

describe.each(locales)('%s', (locale) => {
  const messages = read(locale);

  test('names a field by a word, not by how an address begins', () => {
    expect(Object.values(messages).filter(({ message }) => message.startsWith('https://'))).toEqual([]);
  });

  test('has the same keys as English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('has the same blanks as English in each sentence', () => {
    const blanksOf = (all: Messages) =>
      Object.fromEntries(Object.entries(all).map(([key, { message }]) => [key, blanks(message)]));
    expect(blanksOf(messages)).toEqual(blanksOf(english));
  });

  test('has only keys that browsers take', () => {
    expect(Object.keys(messages).filter((key) => !/^[a-zA-Z0-9_]+$/.test(key))).toEqual([]);
  });

  test('has no empty sentence', () => {
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  test('describes the product in no more than the 132 characters browsers take', () => {
    expect(messages.product_description?.message.length).toBeLessThanOrEqual(132);
  });
});

test('every key that is put together at run time has its sentence', () => {
  expect(composedKeys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

test('keys are put together from known families only', () => {
  const composed = [...code.matchAll(/translate\(\s*`([^`$]*)\$\{/g)].map(([, start]) => start);
  expect([...new Set(composed)].filter((start) => !Object.hasOwn(families, start ?? ''))).toEqual([]);
});

test('every key asked for exists', () => {
  const asked = [...code.matchAll(/translate\(\s*'([^']+)'/g), ...code.matchAll(/__MSG_(\w+)__/g)];
  expect(asked.map(([, key]) => key ?? '').filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

test('no sentence is left that nothing says', () => {
  const said = (key: string) =>
    composedKeys.includes(key) ||
    [`'${key}'`, `="${key}"`, `__MSG_${key}__`].some((mention) => code.includes(mention));
  expect(Object.keys(english).filter((key) => !said(key))).toEqual([]);
});

test.each([
  ['a quotation mark within a text', '{\n  "a": { "message": "Press "Send"" }\n}', 2, 29],
  ['a missing comma', '{\n  "a": { "message": "1" }\n  "b": { "message": "2" }\n}', 3, 3],
  ['a text that stands alone', '{\n  "a": "1"\n}', 2, 3],
  ['a comment', '{\n  // why\n  "a": { "message": "1" }\n}', 2, 3],
  ['nothing at all', '', 1, 1],
])('the build names where messages have %s', (_what, text, line, column) => {
  expect(mistakeInMessages(text)).toMatchObject({ line, column });
});

test('the build takes messages as they are', () => {
  expect(mistakeInMessages('{ "a": { "message": "Press “Send”" } }')).toBeNull();
});
