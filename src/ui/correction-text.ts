import { isExpired } from '../contract/is-expired.ts';
import { webAddress } from '../contract/web-address.ts';
import type { CopyForm } from '../messages/copy-form.ts';
import type { Flag } from '../messages/message-contract.ts';
import { type MessageKey, translate } from '../platform/translate.ts';
import { formatDay } from './format-moment.ts';

/** What is copied of a flag, in the reader's language. */
export interface CorrectionWords {
  claim: string;
  status: string;
  explanation: string | null;
  link: { title: string; url: string } | null;
}

/**
 * A correction as a person pastes it elsewhere: claim, status, explanation, link. The words come from a list:
 * none of them becomes markup, breaks a line or turns the direction of what follows. Pure.
 */
export function correctionText(words: CorrectionWords, form: CopyForm): string {
  const { line, quote, strong, link, gap } = ways[form];
  const { claim, status, explanation } = words;
  const lines = [quote(line(claim)), strong(line(status))];
  if (explanation) lines.push(line(explanation));
  if (words.link) lines.push(link(line(words.link.title), linkTarget(words.link.url)));
  return lines.join(gap);
}

interface Way {
  /** Words of a list as one line of text. */
  line(words: string): string;
  quote(line: string): string;
  strong(line: string): string;
  link(title: string, url: string): string;
  /** What stands between two lines. */
  gap: string;
}

const ways: Record<CopyForm, Way> = {
  text: {
    line: oneLine,
    quote: (line) => line,
    strong: (line) => line,
    link: (title, url) => `${title}\n${url}`,
    gap: '\n',
  },
  markdown: {
    line: markdownLine,
    quote: (line) => `> ${line}`,
    strong: (line) => `**${line}**`,
    link: (title, url) => `[${title}](${url})`,
    gap: '\n\n',
  },
  bbcode: {
    line: bbcodeLine,
    quote: (line) => `[quote]${line}[/quote]`,
    strong: (line) => `[b]${line}[/b]`,
    link: (title, url) => `[url=${url}]${title}[/url]`,
    gap: '\n',
  },
};

/** Control characters, line breaks, and marks that turn the direction of what follows. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function oneLine(words: string): string {
  return words.replace(breaking, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Markdown takes a backslash before each of its marks; some are marks only where a line begins. */
function markdownLine(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** BBCode has no way to write a bracket that is none: the wide ones of Chinese take their place. */
function bbcodeLine(words: string): string {
  return oneLine(words).replaceAll('[', '［').replaceAll(']', '］');
}

/** An address in which nothing ends a link in any of the forms. */
const linkTarget = (url: string): string =>
  (URL.parse(url)?.href ?? '').replace(
    /[()[\]<>"'\\\s]/g,
    (mark) =>
      // encodeURIComponent leaves some of them as they are.
      `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** Whether a flag says more than that nobody has checked its claim. */
export const mayBeCopied = ({ explanation, correction, page }: Flag): boolean =>
  explanation !== null || correction !== null || page !== null;

/** What the button that copies is called. */
export const copyWords = ({ status }: Flag): MessageKey =>
  status === 'true' ? 'copy_grounds' : 'copy_correction';

/** The verdict of a flag at `now`, in milliseconds since 1970: one that may be out of date says so. */
export function verdictWords({ status, listExpiresAt }: Flag, now: number): string {
  const word = translate(`status_${status}`);
  const isOld = listExpiresAt !== null && isExpired({ expiresAt: listExpiresAt }, now);
  return isOld ? translate('verdict_expired', word, formatDay(listExpiresAt)) : word;
}

/** What is copied of a flag at `now`. */
export function wordsToCopy(flag: Flag, now: number): CorrectionWords {
  const { claim, explanation, correction, page, publisher } = flag;
  const link = page ? { title: correction?.title ?? publisher, url: page } : correction;
  return {
    claim,
    status: verdictWords(flag, now),
    explanation,
    link: link && webAddress(link.url) ? link : null,
  };
}
