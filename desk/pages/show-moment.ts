import { html } from 'hono/html';
import type { Markup } from './html-page.ts';
import type { PageLanguage } from './wished.ts';

/**
 * An ISO 8601 moment in words, in the desk's own time zone, which is named; a date without a time stays a
 * day.
 */
export function showMoment(moment: string, language: PageLanguage): Markup {
  const isDay = !moment.includes('T');
  const { timeZone } = isDay ? { timeZone: 'UTC' } : Intl.DateTimeFormat().resolvedOptions();
  const date = { year: 'numeric', month: 'long', day: 'numeric', timeZone } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const format = new Intl.DateTimeFormat(language, isDay ? date : { ...date, ...time });
  return html`<time datetime="${moment}">${format.format(new Date(moment))}</time>`;
}
