import { translate } from '../platform/translate.ts';
import { dateFormat } from './browser-formats.ts';

/** Milliseconds since 1970 or ISO 8601 as the reader's day and time; a date without a time stays a day. */
export function formatMoment(moment: number | string, locale = translate('page_language')): string {
  const isDay = typeof moment === 'string' && !moment.includes('T');
  return dateFormat(locale, {
    dateStyle: 'medium',
    ...(isDay ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
  }).format(new Date(moment));
}

/** The day alone. */
export const formatDay = (moment: number | string, locale = translate('page_language')): string =>
  dateFormat(locale, {
    dateStyle: 'medium',
    ...(typeof moment === 'string' && !moment.includes('T') ? { timeZone: 'UTC' } : {}),
  }).format(new Date(moment));
