import { mergeSpans, type Span } from '../../contract/span.ts';
import type { Block } from '../../page/block.ts';
import { isWithin } from './elements/is-within.ts';
import type { PeopleHere } from './people-here.ts';
import { toldIn } from './told-in.ts';
import { findNames } from './words/find-names.ts';
import { findPersonalData } from './words/find-personal-data.ts';

/**
 * What in a block's text tells of a person: personal data, the names of people on the page, and what stands
 * where somebody is named. Of the last, what repeats a claim (`claims`, sorted, parted) is left: it was
 * written, whatever its element is called.
 */
export function privateSpans(block: Block, people: PeopleHere, claims: readonly Span[]): Span[] {
  const spans = [...toldIn(block).personal, ...findNames(block.text, people.names)];
  for (const { node, offset, start, length } of block.pieces) {
    const inNode = isWithin(node, people.whole)
      ? [{ start: offset, end: offset + length }]
      : (people.texts.get(node) ?? []);
    for (const span of inNode) {
      const from = start + Math.max(0, span.start - offset);
      const to = start + Math.min(length, span.end - offset);
      if (to > from) spans.push(...without({ start: from, end: to }, claims));
    }
  }
  return mergeSpans(spans);
}

/**
 * What in the page's title, or any other text of it, tells of a person: personal data, and the names of
 * people on the page.
 */
export const privateInText = (text: string, { names }: PeopleHere): Span[] =>
  mergeSpans([...findPersonalData(text), ...findNames(text, names)]);

/** What is left of a span when others are taken out of it. */
function without({ start, end }: Span, others: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= start || other.start >= end) continue;
    rest.push({ start: from, end: other.start });
    from = Math.max(from, other.end);
  }
  return [...rest, { start: from, end }].filter((span) => span.end > span.start);
}
