import { describe, expect, test } from 'vitest';
import { judgeEntry } from '../../contract/judge-entry.ts';
import { type EntryDraft, entryOfDraft } from './entry-draft.ts';

const correction = {
  url: 'https://example.org/a',
  title: '更正',
  publisher: '水务局',
  publishedAt: '2026-03-01',
};
const draft: EntryDraft = {
  name: '#1',
  word: null,
  claim: '自来水厂受到污染，全城停水三天',
  status: 'false',
  said: '不实',
  correction,
  category: null,
  explanation: null,
  updatedAt: '2026-03-02',
};
const judged = (change: Partial<EntryDraft>) =>
  judgeEntry(entryOfDraft({ ...draft, ...change }).entry, '#1', new Set()).entry;
const idOf = (change: Partial<EntryDraft>) => judged(change)?.id;

test('a draft becomes an entry as any list has it', () => {
  expect(judged({})).toEqual({
    id: '自来水厂受到污染,全城停水三天 @example.org',
    match: { claim: ['自来水厂受到污染，全城停水三天'] },
    category: 'other',
    status: 'false',
    claim: '自来水厂受到污染，全城停水三天',
    correction,
    updatedAt: '2026-03-02',
  });
});

test('a word is found as it is written, and says its claim where there is one', () => {
  expect(judged({ word: '停水三天' })).toMatchObject({
    id: '停水三天',
    match: { words: ['停水三天'] },
    claim: draft.claim,
  });
});

test('a correction of which nobody knows the day is one all the same', () => {
  const { publishedAt: _, ...undated } = correction;
  expect(judged({ correction: undated })).toMatchObject({ status: 'false', correction: undated });
});

describe('without a whole correction an entry can only be unverified', () => {
  test.each<[string, Partial<EntryDraft>, string | undefined]>([
    ['none at all', { correction: null }, 'draft_unproven'],
    ['none for what is true', { correction: null, status: 'true' }, 'draft_unproven'],
    ['no title', { correction: { ...correction, title: '' } }, 'draft_correction_incomplete'],
    ['no publisher', { correction: { ...correction, publisher: '' } }, 'draft_correction_incomplete'],
  ])('%s', (_what, change, code) => {
    expect(judged(change)).toMatchObject({ status: 'unverified' });
    expect(judged(change)).not.toHaveProperty('correction');
    expect(entryOfDraft({ ...draft, ...change }).refusal).toEqual({
      code,
      values: ['#1', '不实'],
    });
  });

  test('which nobody is told who said no more', () => {
    expect(entryOfDraft({ ...draft, status: 'unverified', correction: null }).refusal).toBeNull();
  });
});

describe('the id of an entry', () => {
  test('is the same however the claim is spaced, cased and of whatever width', () => {
    expect(idOf({ claim: ' ＷｉＦｉ 致癌  是真的 ' })).toBe(idOf({ claim: 'wifi 致癌 是真的' }));
  });
  test('does not change with the page on which the correction stands', () => {
    expect(idOf({ correction: { ...correction, url: 'https://example.org/b?x=1' } })).toBe(idOf({}));
  });
  test('is another for the correction of another publisher', () => {
    expect(idOf({ correction: { ...correction, url: 'https://other.example/a' } })).not.toBe(idOf({}));
  });
  test('tells long claims apart that begin alike, and is short enough', () => {
    const long = '自来水厂受到污染'.repeat(100);
    expect(idOf({ claim: `${long}甲` })).not.toBe(idOf({ claim: `${long}乙` }));
    expect(idOf({ claim: `${long}甲` })?.length).toBeLessThanOrEqual(256);
  });
});

test('what is too long is cut, and a word that long is left out', () => {
  expect(judged({ explanation: '长'.repeat(500), claim: '长'.repeat(3000) })?.claim).toHaveLength(1000);
  expect(entryOfDraft({ ...draft, word: '长'.repeat(201) })).toEqual({
    entry: null,
    refusal: { code: 'entry_word_too_long', values: ['#1', `${'长'.repeat(100)}…`] },
  });
});

test('a draft with nothing to look for is left out', () => {
  expect(entryOfDraft({ ...draft, claim: null })).toEqual({
    entry: null,
    refusal: { code: 'draft_without_claim', values: ['#1'] },
  });
});
