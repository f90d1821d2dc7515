import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../tests/sample-list.ts';
import { decideDraftAtMerge } from './draft-at-merge.ts';

const written = { revision: 2, entry: null, state: 'draft' } as const;
const unwritten = { ...written, revision: 0 };
const published = {
  ...written,
  entry: sampleEntry('salt', '碘盐'),
};
const free = { entryKey: null };

describe('the draft of a claim that is merged away', () => {
  it('goes along where the other claim has none', () => {
    expect(decideDraftAtMerge(written, undefined, free)).toBe('move');
    expect(decideDraftAtMerge(written, unwritten, free)).toBe('move');
    expect(decideDraftAtMerge(unwritten, written, free)).toBe('none');
    expect(decideDraftAtMerge(undefined, written, free)).toBe('none');
  });

  it('holds the merge up where the other claim has one, or an entry, or readers see what it says', () => {
    const problemOf = (...asked: Parameters<typeof decideDraftAtMerge>) => {
      const decided = decideDraftAtMerge(...asked);
      return typeof decided === 'string' ? decided : decided.problem;
    };
    expect(problemOf(written, written, free)).toBe('drafts-of-both');
    expect(problemOf(written, undefined, { entryKey: 'a' })).toBe('drafts-of-both');
    expect(problemOf(published, undefined, free)).toBe('claim-published');
  });
});
