import type { Refusal } from '../contract/result.ts';
import type messages from '../public/_locales/en/messages.json';
import { browser } from './page-browser.ts';

/** Every sentence the product can say; each exists in every locale (`tests/locales.test.ts`). */
export type MessageKey = keyof typeof messages;

/** The sentence `key` in the reader's language, its blanks `$1`… filled. */
export const translate = (key: MessageKey, ...values: (string | number)[]): string =>
  browser.i18n.getMessage(key, values.map(String)) || key;

/** A refusal as a sentence that says what to do next. */
export const explain = (refusal: Refusal): string =>
  translate(`refusal_${refusal.code}`, ...(refusal.values ?? []));
