import { daysAfter } from '../platform/calendar-days.ts';
import { translate } from '../platform/translate.ts';

/** The time of a moment, without its day. Pure. */
export const formatTime = (moment: number, locale = translate('page_language')): string =>
  formatOf(locale, { timeStyle: 'short' }).format(moment);

/** The day of a moment; today and yesterday are called so. Pure. */
export function formatDayName(moment: number, now: number, locale = translate('page_language')): string {
  const ago = daysAfter(now, moment);
  if (ago === 0 || ago === 1)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-ago, 'day');
  const isThisYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return formatOf(locale, { month: 'short', day: 'numeric', weekday: 'short', ...year }).format(moment);
}

/** Formats that were made: making one takes longer than using it, and long lists are full of moments. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** A moment as it is said beside others: today's by its time, others by their day. Pure. */
export function formatWhen(moment: number, now: number, locale = translate('page_language')): string {
  const at = new Date(moment);
  const format = (options: Intl.DateTimeFormatOptions) => formatOf(locale, options).format(at);
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
    return `${day} ${format({ timeStyle: 'short' })}`;
  }
  const isThisYear = at.getFullYear() === today.getFullYear();
  return format({ month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
}
