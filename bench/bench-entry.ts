import type { Entry, EntryMatch } from '../src/contract/list.ts';

/** An entry of a bench's list, unverified since it names no correction. */
export const benchEntry = (id: string, match: EntryMatch): Entry => ({
  id,
  match,
  category: 'other',
  status: 'unverified',
  claim: id,
  updatedAt: '2026-01-01',
});

/** One entry for each word. */
export const wordEntries = (words: readonly string[]): Entry[] =>
  words.map((word) => benchEntry(word, { words: [word] }));
