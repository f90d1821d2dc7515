import { expect, test } from 'vitest';
import { sampleEntry } from '../../../tests/sample-list.ts';
import { tagOfDraft } from './tag-of-draft.ts';

const publishedAs = (status: 'false' | 'withdrawn') => ({
  ...{ version: 3, at: '2026-11-25T08:00:00.000Z', page: 'https://desk.example/corrections/1' },
  entry: { ...sampleEntry('1'), status },
});

test.each([
  ['draft', 0, null, true, null],
  ['draft', 0, null, false, 'draft_keeping'],
  ['draft', 1, null, true, 'draft_kept'],
  ['draft', 2, publishedAs('false'), true, 'draft_kept'],
  ['to-approve', 2, null, true, 'draft_waits'],
  ['approved', 2, null, true, 'draft_approved'],
  ['published', 2, publishedAs('false'), true, 'draft_published'],
  ['published', 0, publishedAs('false'), true, 'draft_published'],
  ['published', 2, publishedAs('withdrawn'), true, 'draft_withdrawn'],
  ['published', 2, publishedAs('false'), false, 'draft_keeping'],
] as const)(
  'what is %s in revision %i published %j, kept %s, is called %s',
  (state, revision, published, isKept, tag) => {
    expect(tagOfDraft({ state, revision, published }, isKept)).toBe(tag);
  },
);
