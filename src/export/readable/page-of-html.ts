import type { ComponentChild } from 'preact';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { translate } from '../../platform/translate.ts';
import style from './readable.css?raw';

/** Nothing of what a page said can act in a file that somebody opens. */
const policy = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'";

/** How such a page begins, up to what follows its heading. Pure. */
export const htmlHead = (title: string): string =>
  `<!doctype html>\n<html lang="${translate('page_language')}"><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">` +
  `${htmlOf(h('title', null, title))}<style>${style}</style></head><body>${htmlOf(h('h1', null, title))}\n`;

/** How it ends. */
export const htmlEnd = '</body></html>\n';

/** Something of ours as HTML: what it says of pages is text there. Pure. */
export const htmlOf = (part: ComponentChild): string => renderToString(h(Fragment, null, part));
