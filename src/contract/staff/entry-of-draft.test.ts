import { describe, expect, it } from 'vitest';
import { judgeEntry } from '../judge-entry.ts';
import { type Entry, statusesThatNeedACorrection } from '../list.ts';
import { draftOfEntry, entryOfDraft, withdrawnEntry } from './entry-of-draft.ts';
import { judgeDraft } from './judge-draft.ts';
import { type Draft, draftStatuses, emptyDraft } from './verdict.ts';

const page = 'https://desk.example/corrections/c1';
const source = { url: 'https://water.example/1', title: 'What was measured' };
const draft: Draft = {
  ...emptyDraft(),
  status: 'false',
  claim: 'The water of the town is poisoned',
  explanation: 'It was measured on Monday and is clean.',
  sources: [source],
  wordings: ['the tap water of our town is poisoned'],
};
const frame = { id: 'c1', before: null, page, publisher: 'The county', at: '2026-11-28T08:00:00.000Z' };
const later = { ...frame, at: '2026-11-29T08:00:00.000Z' };

describe('a draft as an entry', () => {
  it.each(draftStatuses)('is one that no reader leaves out, whatever its status: %s', (status) => {
    const entry = entryOfDraft({ ...draft, status }, frame);
    expect(judgeEntry(entry, entry.id, new Set())).toEqual({ entry, refusals: [] });
    expect(entry.correction !== undefined).toBe(statusesThatNeedACorrection.includes(status));
  });

  it('names the page of the desk as its correction, or the one that was published elsewhere', () => {
    expect(entryOfDraft(draft, frame).correction).toEqual({
      url: page,
      title: draft.claim,
      publisher: 'The county',
      publishedAt: frame.at,
    });
    const correction = { ...source, publisher: 'Waterworks', publishedAt: '2026-11-20' };
    expect(entryOfDraft({ ...draft, correction }, frame).correction).toEqual(correction);
  });

  it('keeps of the entry before what it has no word for, and says what changed', () => {
    const first = { ...entryOfDraft(draft, frame), note: 'of another program' };
    const second = entryOfDraft(
      { ...draft, status: 'corrected', explanation: 'Cleaned.' },
      withBefore(first),
    );
    expect(second).toMatchObject({
      note: 'of another program',
      firstListedAt: frame.at,
      updatedAt: later.at,
    });
    expect(second.correction?.publishedAt).toBe(frame.at);
    expect(second.history?.map(({ status, reason }) => [status, reason])).toEqual([
      ['false', draft.explanation],
      ['corrected', 'Cleaned.'],
    ]);
  });

  it('lets an entry be found as before where no wording is given', () => {
    const before: Entry = { ...entryOfDraft(draft, frame), match: { words: ['poisoned water'] } };
    const words = draftOfEntry(before, page);
    expect(words.wordings).toEqual([]);
    expect(judgeDraft(words, before)).toEqual([]);
    expect(entryOfDraft(words, withBefore(before)).match).toEqual({ words: ['poisoned water'] });
  });

  it('comes back as the draft it was', () => {
    expect(draftOfEntry(entryOfDraft(draft, frame), page)).toEqual(draft);
  });

  it('stays as one line that says why it was withdrawn', () => {
    const withdrawn = withdrawnEntry(entryOfDraft(draft, frame), 'We were wrong.', later.at);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', updatedAt: later.at });
    expect(withdrawn.history?.at(-1)).toEqual({
      status: 'withdrawn',
      at: later.at,
      reason: 'We were wrong.',
    });
    expect(judgeEntry(withdrawn, 'c1', new Set()).refusals).toEqual([]);
  });
});

it('a draft says what it lacks', () => {
  expect(judgeDraft(draft, null)).toEqual([]);
  expect(judgeDraft(emptyDraft(), null)).toEqual([
    'claim-missing',
    'explanation-missing',
    'wordings-missing',
  ]);
  expect(judgeDraft({ ...draft, sources: [], wordings: [' '] }, null)).toEqual([
    'sources-missing',
    'wordings-missing',
  ]);
  expect(judgeDraft({ ...draft, sources: [], status: 'unverified' }, null)).toEqual([]);
});

const withBefore = (before: Entry) => ({ ...later, before });
