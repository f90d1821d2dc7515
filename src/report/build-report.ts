import * as v from 'valibot';
import {
  type Attachment,
  type EntryReference,
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
import { findPersonalData } from './find-personal-data.ts';
import { sendable } from './sendable-text.ts';

/** Parts that go along by themselves and that the person may leave out. */
export type LeavablePart = 'title' | 'canonical' | 'around' | 'post' | 'entry' | 'device';

/**
 * Which of them there are for a page (null where it can't be looked into) and the passages chosen on it.
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

/** Everything a report is made from: what the page said of itself and what the person chose. */
export interface ReportInput {
  /** A UUID made once for this report; it becomes the Idempotency-Key. */
  id: string;
  now: Date;
  /** Null where the extension can't look into the page. */
  page: PageDescription | null;
  tabUrl: string;
  tabTitle: string;
  urlScope: UrlScope;
  leftOut: LeavablePart[];
  passages: Passage[];
  category: string;
  /** The entry whose flag is disputed. */
  disputes: EntryReference | null;
  note: string;
  contact: string;
  attachment: Attachment | null;
  /** When the page was as the report tells it: when the picture was taken, where there is one. */
  capturedAt: Date;
  extensionVersion: string;
  /** Whether picture, address and passages were seen to come from one document. */
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
      ...(input.disputes ? { disputes: input.disputes } : {}),
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

/** The title of a page that could not be looked into is told by its tab, as it is but for personal data. */
export function titleOf({ page, tabTitle }: Pick<ReportInput, 'page' | 'tabTitle'>): string {
  return (page?.title ?? blackOut(tabTitle, findPersonalData(tabTitle))).slice(0, 500);
}

/** A post's link as clean as the page's address is; of its fragment only what can name a post stays. */
function cleanPermalink(permalink: string): string | null {
  const fragment = permalink.split('#')[1] ?? '';
  const address = scopeAddress(permalink, 'full');
  return address && /^[\w.-]{1,64}$/.test(fragment) ? `${address}#${fragment}` : address;
}

/** A passage without what the person leaves out, its links cut to what the scope lets the address tell. */
function cutPassage(passage: Passage, url: string, { urlScope, leftOut }: ReportInput): Passage {
  const { textFragmentUrl, permalink, floor, entry, quote, ...kept } = passage;
  const sends = (part: LeavablePart) => !leftOut.includes(part);
  const fragment = textFragmentUrl?.split('#:~:')[1];
  const link = permalink && cleanPermalink(permalink);
  return {
    quote: sends('around') ? quote : { ...quote, prefix: '', suffix: '' },
    ...kept,
    // The fragment quotes what stands around the passage where its words alone would not find it.
    ...(fragment && urlScope !== 'origin' && sends('around')
      ? { textFragmentUrl: `${url}#:~:${fragment}` }
      : {}),
    ...(link && urlScope === 'full' && sends('post') ? { permalink: link } : {}),
    ...(floor && sends('post') ? { floor } : {}),
    ...(entry && sends('entry') ? { entry } : {}),
  };
}
