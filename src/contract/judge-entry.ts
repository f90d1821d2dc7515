import * as v from 'valibot';
import { briefRefusal } from './brief-refusal.ts';
import { givesBack } from './gives-back.ts';
import { givesBackBytes } from './gives-back-bytes.ts';
import { judgeWords } from './judge-words.ts';
import {
  builtInCategories,
  type Entry,
  type EntryMatch,
  entrySchema,
  type Status,
  statuses,
  statusesThatNeedACorrection,
} from './list.ts';
import { good, type Refusal, type Result } from './result.ts';
import type { Outline } from './signed/outline-collector.ts';
import { webAddress } from './web-address.ts';

/** What became of one entry: itself, or null where it is left out, and what was wrong with it. */
export interface JudgedEntry {
  entry: Entry | null;
  refusals: Refusal[];
}

/**
 * Judges one entry of a list on its own. `name` is how refusals call it; `categories` are the ones the list
 * declares. An unknown category becomes `other`; words too short to mean anything are taken out.
 */
export function judgeEntry(raw: unknown, name: string, categories: ReadonlySet<string>): JudgedEntry {
  const read = isEntry(raw) ? good(raw) : readEntry(raw, name);
  if (!read.ok) return leftOut(read.error);
  const entry = read.value;
  if (needsCorrection(entry.status) && !entry.correction) {
    return leftOut(briefRefusal('entry_needs_correction', name, entry.status));
  }
  const words = withoutShortWords(entry, name);
  if (!words.entry || isOneOf(builtInCategories, entry.category) || categories.has(entry.category))
    return words;
  return {
    entry: { ...words.entry, category: 'other' },
    refusals: [...words.refusals, briefRefusal('entry_category_unknown', name, entry.category)],
  };
}

const needsCorrection = (status: Status) => statusesThatNeedACorrection.includes(status);

/**
 * Whether `judgeEntry` takes an entry, of which this is known, just as it is: the schema gives it back, and
 * nothing else is wrong with it.
 */
export const isTakenAsItIs = (
  { category, status, match, hasCorrection }: Outline,
  categories: ReadonlySet<string>,
): boolean =>
  (hasCorrection || !needsCorrection(status)) &&
  (isOneOf(builtInCategories, category) || categories.has(category)) &&
  areLongEnough(match);

/** An entry as the schema has it: nearly every one is its own. */
const givesBackEntry = givesBack(entrySchema);
const isEntry = (raw: unknown): raw is Entry => givesBackEntry(raw);

/** The same of the line of an entry in a canonical list. */
export const entryLineTest = givesBackBytes(entrySchema, 'id');

function readEntry(raw: unknown, name: string): Result<Entry> {
  const parsed = v.safeParse(entrySchema, raw);
  if (!parsed.success)
    return { ok: false, error: whyInvalid(raw, name, v.getDotPath(parsed.issues[0]) ?? 'entry') };
  if (namesSeveralKinds(fieldOf(raw, 'match')))
    return { ok: false, error: briefRefusal('entry_invalid', name, 'match') };
  return good(parsed.output);
}

const leftOut = (because: Refusal): JudgedEntry => ({ entry: null, refusals: [because] });

/** Why an entry is not as agreed, in the sentence that helps most; `path` is what the schema found first. */
function whyInvalid(raw: unknown, name: string, path: string): Refusal {
  const status = fieldOf(raw, 'status');
  if (typeof status === 'string' && !isOneOf(statuses, status))
    return briefRefusal('entry_status_unknown', name, status);
  const unsafe = linksOf(raw).find((link) => webAddress(link) === null);
  if (unsafe !== undefined) return briefRefusal('entry_link_unsafe', name, unsafe);
  const kinds = kindsOf(fieldOf(raw, 'match'));
  if (kinds && !kinds.some(isKnownKind))
    return briefRefusal('entry_kind_unsupported', name, kinds.join(', '));
  return briefRefusal('entry_invalid', name, path);
}

/** All that a reader may be led to. */
function linksOf(raw: unknown): string[] {
  const sources = fieldOf(raw, 'sources');
  const leading = [fieldOf(raw, 'correction'), ...(Array.isArray(sources) ? sources : [])];
  const links = [fieldOf(raw, 'page'), ...leading.map((one) => fieldOf(one, 'url'))];
  return links.filter((link) => typeof link === 'string');
}

/** Takes out words of fewer than two characters, which would be found everywhere. */
function withoutShortWords(entry: Entry, name: string): JudgedEntry {
  if ('claim' in entry.match || 'detector' in entry.match) return { entry, refusals: [] };
  const { match, refusals } = judgeWords(name, entry.match, (word) =>
    isTooShort(word) ? 'too_short' : null,
  );
  return { entry: match === entry.match ? entry : match && { ...entry, match }, refusals };
}

/** Whether no word of a match is taken out, and one is left. */
function areLongEnough(match: EntryMatch): boolean {
  if ('claim' in match || 'detector' in match) return true;
  const words = 'pattern' in match ? match.needs : 'all' in match ? match.all : match.words;
  const exceptions = 'pattern' in match ? undefined : match.unless;
  return words.length > 0 && !words.some(isTooShort) && !exceptions?.some(isTooShort);
}

/** Whether anybody sees a letter, as of nearly every word the first two. */
const isSeen = (letter: number) => (letter > 0x20 && letter < 0x7f) || (letter >= 0x4e00 && letter < 0xa000);

/** Counts what a reader sees: characters outside the BMP count as one, zero-width ones not at all. */
const isTooShort = (word: string) =>
  !(isSeen(word.charCodeAt(0)) && isSeen(word.charCodeAt(1))) &&
  [...word.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()].length < 2;

const knownKinds: readonly string[] = ['words', 'all', 'pattern', 'claim', 'detector'];

const isKnownKind = (key: string) => isOneOf(knownKinds, key);

function namesSeveralKinds(match: unknown): boolean {
  let count = 0;
  for (const kind of knownKinds) if (fieldOf(match, kind) !== undefined) count++;
  return count > 1;
}

function kindsOf(match: unknown): string[] | null {
  const isObject = typeof match === 'object' && match !== null && !Array.isArray(match);
  return isObject ? Object.keys(match) : null;
}

const isOneOf = (known: readonly string[], text: string) => known.includes(text);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
