import * as v from 'valibot';
import {
  type Attachment,
  type EntryReference,
  type NamedRelease,
  noteLimit,
  type Passage,
  type Report,
  reportFormat,
  reportSchema,
  type UrlScope,
} from '../contract/report.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { scopeAddress } from '../contract/scope-address.ts';
import type { PageDescription } from '../messages/message-contract.ts';
import { blackOut } from '../page/passages/black-out.ts';
import { findPersonalData } from './people/words/find-personal-data.ts';
import { sendable } from './sendable-text.ts';

/** Parts that a report contains by default and that the person may leave out. */
export type LeavablePart = 'title' | 'canonical' | 'around' | 'post' | 'entry' | 'device';

/**
 * Which of these parts there are for a page (null where the extension can't read it) and the chosen passages.
 * Pure.
 */
export function leavableParts(page: PageDescription | null, passages: readonly Passage[]): LeavablePart[] {
  const isThere: Record<LeavablePart, boolean> = {
    title: true,
    canonical: Boolean(page?.canonicalUrl),
    around: passages.some(({ quote }) => quote.prefix !== '' || quote.suffix !== ''),
    post: passages.some(({ floor, permalink }) => floor !== undefined || permalink !== undefined),
    entry: passages.some(({ entry }) => entry !== undefined),
    device: true,
  };
  return (Object.keys(isThere) as LeavablePart[]).filter((part) => isThere[part]);
}

/** Everything a report is made from: what the page says about itself and what the person chose. */
export interface ReportInput {
  /** A UUID made once for this report; it becomes the Idempotency-Key. */
  id: string;
  now: Date;
  /** Null where the extension can't read the page. */
  page: PageDescription | null;
  tabUrl: string;
  tabTitle: string;
  urlScope: UrlScope;
  leftOut: LeavablePart[];
  passages: Passage[];
  category: string;
  /** The entry whose flag is disputed. */
  disputes: EntryReference | null;
  /** Those in force of signed lists. */
  releases: NamedRelease[];
  note: string;
  contact: string;
  attachment: Attachment | null;
  /** When the page looked as the report says: when the picture was taken, if there is one. */
  capturedAt: Date;
  extensionVersion: string;
  /** Whether picture, address and passages are known to come from one document. */
  sameDocument: boolean;
}

/**
 * Builds the report exactly as it will be sent. Refuses a note that is too long and a page without an
 * address.
 */
export function buildReport(input: ReportInput): Result<Report> {
  if (input.note.length > noteLimit) return refused('note_too_long', String(input.note.length));
  const url = scopeAddress(input.page?.url ?? input.tabUrl, input.urlScope);
  if (!url) return refused('address_withheld');
  const sends = (part: LeavablePart) => !input.leftOut.includes(part);
  const canonicalUrl =
    input.urlScope === 'full' && sends('canonical') && input.page?.canonicalUrl
      ? scopeAddress(input.page.canonicalUrl, 'full')
      : null;
  const contact = input.contact.trim();
  const sendsDevice = sends('device');
  const parsed = v.safeParse(
    reportSchema,
    sendable({
      format: reportFormat,
      id: input.id,
      createdAt: input.now.toISOString(),
      page: {
        url,
        urlScope: input.urlScope,
        ...(canonicalUrl ? { canonicalUrl } : {}),
        title: sends('title') ? titleOf(input) : '',
        ...(sendsDevice && input.page?.language ? { language: input.page.language.slice(0, 35) } : {}),
      },
      passages: input.passages.map((passage) => cutPassage(passage, url, input)),
      category: input.category,
      ...(input.disputes ? { disputes: withRelease(input.disputes, input.releases) } : {}),
      note: input.note,
      ...(contact ? { contact } : {}),
      capture: {
        at: input.capturedAt.toISOString(),
        viewport: (sendsDevice && input.page?.viewport) || { width: 0, height: 0, pixelRatio: 1 },
        extensionVersion: sendsDevice ? input.extensionVersion : '',
        sameDocument: input.sameDocument,
      },
      attachments: input.attachment ? [input.attachment] : [],
    }),
  );
  return parsed.success
    ? good(parsed.output)
    : refused('message_invalid', v.getDotPath(parsed.issues[0]) ?? '');
}

/** The title of a page the extension can't read comes from its tab, without personal data. */
export function titleOf({ page, tabTitle }: Pick<ReportInput, 'page' | 'tabTitle'>): string {
  return (page?.title ?? blackOut(tabTitle, findPersonalData(tabTitle))).slice(0, 500);
}

/** A post's link, cleaned like the page's address. Of its fragment only what can name a post stays. */
function cleanPermalink(permalink: string): string | null {
  const fragment = permalink.split('#')[1] ?? '';
  const address = scopeAddress(permalink, 'full');
  return address && /^[\w.-]{1,64}$/.test(fragment) ? `${address}#${fragment}` : address;
}

/** A passage without what the person leaves out. The scope of the address applies to its links too. */
function cutPassage(passage: Passage, url: string, { urlScope, leftOut, releases }: ReportInput): Passage {
  const { textFragmentUrl, permalink, floor, entry, quote, ...kept } = passage;
  const sends = (part: LeavablePart) => !leftOut.includes(part);
  const fragment = textFragmentUrl?.split('#:~:')[1];
  const link = permalink && cleanPermalink(permalink);
  return {
    quote: sends('around') ? quote : { ...quote, prefix: '', suffix: '' },
    ...kept,
    // Where its own words would not find the passage, the fragment quotes the text around it.
    ...(fragment && urlScope !== 'origin' && sends('around')
      ? { textFragmentUrl: `${url}#:~:${fragment}` }
      : {}),
    ...(link && urlScope === 'full' && sends('post') ? { permalink: link } : {}),
    ...(floor && sends('post') ? { floor } : {}),
    ...(entry && sends('entry') ? { entry: withRelease(entry, releases) } : {}),
  };
}

/** Two publishers may give two lists one id: then nobody can tell which release says it. */
function withRelease(entry: EntryReference, releases: readonly NamedRelease[]): EntryReference {
  const named = releases.filter(
    ({ listId, listVersion }) => listId === entry.listId && listVersion === entry.listVersion,
  );
  const [only] = named;
  return only && named.length === 1 ? { ...entry, release: only.release } : entry;
}
