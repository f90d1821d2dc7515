import { translate } from '../../platform/translate.ts';
import { dateFormat } from '../browser-formats.ts';

/** The time of a moment, without its day. */
export const formatTimeOfDay = (moment: string | number, locale = translate('page_language')): string =>
  dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
