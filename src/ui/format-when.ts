import { translate } from '../platform/translate.ts';

/** A moment as it is said beside others: today's by its time, others by their day. Pure. */
export function formatWhen(moment: number, now: number, locale = translate('page_language')): string {
  const at = new Date(moment);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(at);
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
    return `${day} ${format({ timeStyle: 'short' })}`;
  }
  const isThisYear = at.getFullYear() === today.getFullYear();
  return format({ month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
}
