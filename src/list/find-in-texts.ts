import { findFlatMatches } from '../matches/find-flat-matches.ts';
import type { CompiledList } from '../matches/list/compiled-list.ts';
import type { FlatMatches } from '../matches/words/flat-matches.ts';
import { doubts } from '../matches/words/match.ts';
import type { Flag, FoundInTexts, FoundMatch } from '../messages/message-contract.ts';
import { type HiddenFlag, isHidden } from '../settings/hidden-flags.ts';
import { flagOf } from './flag-of.ts';
import { forgetListsInForce, type ListInForce, readDetails, whatIsInForce } from './lists-in-force.ts';
import { exceptionsIn } from './own-list.ts';

/**
 * The matches of all followed lists in each text, by start; see `FoundInTexts`. Throws when lists keep being
 * replaced.
 */
export async function findInTexts(texts: readonly string[]): Promise<FoundInTexts> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const { lists, exceptions } = await whatIsInForce();
    const found = await Promise.all(lists.map((list) => findInList(list, texts)));
    if (found.every((each) => each !== null))
      return exceptions
        ? withoutExceptions(together(found, texts.length), texts, exceptions)
        : together(found, texts.length);
    // A list was replaced between matching and reading what its entries say; with the new one the numbers fit
    // again.
    forgetListsInForce();
  }
  throw new Error('the lists were replaced while they were read');
}

interface FoundByList {
  list: ListInForce;
  /**
   * Of each text `matchSize` numbers a match: entry, start, end, and how the text means it: its place in
   * `meanings`.
   */
  perText: Int32Array[];
}

const matchSize = 4;
const meanings = ['stated', 'refuted', ...doubts] as const;

async function findInList(list: ListInForce, texts: readonly string[]): Promise<FoundByList | null> {
  const entries = new Set<number>();
  const perText = texts.map((text) => numbersOf(findFlatMatches(text, list.compiled), entries));
  return (await readDetails(list, entries)) ? { list, perText } : null;
}

/**
 * The numbers of matches, which are to be read before the next text is searched; adds their entries to
 * `entries`.
 */
function numbersOf(matches: FlatMatches, entries: Set<number>): Int32Array {
  const numbers = new Int32Array(matches.count * matchSize);
  for (let index = 0; index < matches.count; index++) {
    const at = index * matchSize;
    numbers[at] = matches.entry(index);
    numbers[at + 1] = matches.start(index);
    numbers[at + 2] = matches.end(index);
    numbers[at + 3] = meanings.indexOf(
      matches.isRefuted(index) ? 'refuted' : (matches.doubt(index) ?? 'stated'),
    );
    entries.add(matches.entry(index));
  }
  return numbers;
}

/** Joins what all lists found; each flag is sent once. */
function together(lists: FoundByList[], texts: number): FoundInTexts {
  const flags: Flag[] = [];
  const found = Array.from({ length: texts }, (): FoundMatch[] => []);
  for (const { list, perText } of lists) {
    const numbers = new Map<number, number>();
    for (const [at, matches] of perText.entries()) {
      for (let index = 0; index < matches.length; index += matchSize) {
        const entry = matches[index] ?? 0;
        const details = list.details.get(entry);
        if (!details || list.offCategories.has(details.category)) continue;
        const flag = numbers.get(entry) ?? flags.push(flagOf(list, details)) - 1;
        numbers.set(entry, flag);
        const start = matches[index + 1] ?? 0;
        const end = matches[index + 2] ?? 0;
        const meaning = meanings[matches[index + 3] ?? 0];
        const doubt = doubts.find((some) => some === meaning);
        found[at]?.push({ start, end, flag, refutedHere: meaning === 'refuted', ...(doubt && { doubt }) });
      }
    }
  }
  if (lists.length > 1)
    for (const matches of found) matches.sort((a, b) => a.start - b.start || a.end - b.end);
  return { flags, found };
}

/** What was found, less what lies within a word that the person never wants marked. Pure. */
function withoutExceptions(
  { flags, found }: FoundInTexts,
  texts: readonly string[],
  exceptions: CompiledList,
): FoundInTexts {
  const left = found.map((matches, at) => {
    if (matches.length === 0) return matches;
    const spared = exceptionsIn(texts[at] ?? '', exceptions);
    return matches.filter((match) => !spared.contains(match));
  });
  return { flags, found: left };
}

/** What was found, less what the person hid on this page or everywhere. Pure. */
export function withoutHidden(
  found: FoundInTexts,
  hidden: readonly HiddenFlag[],
  page: string | null,
): FoundInTexts {
  if (hidden.length === 0) return found;
  const { flags } = found;
  const gone = flags.map(({ key }) => isHidden(hidden, key, page));
  return { flags, found: found.found.map((matches) => matches.filter(({ flag }) => !gone[flag])) };
}
