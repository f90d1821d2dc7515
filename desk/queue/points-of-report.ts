import type { EntryReference, Passage, Report } from '../../src/contract/report.ts';
import { webAddress } from '../../src/contract/web-address.ts';
import { sha256 } from '../sha256.ts';
import type { StoredReport } from '../store/report-store.ts';
import { type LetterPairs, letterPairs } from './letter-pairs.ts';

/** By what the claim of something reported is found. */
export type Lookup =
  | { by: 'entry'; listId: string; entryId: string; dispute: boolean }
  | { by: 'passage'; id: string }
  | ({ by: 'alike' } & LetterPairs)
  | { by: 'picture'; sha256: string }
  | { by: 'page'; key: string }
  | { by: 'source'; source: string };

/** One thing a report points at, and where it belongs. */
export interface Point {
  /** Null where the report is about its page as a whole. */
  passage: PointedPassage | null;
  /** The claim is the first one that one of these leads to, in this order. */
  lookups: Lookup[];
  /** What a claim is like that is made of it where there is none yet. */
  founds: { title: string; dispute: boolean; entry: EntryReference | null; pageKey: string | null };
}
export type PointedPassage = Passage & LetterPairs;

/**
 * Alike passages are looked for from so many passages of a report, the first ones. A page that repeats more
 * rumours than this is nobody's reading, and each search costs while all other reports wait.
 */
export const mostSoughtAlike = 16;

/**
 * What a report points at. Each of its passages finds a claim of its own, since one page may repeat several
 * rumours; a report without passages is about its picture or its page. A dispute is about the entry it names,
 * whatever it quotes. A report that belongs to a flood goes with the flood. Pure.
 */
export function pointsOfReport({ report, pictureSha256, source }: StoredReport, isFlood: boolean): Point[] {
  const { passages, disputes, page } = report;
  const pageKey = sha256(page.canonicalUrl ?? page.url);
  const picture: Lookup[] = pictureSha256 === null ? [] : [{ by: 'picture', sha256: pictureSha256 }];
  const flood: Lookup[] | null = isFlood && source !== null ? [{ by: 'source', source }] : null;
  const pointed = passages.map((passage) => ({ ...passage, ...letterPairs(passage.quote.exact) }));
  if (disputes) {
    const founds = { title: titleOf(report, null), dispute: true, entry: disputes, pageKey: null };
    const lookups: Lookup[] = flood ?? [entryLookup(disputes, true)];
    return (pointed.length > 0 ? pointed : [null]).map((passage) => ({ passage, lookups, founds }));
  }
  if (pointed.length === 0) {
    const founds = { title: titleOf(report, null), dispute: false, entry: null, pageKey };
    return [{ passage: null, lookups: flood ?? [...picture, { by: 'page', key: pageKey }], founds }];
  }
  return pointed.map((passage, index) => ({
    passage,
    lookups:
      flood ??
      (passage.entry
        ? [entryLookup(passage.entry, false)]
        : [
            { by: 'passage', id: passage.id },
            ...(index < mostSoughtAlike ? [{ by: 'alike', ...lettersOf(passage) } as const] : []),
            ...picture,
          ]),
    founds: {
      title: titleOf(report, passage),
      dispute: false,
      entry: passage.entry ?? null,
      pageKey: null,
    },
  }));
}

const entryLookup = ({ listId, entryId }: EntryReference, dispute: boolean): Lookup => ({
  ...{ by: 'entry', listId, entryId, dispute },
});

const lettersOf = ({ id, pairs, bits }: LetterPairs): LetterPairs => ({ id, pairs, bits });

/** The titles a report can have given to claims, or gives to one that is about this passage. Pure. */
export const titlesOf = (report: Report, passage?: Passage): string[] =>
  passage
    ? [titleOf(report, passage)]
    : [titleOf(report, null), ...report.passages.map((each) => titleOf(report, each))];

/** How much of a passage a line of the queue shows, in characters. */
const titleLength = 120;

function titleOf({ page, passages }: Report, passage: Passage | null): string {
  const text = (passage ?? passages[0])?.quote.exact.replaceAll(/\s+/g, ' ').trim() || page.title || page.url;
  const letters = [...text];
  return letters.length > titleLength ? `${letters.slice(0, titleLength - 1).join('')}…` : text;
}

/** The site a report came from; an address may have a longer name than an index takes. Pure. */
export const siteOf = (pageUrl: string): string => (webAddress(pageUrl)?.hostname ?? '').slice(0, 255);
