import { onceATurn } from '../../../platform/turn-map.ts';
import { inSimplified } from './in-simplified.ts';
import { withPlainDays } from './with-plain-days.ts';

/**
 * A text as the expressions of days and labels know it: in simplified Chinese, and with days of other
 * languages as English or Chinese ones. It is as long as before. Pure.
 */
export const inPlainWords = onceATurn((text: string): string => inSimplified(withPlainDays(text)));
