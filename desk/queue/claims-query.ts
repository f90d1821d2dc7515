import * as v from 'valibot';
import {
  type ClaimSort,
  type ClaimView,
  claimSorts,
  claimViews,
  mostClaims,
} from '../../src/contract/staff/claim.ts';
import { refuse, type Taken } from '../problems.ts';

/** What a page of the queue is asked for. */
export interface ClaimsQuery {
  view: ClaimView;
  sort: ClaimSort;
  category: string | null;
  site: string | null;
  search: string | null;
  limit: number;
  after: Cursor | null;
}

/** The last claim of the page before: what it was sorted by, and its id. */
export interface Cursor {
  value: string | null;
  id: string;
}

/** The longest search, in UTF-16 units. */
const searchLimit = 200;
const cursorSchema = v.object({
  value: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  id: v.pipe(v.string(), v.uuid()),
});

/** Reads the parameters of `GET /staff/claims`. Pure. */
export function readClaimsQuery(asked: Record<string, string | undefined>): Taken<ClaimsQuery> {
  const view = claimViews.find((each) => each === (asked.view ?? 'open'));
  if (!view) return refuse('view-unknown', claimViews.join(', '));
  const sort = claimSorts.find((each) => each === (asked.sort ?? (view === 'due' ? 'due' : 'growth')));
  if (!sort) return refuse('sort-unknown', claimSorts.join(', '));
  const limit = Number(asked.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostClaims) {
    return refuse('limit-invalid', String(mostClaims));
  }
  const after = asked.after ? readCursor(asked.after, sort) : null;
  if (after === undefined) return refuse('after-unknown');
  const filter = (text: string | undefined) =>
    text?.trim().slice(0, searchLimit).replaceAll('\0', '') || null;
  return {
    ok: true,
    value: {
      ...{ view, sort, limit, after },
      ...{ category: filter(asked.category), site: filter(asked.site), search: filter(asked.search) },
    },
  };
}

/** What goes into `after` for the page that follows. Pure. */
export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** The cursor in `text`; undefined where it is none of a page sorted so. */
function readCursor(text: string, sort: ClaimSort): Cursor | undefined {
  try {
    const parsed = v.safeParse(cursorSchema, JSON.parse(Buffer.from(text, 'base64url').toString()));
    return parsed.success && isOfSort(parsed.output.value, sort) ? parsed.output : undefined;
  } catch {
    // What is no JSON is told by throwing.
    return undefined;
  }
}

function isOfSort(value: string | null, sort: ClaimSort): boolean {
  if (value === null) return sort === 'due';
  if (sort === 'reports') return /^\d{1,9}$/.test(value);
  // As the desk writes it: PostgreSQL refuses some numbers and moments that JavaScript reads.
  if (sort === 'growth') return String(Number(value)) === value && !['NaN', 'Infinity'].includes(value);
  const moment = new Date(value);
  return moment.getTime() > 0 && moment.toISOString() === value && /^\d/.test(value);
}

/** What is looked for: a number of a claim, an address or the name of a site, or words. Pure. */
export type Search =
  | { kind: 'number'; number: number }
  | { kind: 'address'; site: string; address: string | null }
  | { kind: 'words'; words: string };

/** Tells what a search means. Pure. */
export function readSearch(search: string): Search {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  if (number !== undefined) return { kind: 'number', number: Number(number) };
  const address = /^https?:\/\//i.test(search) ? URL.parse(search) : null;
  if (address)
    return { kind: 'address', site: address.hostname, address: address.pathname.length > 1 ? search : null };
  if (/^[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){1,9}$/i.test(search)) {
    return { kind: 'address', site: search.toLowerCase(), address: null };
  }
  return { kind: 'words', words: search };
}
