import { html } from 'hono/html';
import type { Markup } from './html-page.ts';

/** Words with `$1`… filled in. Pure. */
export const fill = (words: string, ...values: (Markup | string)[]): Markup =>
  html`${words.split(/(\$\d)/).map((part) => (/^\$\d$/.test(part) ? (values[Number(part[1]) - 1] ?? '') : part))}`;
