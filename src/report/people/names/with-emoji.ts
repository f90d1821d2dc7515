import { mergeSpans, type Span } from '../../../contract/span.ts';

/** A picture by itself; many a sign is one only before a variation selector, and may be ink otherwise: ★. */
const picture = '(?:[\\p{Emoji_Presentation}\\u{1f000}-\\u{1faff}]|\\p{Extended_Pictographic}\\ufe0f)';
/** Its skin, what is joined to it, and the region of a flag. */
const rest = '(?:\\p{Emoji_Modifier}|\\ufe0f|\\u200d\\p{Extended_Pictographic}|[\\u{e0020}-\\u{e007f}])*';
const runs = new RegExp(`(?:${picture}${rest})+`, 'gu');
const anyEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u;

/**
 * Spans of a text that name people, widened over emoji with which the names begin or end: what begins or ends
 * the words before or after a name is no part of it. Pure.
 */
export function withEmoji(text: string, spans: readonly Span[]): Span[] {
  if (spans.length === 0 || !anyEmoji.test(text)) return mergeSpans([...spans]);
  const starts = new Map(spans.map((span) => [span.start, span]));
  const ends = new Set(spans.map(({ end }) => end));
  const found = [...text.matchAll(runs)].flatMap(({ index: start, 0: run }): Span[] => {
    const end = start + run.length;
    const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
    const gap = space.test(after) ? 1 : 0;
    const next = starts.get(end + gap);
    // A sign that calls somebody is before all of the name.
    if (next && !/[@＠]/.test(text.charAt(next.start)) && !endsInWord.test(before))
      return [{ start, end: end + gap }];
    const apart = space.test(before.slice(-1)) ? 1 : 0;
    if (!ends.has(start - apart)) return [];
    return (apart === 0 ? !beginsWithWord.test(after) : endsHere.test(after))
      ? [{ start: start - apart, end }]
      : [];
  });
  return mergeSpans([...spans, ...found]);
}

const space = /^[^\S\n]/;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;
/** Words of somebody follow after neither. */
const endsHere = /^\s?(?:$|[\n:：,，·•|)）])/;
