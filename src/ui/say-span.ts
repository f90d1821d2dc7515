import { translate } from '../platform/translate.ts';
import { numberFormat } from './browser-formats.ts';

const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** A span of time in its largest unit, as “42 min”; rounded down, and one minute at least. Pure. */
export function saySpan(milliseconds: number, locale = translate('page_language')): string {
  const [unit, length] = units.find(([, each]) => milliseconds >= each) ?? units[2];
  const count = Math.max(1, Math.floor(milliseconds / length));
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
