import * as v from 'valibot';
import { briefRefusal } from './brief-refusal.ts';
import { entryLineTest, isTakenAsItIs, judgeEntry } from './judge-entry.ts';
import { type Entry, type List, listEnvelopeSchema, listFormat } from './list.ts';
import { good, type Refusal, type Result, refused } from './result.ts';
import { filedEntry, type OutlinedEntry } from './signed/filed-entry.ts';
import { type ListPiece, ListScan } from './signed/list-pieces.ts';
import type { Outline } from './signed/outline-collector.ts';
import { type Site, siteSchema } from './site.ts';

/** A list of whose entries this is kept. */
export type ListOf<Kept> = Omit<List, 'entries'> & { entries: Kept[] };

/** A list ready for use and, entry by entry, what had to be left out of it or changed. */
export interface ParsedList<Kept = Entry> {
  list: ListOf<Kept>;
  /** How many entries the text has, those left out among them. */
  stated: number;
  /** First value: the entry's id, or `#12` for the twelfth where it has none. Second: what was wrong. */
  leftOut: Refusal[];
}

/** The most entries a list may have. */
export const entryLimit = 200_000;

/**
 * Reads the text of a list file. One bad entry never costs the others; a text that is no list, or has no
 * entry that can be used, is refused as a whole. Text stays text: nothing in it is read as markup.
 */
export function parseList(text: string): Result<ParsedList> {
  const json = readJson(text);
  return json.ok ? judgeList(json.value) : json;
}

/** The JSON in the text of a file that should be a list. */
export function readJson(text: string): Result<unknown> {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare === '') return refused('list_empty');
  try {
    return good(JSON.parse(bare));
  } catch {
    // A captive portal or an error page answers in the list's place.
    return refused(bare.startsWith('<') ? 'list_is_html' : 'list_not_json');
  }
}

/** Reads the bytes of a list file as `parseList` reads their text; all of them must be UTF-8. */
export const parseListBytes = (file: ArrayBuffer): Result<ParsedList> =>
  readBytes(new Uint8Array(file), new ListScan(null, entryLimit), whole);

/**
 * Reads the bytes of a list file as `parseListBytes` does. Of a canonical list neither the text nor what it
 * states is in memory as a whole: of its entries only what is needed of all of them at once is kept. `scan`
 * is what went through it as it came, if anything did.
 */
export function outlineListBytes(file: ArrayBuffer, scan = scanOfList()): Result<ParsedList<OutlinedEntry>> {
  const bytes = new Uint8Array(file);
  const whole = { bytes };
  return readBytes<OutlinedEntry>(bytes, scan, {
    outline: (outline) => outline,
    // What is not taken as it stands there is not what the file says.
    entry: (entry, raw, from, to) => (entry === raw ? filedEntry(entry, whole, from, to) : entry),
  });
}

/** Goes through the bytes of a list file as they come, for `outlineListBytes`. */
export const scanOfList = (): ListScan => new ListScan(entryLineTest, entryLimit);

function readBytes<Kept extends { id: string }>(
  bytes: Uint8Array<ArrayBuffer>,
  scan: ListScan,
  keep: Keep<Kept>,
): Result<ParsedList<Kept | Entry>> {
  const pieces = scan.whole(bytes);
  try {
    if (pieces) return judge<Kept | Entry>(pieces.header, pieces.pieces(), keep);
  } catch (error) {
    // It only looked like one. Read as a whole it is refused for what it is.
    if (!(error instanceof SyntaxError)) throw error;
  }
  return readWhole(bytes);
}

/** A page that answers in the list's place is called one, whatever its encoding. */
function readWhole(bytes: Uint8Array<ArrayBuffer>): Result<ParsedList> {
  const text = utf8In(bytes);
  if (text !== null) return parseList(text);
  const read = parseList(new TextDecoder().decode(bytes));
  return read.ok || read.error.code === 'list_not_json' ? refused('list_not_utf8') : read;
}

function utf8In(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is kept of entries. */
interface Keep<Kept> {
  /** Of one that is taken just as it stands; null where all of it is to be read. */
  outline: ((outline: Outline) => Kept) | null;
  /** Of one that was judged; `raw` is what stands in the file from one byte to another. */
  entry(entry: Entry, raw: unknown, from: number, to: number): Kept;
}

const whole: Keep<Entry> = { outline: null, entry: (entry) => entry };

/** Judges what a list file states, part by part, once it has been read. Pure. */
export const judgeList = (json: unknown): Result<ParsedList> => judge(json, null, whole);

/** `pieces` are the entries where they do not stand in `json`. */
function judge<Kept extends { id: string }>(
  json: unknown,
  pieces: Iterable<ListPiece> | null,
  keep: Keep<Kept>,
): Result<ParsedList<Kept>> {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== listFormat) {
    return {
      ok: false,
      error: briefRefusal('list_format_unknown', typeof format === 'string' ? format : '–'),
    };
  }
  const envelope = v.safeParse(listEnvelopeSchema, json);
  if (!envelope.success) return refused('list_invalid', v.getDotPath(envelope.issues[0]) ?? 'list');
  const { entries: raw, sites: rawSites = [], ...header } = envelope.output;
  const categories = new Set(header.categories.map(({ id }) => id));
  const { entries, leftOut, stated } = judgeEntries(
    pieces ?? [{ length: raw.length, entry: (at) => raw[at] }],
    categories,
    keep,
  );
  if (stated > entryLimit) return refused('list_too_large', String(stated), String(entryLimit));
  if (entries.length === 0) return refused('list_no_entries');
  const { sites, refusals } = judgeSites(rawSites);
  const list = { ...header, entries, ...(sites.length > 0 ? { sites } : {}) };
  return good({ list, stated, leftOut: [...leftOut, ...refusals] });
}

/** None is judged once there are too many. */
function judgeEntries<Kept extends { id: string }>(
  pieces: Iterable<ListPiece>,
  categories: ReadonlySet<string>,
  keep: Keep<Kept>,
): { entries: Kept[]; leftOut: Refusal[]; stated: number } {
  const entries: Kept[] = [];
  const isNew = newIds(entries);
  const leftOut: Refusal[] = [];
  // Functions called for each entry are compiled long before loops over all of them are.
  const takeOutline = (outline: Outline): boolean => {
    if (!keep.outline || !isTakenAsItIs(outline, categories) || !isNew(outline.id)) return false;
    entries.push(keep.outline(outline));
    return true;
  };
  const takeValue = (value: unknown, place: string, from: number, to: number): void => {
    const { entry, refusals } = judgeEntry(value, nameOf(value) ?? place, categories);
    if (entry && !isNew(entry.id)) {
      leftOut.push(briefRefusal('entry_duplicate', entry.id, place));
      return;
    }
    if (entry) entries.push(keep.entry(entry, value, from, to));
    for (const refusal of refusals) leftOut.push(refusal);
  };
  let stated = 0;
  for (const { length, lines, entry: read } of pieces) {
    const first = stated;
    stated += length;
    if (stated > entryLimit) continue;
    let next = 0;
    for (let at = 0; at < length; at++) {
      const from = lines?.starts[at] ?? 0;
      const outline = lines?.outlines[next];
      const isOutlined = outline?.from === from;
      if (isOutlined) next++;
      if (!isOutlined || !takeOutline(outline))
        takeValue(read(at), placeOf(first + at), from, lines?.ends[at] ?? 0);
    }
  }
  return { entries, leftOut, stated };
}

/**
 * Tells ids that none of these entries has; those that are new are added to them. As long as they rise
 * nothing needs to be kept for it.
 */
function newIds(entries: readonly { id: string }[]): (id: string) => boolean {
  let all: Set<string> | null = null;
  return (id) => {
    const last = entries.at(-1);
    if (!all && (last === undefined || id > last.id)) return true;
    all ??= new Set(entries.map((entry) => entry.id));
    const before = all.size;
    return all.add(id).size > before;
  };
}

const placeOf = (index: number) => `#${index + 1}`;

function nameOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' && id.trim() !== '' && id.length <= 256 ? id : null;
}

/** As many site profiles as one list may carry. */
const siteLimit = 500;

/** Judges site profiles one by one, so that one that is not as agreed does not cost the others. */
function judgeSites(raw: readonly unknown[]): { sites: Site[]; refusals: Refusal[] } {
  const sites: Site[] = [];
  const refusals: Refusal[] = [];
  raw.slice(0, siteLimit).forEach((value, index) => {
    const parsed = v.safeParse(siteSchema, value);
    if (parsed.success) sites.push(parsed.output);
    else
      refusals.push(briefRefusal('site_invalid', `#${index + 1}`, v.getDotPath(parsed.issues[0]) ?? 'site'));
  });
  return { sites, refusals };
}
