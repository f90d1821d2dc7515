import { type Correction, type Entry, type Status, statusesThatNeedACorrection } from '../list.ts';
import type { Draft } from './verdict.ts';

/** What an entry says beside what staff have written. */
export interface EntryFrame {
  id: string;
  /** The entry as the list has it, with all its fields; null where it is new. */
  before: Entry | null;
  /** The desk's own page of the claim. */
  page: string;
  publisher: string;
  /** When it was approved. */
  at: string;
}

/** An entry says how it came to stand as it does, as far back as this many changes. */
const longestHistory = 200;

/** Fields that an entry has only where its draft says something for them. */
const saidByDrafts: readonly string[] = ['correction', 'sources', 'explanation', 'recheckBy'];

/** The list entry that a draft becomes. Fields of the entry that a draft has no word for stay. Pure. */
export function entryOfDraft(draft: Draft, { id, before, page, publisher, at }: EntryFrame): Entry {
  const { status, claim, explanation, category, sources, wordings, recheckBy } = draft;
  const kept = Object.entries(before ?? {}).filter(([field]) => !saidByDrafts.includes(field));
  const correction = draft.correction ?? ownCorrection(draft, { before, page, publisher, at });
  return {
    ...Object.fromEntries(kept),
    id,
    match: wordings.length > 0 || !before ? { claim: wordings } : before.match,
    category,
    status,
    claim,
    ...(explanation ? { explanation } : {}),
    ...(correction ? { correction } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    page,
    firstListedAt: before?.firstListedAt ?? at,
    updatedAt: at,
    ...(recheckBy === null ? {} : { recheckBy }),
    history: withChange(before, status, at, explanation),
  };
}

/** An entry taken back: it stays in the list as one line, so that late readers hear of it. Pure. */
export const withdrawnEntry = (before: Entry, reason: string, at: string): Entry => ({
  ...before,
  status: 'withdrawn',
  updatedAt: at,
  history: withChange(before, 'withdrawn', at, reason),
});

/** What staff begin with when they correct an entry. `page` is the desk's own page of its claim. Pure. */
export function draftOfEntry(entry: Entry, page: string): Draft {
  const { status, claim, explanation = '', category, sources = [], match, recheckBy, correction } = entry;
  return {
    status: status === 'withdrawn' ? 'unverified' : status,
    claim,
    explanation,
    sources,
    category,
    wordings: 'claim' in match ? match.claim : [],
    recheckBy: recheckBy ?? null,
    correction: correction && correction.url !== page ? correction : null,
  };
}

/** The page of the desk is the published correction, unless staff name another one. */
function ownCorrection(
  { status, claim }: Draft,
  { before, page, publisher, at }: Omit<EntryFrame, 'id'>,
): Correction | null {
  if (!statusesThatNeedACorrection.includes(status)) return null;
  const isThere = before?.correction?.url === page;
  const publishedAt = isThere ? (before?.correction?.publishedAt ?? at) : at;
  return { url: page, title: claim, publisher, publishedAt };
}

const withChange = (before: Entry | null, status: Status, at: string, reason: string) =>
  [...(before?.history ?? []), { status, at, reason }].slice(-longestHistory);
