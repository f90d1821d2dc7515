import { html } from 'hono/html';
import type { Markup } from './html-page.ts';
import type { PageLanguage } from './wished.ts';

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

// Made once: to make one takes longer than all else that a page needs.
const formatsOf = (language: PageLanguage) => ({
  day: new Intl.DateTimeFormat(language, { ...day, timeZone: 'UTC' }),
  moment: new Intl.DateTimeFormat(language, { ...day, ...time }),
  // In a Chinese moment it would stand between day and time.
  zone: new Intl.DateTimeFormat(language, { timeZoneName: 'short' }),
});
const formats: Record<PageLanguage, ReturnType<typeof formatsOf>> = {
  en: formatsOf('en'),
  'zh-CN': formatsOf('zh-CN'),
};

/**
 * An ISO 8601 moment in words, in the desk's own time zone, which is named; a date without a time stays a
 * day.
 */
export function showMoment(moment: string, language: PageLanguage): Markup {
  const at = new Date(moment);
  const { day, moment: dayAndTime, zone } = formats[language];
  const named = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const inZone = language === 'zh-CN' ? `（${named}）` : ` ${named}`;
  const words = moment.includes('T') ? `${dayAndTime.format(at)}${inZone}` : day.format(at);
  return html`<time datetime="${moment}">${words}</time>`;
}
