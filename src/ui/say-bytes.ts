import { translate } from '../platform/translate.ts';
import { numberFormat } from './browser-formats.ts';

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** A size in the unit that suits it, as “316 kB”. Pure. */
export function sayBytes(bytes: number, locale = translate('page_language')): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return numberFormat(locale, {
    style: 'unit',
    unit: units[step],
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}
