import { scopeAddress } from '../contract/scope-address.ts';
import { wholeEntry } from '../contract/signed/filed-entry.ts';
import type { EntryDetails, ReadyList, ReportRecord, SeenEntry } from '../history/records.ts';
import { findMatches } from '../matches/find-matches.ts';
import { type CompiledList, isCompiledList } from '../matches/list/compiled-list.ts';
import type { MadeReady } from './make-ready-list.ts';

/** An entry that now names a passage the person has reported or may have read, and where that was. */
export interface ListedPassage extends Pick<SeenEntry, 'page' | 'at' | 'mayHold'> {
  entry: EntryDetails;
}

/**
 * The entries of a list that match a passage of the person's own reports for which no entry was named, and in
 * which `before`, the list as it was in force so far, found nothing. Pure.
 */
export function findListedPassages(
  reports: readonly Pick<ReportRecord, 'report' | 'pageUrl' | 'createdAt'>[],
  { ready, inForce }: Pick<MadeReady, 'ready' | 'inForce'>,
  before: ReadyList | null,
): ListedPassage[] {
  const { compiled } = ready;
  if (!isCompiledList(compiled)) return [];
  const compiledBefore = before && isCompiledList(before.compiled) ? before.compiled : null;
  return reports.flatMap(({ report, pageUrl, createdAt }) =>
    report.passages.flatMap(({ quote, entry }): ListedPassage[] => {
      const found = entry ? [] : entriesIn(quote.exact, compiled);
      if (found.length === 0) return [];
      if (compiledBefore && entriesIn(quote.exact, compiledBefore).length > 0) return [];
      const page = scopeAddress(pageUrl, 'full') ?? report.page.url;
      return found
        .flatMap((number) => inForce[number] ?? [])
        .map((named) => ({ entry: wholeEntry(named), page, at: createdAt }));
    }),
  );
}

/** The numbers of the entries that a text repeats, but for what it refutes itself. */
const entriesIn = (text: string, list: CompiledList): number[] => [
  ...new Set(
    findMatches(text, list)
      .filter(({ refutedHere }) => !refutedHere)
      .map(({ entry }) => entry),
  ),
];
