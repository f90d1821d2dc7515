import { daysAfter } from '../../platform/calendar-days.ts';
import { translate } from '../../platform/translate.ts';
import { dateFormat, dayFromToday } from '../browser-formats.ts';

/**
 * A moment as staff need it: today's by its time, of yesterday and tomorrow by that word and the time, others
 * by their day and time. Pure.
 */
export function sayMoment(moment: number, now: number, locale = translate('page_language')): string {
  const at = new Date(moment);
  const time = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = daysAfter(moment, now);
  if (days === 0) return time.format(at);
  if (Math.abs(days) === 1) return `${dayFromToday(locale, days)} ${time.format(at)}`;
  const isThisYear = at.getFullYear() === new Date(now).getFullYear();
  const date = dateFormat(locale, {
    ...{ month: 'short', day: 'numeric' },
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return `${date.format(at)} ${time.format(at)}`;
}
