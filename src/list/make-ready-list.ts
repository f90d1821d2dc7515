import type { EntryMatch, List } from '../contract/list.ts';
import type { Refusal } from '../contract/result.ts';
import type { EntryDetails, EntryPage, MatchPage, ReadyList, SignedState } from '../history/records.ts';
import { compileList } from '../matches/list/compile-list.ts';
import { entriesPerPage } from './entries-per-page.ts';
import { matchPages } from './match-pages.ts';

/** A list in the form in which it is stored for matching. */
export interface MadeReady {
  ready: ReadyList;
  pages: (EntryPage | MatchPage)[];
  /** How many entries are in force; one that is withdrawn is, with that. */
  entryCount: number;
  /** Entries that cannot be matched, or not by all of their words, each with its reason. */
  leftOut: Refusal[];
}

/** Compiles a list and sorts what is shown of its entries into pages; `signed` where somebody signs it. */
export function makeReadyList(url: string, list: List, signed: SignedState | null = null): MadeReady {
  const { compiled, leftOut } = compileList(list);
  const edition = crypto.randomUUID();
  const byId = new Map(list.entries.map((entry) => [entry.id, entry]));
  const pages: EntryPage[] = [];
  const matches: EntryMatch[] = [];
  for (let first = 0; first < compiled.entryIds.length; first += entriesPerPage) {
    const entries = compiled.entryIds.slice(first, first + entriesPerPage).flatMap((id): EntryDetails[] => {
      const entry = byId.get(id);
      if (!entry) return [];
      const { match, ...details } = entry;
      matches.push(match);
      return [details];
    });
    pages.push({ url, page: pages.length, edition, entries });
  }
  const { id, version, title, publisher, categories, sites = [] } = list;
  // The pages name the entries; a hundred thousand strings more would take Firefox three times as long to
  // load.
  const nameless = { ...compiled, entryIds: [] };
  return {
    ready: {
      url,
      ...(signed && { root: signed.root }),
      edition,
      id,
      version,
      title,
      publisher,
      categories,
      sites,
      compiled: nameless,
    },
    pages: [...pages, ...matchPages(url, edition, matches)],
    entryCount: compiled.entryIds.length + list.entries.filter(({ status }) => status === 'withdrawn').length,
    leftOut,
  };
}
