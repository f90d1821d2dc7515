import type { Span } from '../../../contract/span.ts';
import type { Block } from '../../../page/block.ts';
import { textContentOf } from '../../../page/dom/true-property.ts';
import { inSimplified } from '../days/in-simplified.ts';
import { addParts, type TextParts, textsIn } from '../elements/text-parts.ts';
import type { IsPerson } from '../links/links-to-people.ts';
import { holdsDay, nameParts, saysWhatWasDone, timeIn } from '../names/name-parts.ts';
import {
  peopleAboveDays,
  peopleAfterNumbers,
  peopleIntroduced,
  peopleSigningWithLinks,
} from './people-before-words.ts';
import { peopleBesideSmallWords } from './people-beside-small-words.ts';
import { peopleByDays, peopleInLetters } from './people-in-letters.ts';
import { peopleAboveHandles, peopleQuoted, peopleSigned } from './people-in-own-lines.ts';
import { peopleInSameWords } from './people-in-same-words.ts';
import { isTalk, minutesOf, severalLines, speakerIn } from './speaker-in.ts';
import { type InLine, type Line, lineLimit, linesIn, onlyName, stretchesAt } from './text-lines.ts';

const manyTimes = 3;
/** A record shows no more lines than these before its day. */
const fewLines = 6;
/** A day of somebody's account, and not of what they wrote. */
const ofAccount =
  /^\s*(?:注册|加入|最后登录|join(?:ed|\sdate)|registered|member since|last (?:seen|visit|active))/i;

/**
 * Names in lines that hold nothing else but the day of a post, counters and labels; those before the words of
 * exported chats, each line of which has its time, and of answers and comments with a day. What links to no
 * person, or is a heading, is a title instead. `called` is where blocks call somebody, `known` where people
 * are named anyway.
 */
export function datedPeople(
  blocks: readonly Block[],
  called: ReadonlyMap<Block, readonly Span[]>,
  known: TextParts,
  leadsToPerson: IsPerson,
): TextParts {
  const found: TextParts = new Map();
  const lines = linesIn(blocks);
  const isNoTitle = (at: InLine) =>
    !stretchesAt(at).some(({ node }) => isTitle(node, introduces(at[0]), leadsToPerson));
  const put = (at: InLine) => {
    for (const { node, start, end } of stretchesAt(at)) addParts(found, [[node, [{ start, end }]]]);
  };
  const isKnown = (at: InLine) => stretchesAt(at).some(({ node }) => known.has(node));
  const add = (...at: InLine) => {
    if (isNoTitle(at) && !isKnown(at)) put(at);
  };
  const isCalled = ({ block, start, text }: Line) =>
    called.get(block)?.some((span) => span.start < start + text.length && span.end > start) ?? false;
  /** Whether a record names its writer above its day: what stands beside that is a place or a state. */
  const isWriterKnown = (at: number): boolean => {
    for (const above of lines.slice(Math.max(0, at - fewLines), at).reverse()) {
      if (holdsDay(above.text)) return false;
      if (isKnown([above, { start: 0, end: above.text.length }])) return true;
    }
    return false;
  };
  const ofChat: InLine[] = [];
  const ofTalk: { at: InLine; minutes: number; speaker: string }[] = [];
  const atClock: InLine[] = [];
  const alone: number[] = [];
  for (const [at, line] of lines.entries()) {
    const speaker = speakerIn(line.text);
    const minutes = minutesOf(line.text);
    if (speaker && minutes === null) ofChat.push([line, speaker]);
    else if (speaker && minutes !== null)
      ofTalk.push({ at: [line, speaker], minutes, speaker: line.text.slice(speaker.start, speaker.end) });
    if (line.text.length > lineLimit || !timeIn(line.text) || isCalled(line)) continue;
    if (ofAccount.test(inSimplified(line.text))) continue;
    const next = lines[at + 1];
    const names = nameParts(line.text);
    const name = onlyName(line.text, names);
    if (!holdsDay(line.text)) {
      if (name && next && !timeIn(next.text)) atClock.push([line, name]);
    } else if (name && !isWriterKnown(at) && !saysWhatWasDone(line.text.slice(name.start, name.end)))
      add(line, name);
    if (names.length === 0) alone.push(at);
  }
  const shown = [
    ...(ofChat.length >= severalLines ? withoutSameEnds(ofChat) : []),
    ...(isTalk(ofTalk) ? withoutSameEnds(ofTalk.map(({ at }) => at)) : []),
    ...(atClock.length >= manyTimes ? atClock : []),
    ...besideTimes(
      lines,
      alone.filter((at) => !isWriterKnown(at)),
    ),
    ...peopleAboveDays(lines, isNoTitle, isCalled),
    ...peopleIntroduced(lines),
    ...peopleSigned(lines),
    ...peopleQuoted(lines, isCalled),
    ...peopleBesideSmallWords(lines),
    ...peopleAfterNumbers(lines),
  ];
  for (const [line, name] of shown) add(line, name);
  // That of the reader is a button.
  peopleAboveHandles(lines).forEach(put);
  const named = namesAmong(known, called);
  peopleInLetters(lines, (name) => named.has(name)).forEach(put);
  peopleByDays(lines).forEach(put);
  peopleSigningWithLinks(lines).forEach(put);
  const all: TextParts = new Map(known);
  addParts(all, found);
  for (const at of peopleInSameWords(lines, all)) add(...at);
  return found;
}

/** Speakers without the same words after several of them, which say that they wrote: “NAME a écrit :”. */
function withoutSameEnds(named: readonly InLine[]): InLine[] {
  const speakers = named.map(([{ text }, { start, end }]) => text.slice(start, end));
  const heads = new Map<string, Set<string>>();
  for (const each of speakers) {
    const end = smallEnd.exec(each)?.[0] ?? '';
    heads.set(end, (heads.get(end) ?? new Set()).add(each));
  }
  return named.map(([line, { start, end }], at) => {
    const words = smallEnd.exec(speakers[at] ?? '')?.[0] ?? '';
    const isSame = words !== '' && (heads.get(words)?.size ?? 0) >= severalLines;
    return [line, { start, end: isSame ? end - words.length : end }];
  });
}
/** Words without a capital after the first. */
const smallEnd = /(?:\s\p{Ll}+){1,3}$/u;

/** All that texts and blocks name somebody by. */
const namesAmong = (known: TextParts, called: ReadonlyMap<Block, readonly Span[]>): Set<string> =>
  new Set([
    ...[...known].flatMap(([{ data }, spans]) => textsIn(data, spans)),
    ...[...called].flatMap(([{ text }, spans]) => textsIn(text, spans)),
  ]);

/**
 * Names beside lines that show nothing but a time, at `alone`: where most of these have a name above them, or
 * most have one below, that is how the page shows who wrote.
 */
function besideTimes(lines: readonly Line[], alone: readonly number[]): InLine[] {
  const sides = [-1, 1].map((step) =>
    alone.flatMap((at): InLine[] => {
      // A rank or a counter may stand between.
      const near = [1, 2, 3].map((steps) => lines[at + steps * step]);
      const away = near.findIndex((line) => line && !isNoise(line));
      const line = near[away];
      if (!line || line.text.length > lineLimit || timeIn(line.text)) return [];
      // In a programme or a table of times there is nothing else.
      if (timeIn(lines[at + (away + 2) * step]?.text ?? '')) return [];
      const name = isInOtherColumn(line) ? null : onlyName(line.text);
      return name ? [[line, name]] : [];
    }),
  );
  const [best = []] = sides.toSorted((a, b) => b.length - a.length);
  return alone.length >= manyTimes && best.length * 4 >= alone.length * 3 ? best : [];
}

/** Whether a line is in a column with a head: `listedPeople` knows by that whether people are below it. */
function isInOtherColumn({ block }: Line): boolean {
  const cell = block.node.parentElement?.closest('td');
  const [head] = cell?.closest('table')?.rows ?? [];
  const label = cell && head?.cells[cell.cellIndex];
  return (
    label?.localName === 'th' && head?.contains(cell ?? null) === false && /\S/.test(textContentOf(label))
  );
}

const isNoise = ({ text }: Line): boolean =>
  !timeIn(text) && nameParts(text).length === 0 && !/[:：]\s*$/.test(text);

/** Whether a line says that words follow, as one does that says who wrote them and when. */
const introduces = ({ text }: Line): boolean => /[:：]\s*$/.test(text);

function isTitle({ parentElement }: Text, isIntroduced: boolean, leadsToPerson: IsPerson): boolean {
  const link = parentElement?.closest('a[href]');
  const titles = isIntroduced ? 'label, button' : 'h1, h2, h3, h4, h5, h6, label, button';
  return (link && !leadsToPerson(link)) || Boolean(parentElement?.closest(titles));
}
