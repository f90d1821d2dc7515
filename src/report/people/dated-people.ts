import type { Span } from '../../contract/span.ts';
import { type Block, stretchesOf } from '../../page/block.ts';
import { comesBefore } from './comes-before.ts';
import { inSimplified } from './in-simplified.ts';
import { holdsDay, nameParts, timeIn } from './name-parts.ts';
import { isTalk, severalLines, speakerIn } from './speaker-in.ts';
import { addParts, type TextParts } from './text-parts.ts';
import { isWrittenAsName } from './written-as-name.ts';

/** The line above or below a post shows no more than this, in UTF-16 units. */
const lineLimit = 120;
/** A line about the writing, whose writer is named in the next. */
const writerFollows = /^\s*(?:asked|answered|posted|edited|written)\b/i;
const manyTimes = 3;
/** A day of somebody's account, and not of what they wrote. */
const ofAccount = /^\s*(?:注册|加入|最后登录|joined|registered|member since|last (?:seen|visit|active))/i;

/** A line of a block's text. */
interface Line {
  block: Block;
  start: number;
  text: string;
}

/**
 * Names in lines that hold nothing else but the day of a post, counters and labels, or that stand below such
 * a line about the writing; and those before the words of exported chats, each line of which has its time.
 * What links to no person, or is a heading, is a title instead. `called` is where blocks call somebody.
 */
export function datedPeople(
  blocks: readonly Block[],
  called: ReadonlyMap<Block, readonly Span[]>,
  leadsToPerson: (link: Element) => boolean,
): TextParts {
  const found: TextParts = new Map();
  // Blocks come in the order of the page but for what lies elsewhere in it, and are quick to sort.
  const lines = blocks.toSorted(byPlace).flatMap(linesOf);
  const isNoTitle = (at: [Line, Span]) => !stretchesAt(at).some(({ node }) => isTitle(node, leadsToPerson));
  const add = (...at: [Line, Span]) => {
    if (!isNoTitle(at)) return;
    for (const { node, start, end } of stretchesAt(at)) addParts(found, [[node, [{ start, end }]]]);
  };
  const isCalled = ({ block, start, text }: Line) =>
    called.get(block)?.some((span) => span.start < start + text.length && span.end > start) ?? false;
  const ofChat: [Line, Span][] = [];
  const atClock: [Line, Span][] = [];
  const alone: number[] = [];
  for (const [at, line] of lines.entries()) {
    const speaker = speakerIn(line.text);
    if (speaker) ofChat.push([line, speaker]);
    if (line.text.length > lineLimit || !timeIn(line.text) || isCalled(line)) continue;
    const next = lines[at + 1];
    const names = nameParts(line.text);
    const name = onlyName(line.text, names);
    if (!holdsDay(line.text)) {
      if (name && next && !timeIn(next.text)) atClock.push([line, name]);
    } else if (names.length > 0) {
      if (name) add(line, name);
    } else if (next && writerFollows.test(line.text)) {
      const below = onlyName(next.text);
      if (below) add(next, below);
    }
    if (names.length === 0 && !ofAccount.test(inSimplified(line.text))) alone.push(at);
  }
  const shown = [
    ...(isTalk(ofChat.map(spoken)) ? ofChat : []),
    ...(atClock.length >= manyTimes ? atClock : []),
    ...besideTimes(lines, alone),
    ...aboveDays(lines, isNoTitle, isCalled),
    ...introduced(lines),
  ];
  for (const [line, name] of shown) add(line, name);
  return found;
}

/**
 * Names beside lines that show nothing but a time, at `alone`: where most of these have a name above them, or
 * most have one below, that is how the page shows who wrote.
 */
function besideTimes(lines: readonly Line[], alone: readonly number[]): [Line, Span][] {
  const sides = [-1, 1].map((step) =>
    alone.flatMap((at): [Line, Span][] => {
      // A rank or a counter may stand between.
      const near = [1, 2, 3].map((steps) => lines[at + steps * step]);
      const away = near.findIndex((line) => line && !isNoise(line));
      const line = near[away];
      if (!line || line.text.length > lineLimit || timeIn(line.text)) return [];
      // In a programme or a table of times there is nothing else.
      if (timeIn(lines[at + (away + 2) * step]?.text ?? '')) return [];
      const name = onlyName(line.text);
      return name ? [[line, name]] : [];
    }),
  );
  const [best = []] = sides.toSorted((a, b) => b.length - a.length);
  return alone.length >= manyTimes && best.length * 4 >= alone.length * 3 ? best : [];
}

const spoken = ([{ text }, { start, end }]: [Line, Span]) => [text, text.slice(start, end)] as const;

/** A name before a colon and what somebody said. */
const beforeColon = /^\s*([^\n:：，。！？,.!?；;“”"（(]{2,24}?)\s?[:：]\s?\S/u;

/** Names before a colon in lines that end in the day they were written, or have it below. */
function aboveDays(
  lines: readonly Line[],
  isNoTitle: (at: [Line, Span]) => boolean,
  isCalled: (line: Line) => boolean,
): [Line, Span][] {
  const heads = new Set<string>();
  const found: [Line, Span][] = [];
  for (const [at, line] of lines.entries()) {
    const head = beforeColon.exec(line.text)?.[1];
    if (head === undefined || !isDated(line.text, head, lines[at + 1]?.text.trim() ?? '')) continue;
    const name = onlyName(head);
    const named: [Line, Span] | null = name && [line, shifted(name, line.text.indexOf(head))];
    // “name in reply to name: text” is such a line too.
    if (isCalled(line)) heads.add(head);
    else if (named && isNoTitle(named)) {
      heads.add(head);
      found.push(named);
    }
  }
  // A label such as “Place:” is the same in each of them.
  return heads.size >= severalLines ? found : [];
}

/** Whether some words of `head` and then a day end a line, or the day is below it. */
function isDated(line: string, head: string, below: string): boolean {
  const time = timeIn(line);
  if (!time) return beginsWithDay(below);
  const words = line.slice(line.indexOf(head) + head.length, time.index);
  return holdsDay(line) && nameParts(words).length > 0 && nameParts(line.slice(time.index)).length === 0;
}

const beginsWithDay = (text: string): boolean =>
  text.length <= lineLimit && timeIn(text)?.index === 0 && holdsDay(text);

/** A name before what somebody says to be: “name, gardener”, “name (gardener)”. */
const beforeTagline = /^\s*([^\n:：，。！？,.!?；;“”"（(]{2,24}?)\s?(?:[,，]|[（(][^()（）]*[)）]\s*$)/u;

/**
 * Names that are set off before what somebody says to be, at the head of answers each of which has its day.
 */
function introduced(lines: readonly Line[]): [Line, Span][] {
  const heads = lines.flatMap((line, at): [number, Span][] => {
    const head = line.text.length <= lineLimit && !timeIn(line.text) && beforeTagline.exec(line.text)?.[1];
    const name = head ? onlyName(head) : null;
    if (!head || !name) return [];
    const span = shifted(name, line.text.indexOf(head));
    return isSetOff(line, span) ? [[at, span]] : [];
  });
  const dated = heads.filter(([at], place) =>
    lines.slice(at + 1, heads[place + 1]?.[0]).some(({ text }) => text.length <= lineLimit && holdsDay(text)),
  );
  if (dated.length < severalLines) return [];
  return dated.flatMap(([at, span]) => lines.slice(at, at + 1).map((line): [Line, Span] => [line, span]));
}

/** Whether a part of a line is all that is bold in it. */
function isSetOff(...at: [Line, Span]): boolean {
  const [stretch, ...more] = stretchesAt(at);
  const parent = stretch?.node.parentElement;
  if (!stretch || !parent || more.length > 0 || stretch.end < stretch.node.data.trimEnd().length)
    return false;
  return parent.closest('b, strong') !== null || Number(getComputedStyle(parent).fontWeight) >= bold;
}
const bold = 600;

const stretchesAt = ([{ block, start: from }, { start, end }]: [Line, Span]) =>
  stretchesOf(block, from + start, from + end);
const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const isNoise = ({ text }: Line): boolean =>
  !timeIn(text) && nameParts(text).length === 0 && !/[:：]\s*$/.test(text);

/** Which of two blocks comes first; of a text node that is cut the blocks are in order. */
const byPlace = ({ node: a }: Block, { node: b }: Block): number =>
  a === b ? 0 : comesBefore(a, b) ? -1 : 1;

function linesOf(block: Block): Line[] {
  let start = 0;
  return block.text.split('\n').flatMap((text) => {
    const line = { block, start, text };
    start += text.length + 1;
    return /\S/.test(text) ? [line] : [];
  });
}

/** The name in a line, if nothing else in it may be one; what stands before a colon is a label. */
function onlyName(text: string, names = nameParts(text)): Span | null {
  const [name, ...others] = names;
  if (!name || others.length > 0 || /^\s?[:：]/.test(text.slice(name.end))) return null;
  return isWrittenAsName(text.slice(name.start, name.end)) ? name : null;
}

function isTitle({ parentElement }: Text, leadsToPerson: (link: Element) => boolean): boolean {
  const link = parentElement?.closest('a[href]');
  return (
    (link && !leadsToPerson(link)) || Boolean(parentElement?.closest('h1, h2, h3, h4, h5, h6, label, button'))
  );
}
