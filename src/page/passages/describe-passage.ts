import type { Passage } from '../../contract/report.ts';
import type { Span } from '../../contract/span.ts';
import type { Block } from '../block.ts';
import { blackOut } from './black-out.ts';
import { textFragmentUrl } from './text-fragment-url.ts';

/** The longest quotation and context of a passage, in UTF-16 units. */
const quoteLimit = 2000;
const contextLimit = 32;
const addressLimit = 4096;

/**
 * What a passage is cut from: the text of its block, `[start, end)` in it, and how much text lies before the
 * block.
 */
export interface PassagePlace {
  text: string;
  start: number;
  end: number;
  /** Unicode code points of the document's block texts before this one. */
  before: number;
  /** What in `text` tells of a person: sorted, parted. */
  hidden: Span[];
}

/**
 * Tells what in a block's text tells of a person. Passed in, since it is known only further on in the flow.
 */
export type HiddenIn = (block: Block) => Span[];

/**
 * A passage as W3C selectors. Context is taken from its own block alone, since the next one may hold the
 * writer's name, and ends where something tells of a person; in the passage itself such letters are blacked
 * out. Positions count Unicode code points in the document's block texts, one after the other.
 */
export function describePassage({ text, start, end, before, hidden }: PassagePlace, page: string): Passage {
  const inside = hidden
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
  const from = Math.max(
    0,
    ...hidden.filter((span) => span.start < start).map((span) => Math.min(span.end, start)),
  );
  const to = Math.min(
    text.length,
    ...hidden.filter((span) => span.end > end).map((span) => Math.max(span.start, end)),
  );
  const exact = upTo(blackOut(text.slice(start, end), inside), quoteLimit);
  const position = before + codePoints(text.slice(0, start));
  const fragment = inside.length === 0 ? textFragmentUrl(page, exact) : null;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: downFrom(text.slice(from, start), contextLimit),
      suffix: upTo(text.slice(end, to), contextLimit),
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
