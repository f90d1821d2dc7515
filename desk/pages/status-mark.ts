import { html } from 'hono/html';
import type { Status } from '../../src/contract/list.ts';
import type { Markup } from './html-page.ts';

/** Strokes on a grid of 16 × 16; each shape tells its status without its colour, as in the extension. */
const strokes: Record<Status, string> = {
  unverified: 'M5.5 6a2.5 2.5 0 1 1 3.9 2.1c-.9.6-1.4 1-1.4 2M8 12.9v.1',
  false: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  misleading: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1',
  corrected: 'M3 13l.7-3L10.6 3.1a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3z',
  true: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.3 8.2l2 2 3.5-4',
  satire:
    'M2.5 4c3.5 1.3 7.5 1.3 11 0 .5 5.5-2 9-5.5 9S2 9.5 2.5 4zM5.5 7.2h1.2M9.3 7.2h1.2M6.2 10c1.1.8 2.5.8 3.6 0',
  withdrawn: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.3 8h5.4',
};

/** A status as its shape and its word. */
export const statusMark = (status: Status, word: string): Markup =>
  html`<span class="mark is-${status}">${icon(strokes[status])}<b>${word}</b></span>`;

/** A small drawing beside a word that says the same. */
export const icon = (path: string): Markup =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
