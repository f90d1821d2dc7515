import * as v from 'valibot';
import { briefRefusal } from './brief-refusal.ts';
import { judgeEntry } from './judge-entry.ts';
import { type Entry, type List, listEnvelopeSchema, listFormat } from './list.ts';
import { good, type Refusal, type Result, refused } from './result.ts';
import { type Site, siteSchema } from './site.ts';

/** A list ready for use and, entry by entry, what had to be left out of it or changed. */
export interface ParsedList {
  list: List;
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
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare === '') return refused('list_empty');
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch {
    // A captive portal or an error page answers in the list's place.
    return refused(bare.startsWith('<') ? 'list_is_html' : 'list_not_json');
  }
  return judgeList(json);
}

/** Judges what a list file states, part by part, once it has been read. Pure. */
export function judgeList(json: unknown): Result<ParsedList> {
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
  if (raw.length > entryLimit) return refused('list_too_large', String(raw.length), String(entryLimit));
  const { entries, leftOut } = judgeEntries(raw, new Set(header.categories.map(({ id }) => id)));
  if (entries.length === 0) return refused('list_no_entries');
  const { sites, refusals } = judgeSites(rawSites);
  const list = { ...header, entries, ...(sites.length > 0 ? { sites } : {}) };
  return good({ list, stated: raw.length, leftOut: [...leftOut, ...refusals] });
}

function judgeEntries(raw: unknown[], categories: ReadonlySet<string>) {
  const kept = new Map<string, Entry>();
  const leftOut: Refusal[] = [];
  raw.forEach((value, index) => {
    const place = `#${index + 1}`;
    const { entry, refusals } = judgeEntry(value, nameOf(value) ?? place, categories);
    if (entry && kept.has(entry.id)) {
      leftOut.push(briefRefusal('entry_duplicate', entry.id, place));
      return;
    }
    if (entry) kept.set(entry.id, entry);
    leftOut.push(...refusals);
  });
  return { entries: [...kept.values()], leftOut };
}

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
