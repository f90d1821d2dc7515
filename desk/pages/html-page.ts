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
}

/** Nothing is loaded, nothing runs, nobody frames the page, and its forms go to the desk alone. */
const securityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageSheet).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page that no search engine keeps and that needs nothing but itself. */
export function htmlPage(
  context: Context,
  { language }: PageWords,
  { title, parts, foot }: Page,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  context.header('Content-Language', language);
  context.header('Content-Security-Policy', securityPolicy);
  context.header('X-Robots-Tag', 'noindex');
  return context.html(
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(pageSheet)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${parts}
</main>
${foot ? html`<footer>${foot}</footer>` : ''}
</body>
</html>
`,
    status,
  );
}
