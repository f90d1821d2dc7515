import { translate } from '../../platform/translate.ts';
import { dateFormat } from '../browser-formats.ts';

/**
 * A moment to its last digit: as day and time of this place where the desk has written it, or as the day that
 * it is; in any other form as it is written. Two that differ read differently. Pure.
 */
export function exactMoment(written: string, locale = translate('page_language'), timeZone?: string): string {
  const at = new Date(written);
  if (/^\d{4}-\d{2}-\d{2}$/.test(written))
    return dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== written) return written;
  return dateFormat(locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    },
    ...(at.getMilliseconds() === 0 ? {} : { fractionalSecondDigits: 3 }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
}
