import { translate } from '../../platform/translate.ts';
import { numberFormat } from '../browser-formats.ts';

const day = 86_400_000;
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
] as const;

/** How long a thread was quiet, in its largest unit, as “2 years”; rounded down. Pure. */
export function sayQuiet(milliseconds: number, locale = translate('page_language')): string {
  const [unit, length] = units.find(([, each]) => milliseconds >= each) ?? units[2];
  const count = Math.floor(milliseconds / length);
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
