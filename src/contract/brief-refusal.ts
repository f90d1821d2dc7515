import { type Refusal, type RefusalCode, refused } from './result.ts';

const longestValue = 100;

/**
 * A refusal whose values are short enough to be stored and shown, whatever a stranger's file put into them.
 */
export function briefRefusal(code: RefusalCode, ...values: string[]): Refusal {
  return refused(code, ...values.map(cut)).error;
}

const cut = (text: string) =>
  text.length <= longestValue
    ? text
    : // The cut may go through the middle of an emoji, of which half would be left.
      `${text.slice(0, longestValue).replace(/\p{Surrogate}/gu, '')}…`;
