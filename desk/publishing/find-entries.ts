import type { Status } from '../../src/contract/list.ts';
import { statuses } from '../../src/contract/list.ts';
import { normaliseText } from '../../src/matches/letters/normalise-text.ts';
import type { PublicEntry } from './public-entries.ts';

/** Which entries somebody wants to see. */
export interface EntryWish {
  search: string;
  status: Status | null;
  category: string | null;
  /** From 1. */
  page: number;
}

/** All of them, from the first page. */
export const everything: EntryWish = { search: '', status: null, category: null, page: 1 };

/** A page of a number of entries. */
export interface EntriesPage {
  entries: PublicEntry[];
  all: number;
  page: number;
  pages: number;
}

/** A page of what was found, with what there would be in other statuses and categories. */
export interface FoundEntries extends EntriesPage {
  statuses: { status: Status; entries: number }[];
  /** Each with an entry that has it, whose list may say what it is called. */
  categories: { id: string; example: PublicEntry; entries: number }[];
}

const pageSize = 30;
/** More words of a search are passed over. */
const mostWords = 10;

/** Finds entries by all words of a search, folded as the matcher does, by status and by category. Pure. */
export function findEntries(all: Iterable<PublicEntry>, wish: EntryWish): FoundEntries {
  const words = wish.search.split(/\s+/).map(folded).filter(Boolean).slice(0, mostWords);
  const named = [...all].filter((each) => words.every((word) => lettersOf(each).includes(word)));
  const ofStatus = ({ entry }: PublicEntry) => wish.status === null || entry.status === wish.status;
  const ofCategory = ({ entry }: PublicEntry) => wish.category === null || entry.category === wish.category;
  const found = named.filter((each) => ofStatus(each) && ofCategory(each));
  return {
    ...entriesPage(found, wish.page),
    statuses: statusCounts(named.filter(ofCategory)),
    categories: categoryCounts(named.filter(ofStatus)),
  };
}

/** One page of entries; a page that is not there is the nearest that is. Pure. */
export function entriesPage(entries: readonly PublicEntry[], wished: number): EntriesPage {
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const page = Math.min(Math.max(1, wished), pages);
  const shown = entries.slice((page - 1) * pageSize, page * pageSize);
  return { entries: shown, all: entries.length, page, pages };
}

const statusCounts = (entries: readonly PublicEntry[]) =>
  statuses
    .map((status) => ({ status, entries: entries.filter(({ entry }) => entry.status === status).length }))
    .filter((each) => each.entries > 0);

function categoryCounts(entries: readonly PublicEntry[]): FoundEntries['categories'] {
  const counts = new Map<string, { id: string; example: PublicEntry; entries: number }>();
  for (const example of entries) {
    const id = example.entry.category;
    const before = counts.get(id) ?? { id, example, entries: 0 };
    counts.set(id, { ...before, entries: before.entries + 1 });
  }
  return [...counts.values()].sort((one, other) => other.entries - one.entries);
}

const known = new WeakMap<PublicEntry, string>();

/** What of an entry can be searched. */
function lettersOf(each: PublicEntry): string {
  const before = known.get(each);
  if (before !== undefined) return before;
  const { claim, explanation = '', correction } = each.entry;
  const letters = [claim, explanation, correction?.title ?? ''].map(folded).join('\n');
  known.set(each, letters);
  return letters;
}

/** The letters of a text, whatever their width, case or script. */
function folded(text: string): string {
  const { units, length } = normaliseText(text);
  return String.fromCharCode(...units.subarray(0, length));
}
