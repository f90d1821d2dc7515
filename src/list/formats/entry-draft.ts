import { briefRefusal } from '../../contract/brief-refusal.ts';
import type { Correction, Status } from '../../contract/list.ts';
import type { Refusal } from '../../contract/result.ts';
import { digest } from '../../platform/hashes.ts';

/** What a file of another format says of one entry, as far as it was read. */
export interface EntryDraft {
  /** How refusals call it, e.g. `#12` for the twelfth. */
  name: string;
  /** Found as it is written. */
  word: string | null;
  /** What is claimed; found however it is reworded, where no word is given. */
  claim: string | null;
  status: Status;
  /** The status as the file words it. */
  said: string;
  /** The correction as far as it is stated; it counts only if nothing but its day is missing. */
  correction: Partial<Correction> | null;
  category: string | null;
  explanation: string | null;
  updatedAt: string;
}

const longestClaim = 1000;
const longestExplanation = 300;
const longestTitle = 1000;
const longestWord = 200;

/**
 * Makes an entry of a list from a draft, to be judged like any other. Without a whole correction it can only
 * be `unverified`, whatever the file says. Pure.
 */
export function entryOfDraft(draft: EntryDraft): { entry: object | null; refusal: Refusal | null } {
  const { name, word, claim, category, explanation, updatedAt } = draft;
  const found = word ?? claim;
  if (found === null) return { entry: null, refusal: briefRefusal('draft_without_claim', name) };
  if (word !== null && word.length > longestWord)
    return { entry: null, refusal: briefRefusal('entry_word_too_long', name, word) };
  const correction = wholeCorrection(draft.correction);
  const isProven = correction !== null || draft.status === 'unverified' || draft.status === 'withdrawn';
  const entry = {
    id: idOf(found, word === null ? correction : null),
    match: word === null ? { claim: [found.slice(0, longestClaim)] } : { words: [word] },
    category: category ?? 'other',
    status: isProven ? draft.status : 'unverified',
    claim: cut(claim ?? found, longestClaim),
    ...(explanation === null ? {} : { explanation: cut(explanation, longestExplanation) }),
    ...(correction === null ? {} : { correction }),
    updatedAt,
  };
  if (isProven) return { entry, refusal: null };
  const code = draft.correction?.url ? 'draft_correction_incomplete' : 'draft_unproven';
  return { entry, refusal: briefRefusal(code, name, draft.said) };
}

function wholeCorrection(stated: Partial<Correction> | null): Correction | null {
  const { url, title, publisher, publishedAt } = stated ?? {};
  if (!url || !title || !publisher) return null;
  return {
    url,
    title: cut(title, longestTitle),
    publisher: cut(publisher, longestTitle),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

/**
 * The same for the same word or claim, whenever and wherever in the file it comes. Two publishers may correct
 * one claim: these are two entries.
 */
function idOf(text: string, correction: Correction | null): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const host = correction ? (URL.parse(correction.url)?.host ?? '') : '';
  const id = host === '' ? folded : `${folded} @${host}`;
  // Two long claims that begin alike are told apart by their digests.
  return id.length <= 250 ? id : `${id.slice(0, 230)} ${digest(id)}`;
}

/** A text of at most `length` characters. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
