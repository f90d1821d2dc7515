import { expect, test } from 'vitest';
import type { MessageKey } from '../../platform/translate.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zhCN from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { findParts, parts, sectionOf, sections } from './settings-sections.ts';

const inEnglish = (key: MessageKey) => en[key].message;
const inChinese = (key: MessageKey) => zhCN[key].message;

test('a fragment of the address names a section; anything else leads to the first', () => {
  expect(sections.map((section) => sectionOf(`#${section}`))).toEqual([...sections]);
  expect(['', '#', '#nonsense', 'sites'].map(sectionOf)).toEqual(Array(4).fill('lists'));
});

test('every section has a part', () => {
  expect(new Set(Object.values(parts).map(({ section }) => section))).toEqual(new Set(sections));
});

test('a search finds the parts that say all of its words, in any case and width', () => {
  expect([...findParts('TOKEN', inEnglish)]).toEqual(['destination']);
  expect([...findParts('ｔｏｋｅｎ  address', inEnglish)]).toEqual(['destination']);
  expect([...findParts('令牌', inChinese)]).toEqual(['destination']);
  expect([...findParts('token spaceship', inEnglish)]).toEqual([]);
});

test('the name of a section finds all of its parts', () => {
  expect([...findParts('隐私与存储', inChinese)]).toEqual(['kept', 'told', 'traces', 'permissions']);
});
