import type { Span } from '../../../contract/span.ts';
import { holdsDay, nameParts, timeIn } from '../names/name-parts.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import { quotes } from './people-in-own-lines.ts';
import { severalLines } from './speaker-in.ts';
import { type InLine, introduces, type Line, lineLimit } from './text-lines.ts';

/** Words that begin with no capital, before and after what may be a name: “von”, “a écrit”. */
const most = { before: 3, after: 3 };
const small = /^\p{Ll}+$/u;

/**
 * Names beside the same small words in several lines: in such as show nothing else but a day, as “von NAME »
 * 3. Mai 2024”, in heads that end in a colon above or below a day, as “NAME a écrit :”, and at the beginning
 * of quotes. Languages say with such words who wrote; what they are is learned from the page.
 */
export function peopleBesideSmallWords(lines: readonly Line[]): InLine[] {
  const named = lines.flatMap((line, at) => {
    const part = partOf(line, lines[at - 1], lines[at + 1]);
    const apart = part && withoutSmallWords(line.text.slice(part.start, part.end));
    return part && apart
      ? [{ line, key: apart.key, start: part.start + apart.start, end: part.start + apart.end }]
      : [];
  });
  const names = new Map<string, Set<string>>();
  for (const { line, key, start, end } of named)
    names.set(key, (names.get(key) ?? new Set()).add(line.text.slice(start, end)));
  return named.flatMap(({ line, key, start, end }): InLine[] =>
    (names.get(key)?.size ?? 0) >= severalLines ? [[line, { start, end }]] : [],
  );
}

/** All of such a line that may be a name. */
function partOf(line: Line, above: Line | undefined, below: Line | undefined): Span | null {
  if (line.text.length > lineLimit || !/\p{Ll}/u.test(line.text) || !line.text.includes(' ')) return null;
  const isHead = introduces(line) && [above, below].some((near) => near && isDay(near));
  if (!isHead && !holdsDay(line.text) && !beginsQuote(line, above)) return null;
  const [part, ...others] = nameParts(line.text);
  return part && others.length === 0 ? part : null;
}

/** Whether a line is the first of a quote, or says of one where it is from. */
function beginsQuote({ block }: Line, above: Line | undefined): boolean {
  const quote = block.node.parentElement?.closest(quotes);
  return Boolean(quote && !quote.contains(above?.block.node ?? null));
}

/** Whether a line begins with a day and names nobody. */
const isDay = ({ text }: Line): boolean =>
  text.length <= lineLimit && holdsDay(text) && timeIn(text)?.index === 0 && nameParts(text).length === 0;

/** What may be a name among small words, and these. */
function withoutSmallWords(text: string): (Span & { key: string }) | null {
  if (isWrittenAsName(text)) return null;
  const words = text.split(' ');
  // “Zitat von NAME” begins with a capital.
  const from = small.test(words[1] ?? '') && words.length > 2 ? 1 : 0;
  const first = words.findIndex((word, at) => at >= from && !small.test(word));
  const last = words.findLastIndex((word) => !small.test(word));
  const [before, after] = [words.slice(0, first), words.slice(last + 1)];
  if (first < 0 || before.length > most.before || after.length > most.after) return null;
  if (before.length + after.length === 0) return null;
  const name = words.slice(first, last + 1).join(' ');
  if (!isWrittenAsName(name)) return null;
  const start = before.join(' ').length + (before.length > 0 ? 1 : 0);
  return { key: `${before.join(' ')}|${after.join(' ')}`, start, end: start + name.length };
}
