import type { Refusal } from '../contract/result.ts';
import type messages from '../public/_locales/en/messages.json';
import { browser } from './page-browser.ts';

/** Every sentence the product can say; each exists in every locale (`tests/locales.test.ts`). */
export type MessageKey = keyof typeof messages;

/** The sentence `key` in the reader's language, its blanks `$1`… filled. */
export const translate = (key: MessageKey, ...values: (string | number)[]): string =>
  browser.i18n.getMessage(key, values.map(withoutTurns)) || key;

/** Signs that turn the direction of all that follows: from a list they would turn our own words round. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;
const withoutTurns = (value: string | number): string => String(value).replace(turns, '');

/** A refusal as a sentence that says what to do next. */
export const explain = (refusal: Refusal): string =>
  translate(`refusal_${refusal.code}`, ...(refusal.values ?? []));
