import type { ListOf } from '../contract/parse-list.ts';
import type { Refusal } from '../contract/result.ts';
import type { OutlinedEntry } from '../contract/signed/filed-entry.ts';
import type { ReadyList, SignedState } from '../history/records.ts';
import { compileList } from '../matches/list/compile-list.ts';

/** A list in the form in which it is stored for matching. */
export interface MadeReady {
  ready: ReadyList;
  /** The entries that can be found, by their numbers. */
  inForce: OutlinedEntry[];
  /** Those that are withdrawn are never found; they stand behind the others, to be looked up. */
  withdrawn: OutlinedEntry[];
  /** How many entries are in force; one that is withdrawn is, with that. */
  entryCount: number;
  /** Entries that cannot be matched, or not by all of their words, each with its reason. */
  leftOut: Refusal[];
}

/** Compiles a list and puts its entries in order; `signed` where somebody signs it. */
export function makeReadyList(
  url: string,
  list: ListOf<OutlinedEntry>,
  signed: SignedState | null = null,
): MadeReady {
  const { compiled, entries: inForce, leftOut } = compileList(list);
  const withdrawn = list.entries.filter(({ status }) => status === 'withdrawn');
  const { id, version, title, publisher, categories, sites = [] } = list;
  return {
    ready: {
      url,
      ...(signed && { root: signed.root }),
      edition: crypto.randomUUID(),
      id,
      version,
      title,
      publisher,
      categories,
      sites,
      compiled,
    },
    inForce,
    withdrawn,
    entryCount: inForce.length + withdrawn.length,
    leftOut,
  };
}
