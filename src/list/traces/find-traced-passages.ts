import type { Entry } from '../../contract/list.ts';
import { type OutlinedEntry, wholeEntry } from '../../contract/signed/filed-entry.ts';
import { openDatabase } from '../../history/database.ts';
import { readSalt, readTraces, stretchesOf } from '../../history/page-traces.ts';
import { findMatches } from '../../matches/find-matches.ts';
import { type CompiledList, isCompiledList } from '../../matches/list/compiled-list.ts';
import { giveWay } from '../../platform/wait-at-most.ts';
import { readPolicy } from '../../settings/policy.ts';
import { readSettings } from '../../settings/settings.ts';
import type { ListedPassage } from '../find-listed-passages.ts';
import type { MadeReady } from '../make-ready-list.ts';
import { choiceInForce } from '../policy-lists.ts';
import { type Traced, TraceSearch } from './find-in-traces.ts';

/** Of one version no more entries are told so … */
const mostEntries = 100;
/** … and of one entry no more pages. */
const mostPages = 10;

/**
 * The entries of a list that is about to come in force of which a page that was read seems to hold a wording,
 * where nothing named it until now. Gives way to other work now and then; without traces it reads no entry.
 */
export async function findTracedPassages(
  url: string,
  { ready, inForce }: Pick<MadeReady, 'ready' | 'inForce'>,
): Promise<ListedPassage[]> {
  const database = await openDatabase();
  if ((await database.count('page-traces')) === 0 || !isCompiledList(ready.compiled)) return [];
  const traced = await searchTraces(inForce);
  if (traced.size === 0) return [];
  const stored = await database.getAll('ready-lists');
  // What cannot be read says not what was named: better nothing is told than what the person knows.
  const isKnown = (await database.getKey('followed-lists', url)) !== undefined;
  if (isKnown && !isCompiledList(stored.find((each) => each.url === url)?.compiled)) return [];
  const before = stored.flatMap(({ compiled }) => (isCompiledList(compiled) ? [compiled] : []));
  const isMarked = await whatIsMarked(url);
  return [...newlyNamed(traced, ready.compiled, before)]
    .flatMap(([number, pages]): ListedPassage[] => {
      const entry = inForce[number] && wholeEntry(inForce[number]);
      const mayHold = newestOf(pages);
      return entry && mayHold[0] && isMarked(entry) ? [{ entry, ...mayHold[0], mayHold }] : [];
    })
    .sort((one, other) => other.at - one.at)
    .slice(0, mostEntries);
}

/** Of a list or a category that is off nothing is told, as nothing of it is marked. */
async function whatIsMarked(url: string): Promise<(entry: Pick<Entry, 'category'>) => boolean> {
  const { listChoices } = await readSettings();
  const { isOff, offCategories } = choiceInForce(url, listChoices, await readPolicy());
  return ({ category }) => !isOff && !offCategories.includes(category);
}

type Pages = Map<string, number>;

/** Where each wording seems to stand: its pages, and when each was read. */
async function searchTraces(entries: readonly OutlinedEntry[]): Promise<Map<Traced, Pages>> {
  const salt = await readSalt();
  const search = new TraceSearch(salt);
  for (const [number, { match }] of entries.entries()) {
    await giveWay();
    search.add(number, match);
  }
  const found = new Map<Traced, Pages>();
  for await (const traces of readTraces())
    for (const trace of traces) {
      await giveWay();
      if (trace.salt !== salt) continue;
      for (const one of search.find(stretchesOf(trace)))
        found.set(one, (found.get(one) ?? new Map()).set(trace.page, trace.at));
    }
  return found;
}

/**
 * The entries, by number, with the pages of those of their wordings that the list finds now and no list found
 * before. Pure.
 */
function newlyNamed(
  traced: ReadonlyMap<Traced, Pages>,
  now: CompiledList,
  before: readonly CompiledList[],
): Map<number, Pages> {
  const named = new Map<number, Pages>();
  for (const [{ entry, wording }, pages] of traced) {
    if (before.some((list) => findMatches(wording, list).length > 0)) continue;
    if (!findMatches(wording, now).some((match) => match.entry === entry)) continue;
    named.set(entry, new Map([...(named.get(entry) ?? []), ...pages]));
  }
  return named;
}

const newestOf = (pages: Pages): NonNullable<ListedPassage['mayHold']> =>
  [...pages]
    .map(([page, at]) => ({ page, at }))
    .sort((a, b) => b.at - a.at)
    .slice(0, mostPages);
