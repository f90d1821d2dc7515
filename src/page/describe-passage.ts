import type { Passage } from '../contract/report.ts';
import { textFragmentUrl } from './text-fragment-url.ts';

/** The longest quotation and context of a passage, in UTF-16 units. */
const quoteLimit = 2000;
const contextLimit = 32;
const addressLimit = 4096;

/** What a passage is cut from: the text of its block, `[start, end)` in it, and how much text lies before the block. */
export interface PassagePlace {
  text: string;
  start: number;
  end: number;
  /** Unicode code points of the document's block texts before this one. */
  before: number;
}

/**
 * A passage as W3C selectors. Context is taken from its own block alone: the next one may hold the writer's name.
 * Positions count Unicode code points in the document's block texts, one after the other.
 */
export function describePassage({ text, start, end, before }: PassagePlace, page: string): Passage {
  const exact = upTo(text.slice(start, end), quoteLimit);
  const position = before + codePoints(text.slice(0, start));
  const fragment = textFragmentUrl(page, exact);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: downFrom(text.slice(0, start), contextLimit),
      suffix: upTo(text.slice(end), contextLimit),
    },
    position: {
      type: 'TextPositionSelector',
      start: position,
      end: position + codePoints(text.slice(start, end)),
    },
    ...(fragment && fragment.length <= addressLimit ? { textFragmentUrl: fragment } : {}),
  };
}

/** How many Unicode code points a text has. */
export const codePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

const upTo = (text: string, limit: number): string => text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
const downFrom = (text: string, limit: number): string => text.slice(-limit).replace(/^[\uDC00-\uDFFF]/, '');
