import { type Span, shiftSpan } from '../../../contract/span.ts';
import { type TextParts, textsIn } from '../elements/text-parts.ts';
import { nameParts } from '../names/name-parts.ts';
import { isShortLikeName } from '../names/written-as-name.ts';
import { severalLines } from './speaker-in.ts';
import { type InLine, type Line, lineLimit, stretchesAt } from './text-lines.ts';

/** The words around names in parts of lines, and what is named between them. */
interface Frame {
  before: string;
  after: string;
  names: Set<string>;
}

/** Words around a name are no sentence. */
const label = /^(?=.*\p{L})[\p{L}\p{M}.'’ ]{0,24}$/u;

/**
 * Names between the words between which others of the page stand, in elements of one kind: where “par A” and
 * “par B” are known to name people, “par C” does too, whatever the language says so with.
 */
export function peopleInSameWords(lines: readonly Line[], known: TextParts): InLine[] {
  const short = lines.filter(({ text }) => text.length <= lineLimit);
  const all = new Set([...known].flatMap(([{ data }, spans]) => textsIn(data, spans)));
  const frames = new Map<string, Frame>();
  const mayName = ({ block }: Line) =>
    block.pieces.some(({ node }) => known.has(node) || all.has(node.data.trim()));
  for (const line of short.filter(mayName))
    for (const part of partsApart(line)) {
      const [name, ...others] = namesIn([line, part], known, all);
      if (name !== undefined && others.length === 0) addFrame(frames, [line, part], name);
    }
  const sure = [...frames].filter(([, { names }]) => names.size >= severalLines);
  if (sure.length === 0) return [];
  return short.flatMap((line) =>
    partsApart(line).flatMap((part): InLine[] => {
      if (namesIn([line, part], known, all).length > 0) return [];
      const text = line.text.slice(part.start, part.end);
      return sure.flatMap(([key, { before, after }]): InLine[] => {
        if (!text.startsWith(before) || !text.endsWith(after)) return [];
        const span = { start: part.start + before.length, end: part.end - after.length };
        const isName = span.end > span.start && isShortLikeName(line.text.slice(span.start, span.end));
        return isName && key === keyOf([line, part], before, after) ? [[line, span]] : [];
      });
    }),
  );
}

/** What may be names in a line with words beside them, in the line and in each element of it. */
function partsApart(line: Line): Span[] {
  const parts = nameParts(line.text).map((part) => afterLabels(line.text, part));
  const stretches = stretchesAt([line, { start: 0, end: line.text.length }]);
  let from = 0;
  const inner = stretches.flatMap(({ node, start, end }) => {
    const text = node.data.slice(start, end);
    const at = line.text.indexOf(text, from);
    if (at < 0) return [];
    from = at + text.length;
    return nameParts(text).map((part) => shiftSpan(part, at));
  });
  const isOther = (span: Span) => !parts.some(({ start, end }) => start === span.start && end === span.end);
  return [...parts, ...(stretches.length > 1 ? inner.filter(isOther) : [])];
}

/** What follows the last colon in a part. */
function afterLabels(text: string, { start, end }: Span): Span {
  const label = /^.*[:：]\s*/.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + label.length, end };
}

/** The names in a part of a line that are known there, or anywhere and are all of their text. */
const namesIn = (at: InLine, known: TextParts, all: ReadonlySet<string>): string[] =>
  stretchesAt(at).flatMap(({ node, start, end }) => {
    const text = node.data.trim();
    if (!known.has(node) && all.has(text)) return [text];
    const spans = (known.get(node) ?? []).filter((span) => span.start < end && span.end > start);
    return textsIn(node.data, spans);
  });

function addFrame(frames: Map<string, Frame>, at: InLine, name: string): void {
  const [line, part] = at;
  const text = line.text.slice(part.start, part.end);
  const from = text.indexOf(name);
  const [before, after] = [text.slice(0, from), text.slice(from + name.length)];
  if (from < 0 || !label.test(before + after) || /\S$/.test(before) || /^\S/.test(after)) return;
  const key = keyOf(at, before, after);
  const frame = frames.get(key) ?? { before, after, names: new Set() };
  frames.set(key, frame);
  frame.names.add(name);
}

/** The words and in what kind of element they stand. */
function keyOf([line, { start, end }]: InLine, before: string, after: string): string {
  const words = before ? { start, end: start + before.length } : { start: end - after.length, end };
  const [stretch] = stretchesAt([line, words]);
  return [stretch?.node.parentElement?.localName, before, after].join('\n');
}
