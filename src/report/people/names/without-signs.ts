import type { PlainText } from '../../../matches/patterns/plain-text.ts';

const sign =
  '(?![\\u2190-\\u21ff\\u25b6-\\u25bb\\u2794-\\u27bf])[\\p{So}\\p{Emoji_Modifier}\\u200d\\ufe0f\\u20e3]';
/** Emoji and other signs that are no letters, with the space that parts them from a name; arrows stay. */
const signs = new RegExp(`(?<![^\\s])(?:${sign})+[^\\S\\n]|(?:${sign})+`, 'gu');

/** A text as if it had no emoji: people put them before, into and after their names. */
export function withoutSigns(source: string): PlainText {
  const found = [...source.matchAll(signs)];
  if (found.length === 0) return { text: source, from: null };
  const from: number[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: left } of [...found, { index: source.length, 0: '' }]) {
    text += source.slice(at, index);
    for (; at < index; at += 1) from.push(at);
    at = index + left.length;
  }
  return { text, from };
}
