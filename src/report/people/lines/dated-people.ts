import type { Span } from '../../../contract/span.ts';
import type { Block } from '../../../page/block.ts';
import { attributeOf, textContentOf } from '../../../page/dom/true-property.ts';
import { addParts, type TextParts, textsIn } from '../elements/text-parts.ts';
import type { IsPerson } from '../links/links-to-people.ts';
import { holdsDay, isOfAccount, nameParts, saysWhatWasDone, timeIn } from '../names/name-parts.ts';
import {
  peopleAboveDays,
  peopleAfterNumbers,
  peopleIntroduced,
  peopleSigningWithLinks,
} from './people-before-words.ts';
import { peopleBesideSmallWords } from './people-beside-small-words.ts';
import { manyTimes, peopleBesideTimes } from './people-beside-times.ts';
import { peopleByDays, peopleInLetters } from './people-in-letters.ts';
import { peopleAboveHandles, peopleQuoted, peopleSigned } from './people-in-own-lines.ts';
import { peopleInSameWords } from './people-in-same-words.ts';
import { peopleOnCards } from './people-on-cards.ts';
import { peopleSpeaking } from './people-speaking.ts';
import { isTalk, minutesOf, severalLines, speakerIn } from './speaker-in.ts';
import {
  type InLine,
  introduces,
  type Line,
  lineLimit,
  linesIn,
  onlyName,
  stretchesAt,
} from './text-lines.ts';

/** A record shows no more lines than these before its day, or after it. */
const fewLines = 6;

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
  const isNoTitle = (at: InLine) => !isTitle(at, leadsToPerson);
  const put = (at: InLine) => {
    for (const { node, start, end } of stretchesAt(at)) addParts(found, [[node, [{ start, end }]]]);
  };
  const isKnown = (at: InLine) => stretchesAt(at).some(({ node }) => known.has(node));
  const add = (...at: InLine) => {
    if (isNoTitle(at) && !isKnown(at)) put(at);
  };
  const isCalled = ({ block, start, text }: Line) =>
    called.get(block)?.some((span) => span.start < start + text.length && span.end > start) ?? false;
  /** Whether somebody is known in the lines on one side of a day, up to the next one. */
  const isTold = (at: number, step: -1 | 1): boolean => {
    for (let steps = 1; steps <= fewLines; steps += 1) {
      const line = lines[at + steps * step];
      if (!line || holdsDay(line.text)) return false;
      if (isKnown([line, { start: 0, end: line.text.length }])) return true;
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
    if (isOfAccount(line.text)) continue;
    const next = lines[at + 1];
    const names = nameParts(line.text);
    const name = onlyName(line.text, names);
    if (!holdsDay(line.text)) {
      if (name && next && !timeIn(next.text)) atClock.push([line, name]);
      // Beside the day of a record that names its writer above stands a place or a state.
    } else if (name && !isTold(at, -1) && !saysWhatWasDone(line.text.slice(name.start, name.end)))
      add(line, name);
    if (names.length === 0) alone.push(at);
  }
  const shown = [
    ...(ofChat.length >= severalLines ? withoutSameEnds(ofChat) : []),
    ...(isTalk(ofTalk) ? withoutSameEnds(ofTalk.map(({ at }) => at)) : []),
    ...(atClock.length >= manyTimes ? atClock : []),
    ...peopleBesideTimes(lines, alone, isTold, isNoTitle),
    ...peopleAboveDays(lines, isNoTitle, isCalled),
    ...peopleIntroduced(lines),
    ...peopleOnCards(lines),
    ...peopleSpeaking(lines),
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

function isTitle(at: InLine, leadsToPerson: IsPerson): boolean {
  const [line, { end }] = at;
  const titles = introduces(line) ? 'label, button' : 'h1, h2, h3, h4, h5, h6, label, button';
  // What is done with a post stands after its day.
  const isBeforeDay = end <= (timeIn(line.text)?.index ?? line.text.length);
  return stretchesAt(at).some(({ node, start, end }) => {
    const { parentElement: parent } = node;
    const link = parent?.closest('a[href]');
    const isAll = link && textContentOf(link).trim() === node.data.slice(start, end);
    const isName = link && (leadsToPerson(link) || (isBeforeDay && isAll && leadsNowhere(link)));
    return (link && !isName) || Boolean(parent?.closest(titles));
  });
}

/** A name that opens a card is often a link to nowhere; so is what is done with a post. */
const leadsNowhere = (link: Element): boolean =>
  /^(?:#!?$|javascript:)/i.test(attributeOf(link, 'href') ?? '');
