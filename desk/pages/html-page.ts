import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { pageSheet } from './page-sheet.ts';
import type { PageWords } from './page-words.ts';

/** A piece of HTML in which every value has been escaped. */
export type Markup = ReturnType<typeof html>;

/** What stands on a page: its heading, which is also its title, the parts below it, and what ends it. */
export interface Page {
  title: string;
  parts: Markup;
  foot?: Markup;
  /** What else is in its head. */
  links?: Markup;
}

/** Nothing is loaded, nothing runs, and forms go to where the page came from alone. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageSheet).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
];

/** Answers with a page that no search engine keeps, nobody frames, and that needs nothing but itself. */
export function htmlPage(
  context: Context,
  words: PageWords,
  page: Page,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  context.header('Content-Language', words.language);
  context.header('Content-Security-Policy', [...contentPolicy, "frame-ancestors 'none'"].join('; '));
  context.header('X-Robots-Tag', 'noindex');
  return context.html(pageDocument(words, page, html`<meta name="robots" content="noindex">`), status);
}

/** The same page as a file for a static host, which sends no headers of ours. Anybody may find it. */
export const pageFile = (words: PageWords, page: Page, other: OtherLanguage): string =>
  String(
    pageDocument(
      words,
      page,
      headOfFile(words, contentPolicy.join('; '), other.path),
      html`<p><a href="${other.path}" hreflang="${words.other.language}" lang="${words.other.language}">${words.other.name}</a></p>`,
    ),
  );

/** The head of a page that no server of ours answers with; `other` is where it is in the other language. */
export const headOfFile = (words: PageWords, policy: string, other: string): Markup =>
  html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<link rel="alternate" hreflang="${words.other.language}" href="${other}">`;

/** Where the same page lies in the other language. */
interface OtherLanguage {
  path: string;
}

function pageDocument(
  { language }: PageWords,
  { title, parts, foot, links }: Page,
  head: Markup,
  last: Markup | string = '',
): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<title>${title}</title>
${links ?? ''}
<style>${raw(pageSheet)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${parts}
</main>
${foot || last ? html`<footer>${foot ?? ''}${last}</footer>` : ''}
</body>
</html>
`;
}
