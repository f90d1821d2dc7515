import { daysAfter } from '../platform/calendar-days.ts';
import { translate } from '../platform/translate.ts';
import { dateFormat, dayFromToday } from './browser-formats.ts';

/** The time of a moment, without its day. Pure. */
export const formatTime = (moment: number, locale = translate('page_language')): string =>
  dateFormat(locale, { timeStyle: 'short' }).format(moment);

/** The day of a moment; today and yesterday are called so. Pure. */
export function formatDayName(moment: number, now: number, locale = translate('page_language')): string {
  const ago = daysAfter(now, moment);
  if (ago === 0 || ago === 1) return dayFromToday(locale, -ago);
  const isThisYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return dateFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', ...year }).format(moment);
}

/** A moment as it is said beside others: today's by its time, others by their day. Pure. */
export function formatWhen(moment: number, now: number, locale = translate('page_language')): string {
  const at = new Date(moment);
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, options).format(at);
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) {
    const day = dayFromToday(locale, 0);
    return `${day} ${format({ timeStyle: 'short' })}`;
  }
  const isThisYear = at.getFullYear() === today.getFullYear();
  return format({ month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
}
