import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { headOfFile, type Markup } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import { publicSheet } from './public-sheet.ts';

/** A page that everybody may find, link and pass on. */
export interface PublicPage {
  title: string;
  description: string;
  /** Where it is, whoever serves a copy. */
  address: string;
  /** Whose it is. */
  desk: string;
  /** What it says in schema.org's words. */
  linkedData?: object;
  /** What it is shown with where its address is passed on. */
  picture?: { address: string; width: number; height: number; alt: string };
  links?: Markup;
  top: Markup;
  body: Markup;
}

/** Answers with a page that needs nothing but itself: no script runs, nothing is loaded, nobody frames it. */
export function answerPublicPage(
  context: Context,
  words: PageWords,
  page: PublicPage,
): Response | Promise<Response> {
  context.header('Content-Language', words.language);
  context.header('Content-Security-Policy', `${policyOf(page)}; frame-ancestors 'none'`);
  return context.html(publicDocument(words, page, ''));
}

/** The same page as a file for a static host; `other` is where it is in the other language. */
export const publicPageFile = (words: PageWords, page: PublicPage, other: string): string =>
  String(publicDocument(words, page, headOfFile(words, policyOf(page), other)));

/** Data in a script element runs nowhere; its hash says so even to browsers that ask for one. */
function policyOf({ linkedData, picture }: PublicPage): string {
  const script = linkedData ? [`script-src '${hashOf(scriptOf(linkedData))}'`] : [];
  return [
    "default-src 'none'",
    `style-src '${sheetHash}'`,
    ...script,
    ...(picture ? ["img-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const sheetHash = hashOf(publicSheet);

/** JSON in which nothing ends the element it stands in. */
const scriptOf = (linkedData: object) =>
  JSON.stringify({ '@context': 'https://schema.org', ...linkedData }).replaceAll('<', '\\u003c');

function publicDocument({ language }: PageWords, page: PublicPage, head: Markup | string): Markup {
  const { title, description, address, desk, linkedData, picture, links, top, body } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<title>${title} · ${desk}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${address}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${desk}">
<meta property="og:locale" content="${language === 'en' ? 'en_US' : 'zh_CN'}">
<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">
${picture ? pictureInHead(picture) : ''}
${links ?? ''}
${linkedData ? html`<script type="application/ld+json">${raw(scriptOf(linkedData))}</script>` : ''}
<style>${raw(publicSheet)}</style>
</head>
<body>
${top}
${body}
</body>
</html>
`;
}

const pictureInHead = ({ address, width, height, alt }: NonNullable<PublicPage['picture']>): Markup =>
  html`<meta property="og:image" content="${address}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${alt}">`;
