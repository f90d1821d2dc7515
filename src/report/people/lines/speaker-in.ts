import type { Span } from '../../../contract/span.ts';
import { inPlainWords } from '../days/in-plain-words.ts';
import { mayBeName, nameParts, partOfStamp, timeIn } from '../names/name-parts.ts';

/** Whoever wrote a line of a chat is named before this. */
const headLimit = 100;

/** A name between the time and the words of a line, after the sign of what is no speech, or before it. */
const afterTime =
  /^(?:(?:\*{1,3}|!-|>|<--?)\s+(?:(?:quits?|parts?|joins?):\s?)?(?!(?:now|end|topic|mode|channel|users|log|session|you)\b)(?<actor>[^\s<>:*]{2,32})(?=\s|$)|<\s?(?<nick>[^<>\n]{1,32})>|(?<name>[^\n:：<>[\]{}，。！？,!?；;“”"]{1,24}?)\s?(?:[:：](?![\d/])|\t|\s(?:left|joined|added|removed|changed|created|deleted)\b|(?:撤回|加入|退出|离开|邀请|修改|创建)了?))/diu;

/** Who wrote a line of a chat: between its time and a colon, or before its time and a colon. Pure. */
export function speakerIn(text: string): Span | null {
  const head = inPlainWords(text.slice(0, headLimit));
  const time = timeIn(head);
  if (!time) return null;
  const before = stampEnd(head, 0);
  if (before > 0) {
    const [group] = Object.values(afterTime.exec(head.slice(before))?.indices?.groups ?? {}).filter(Boolean);
    return group ? speaker(head, before + group[0], head.slice(before + group[0], before + group[1])) : null;
  }
  const end = stampEnd(head, time.index);
  return /^\s?[:：]\s?\S/.test(head.slice(end)) ? speaker(head, 0, head.slice(0, time.index)) : null;
}

function speaker(head: string, from: number, name: string): Span | null {
  const [part, ...others] = nameParts(name);
  if (!part || others.length > 0 || name.trim().split(/\s+/).length > 4) return null;
  const span = { start: from + part.start, end: from + part.end };
  return mayBeName(head.slice(span.start, span.end)) ? span : null;
}

/** A line that begins with nothing but a time of day before a name: that of a chat, or of a news ticker. */
const bareClock = /^\s*(\d{1,2}):(\d\d)(?::\d\d)?\s?([ap]m\b)?\s?(?![\s<\])）])/i;

/**
 * Whether lines that begin with nothing but a time of day are a talk, by it and who speaks in them. In a talk
 * somebody speaks again after another, and time goes on; a ticker, whose lines look alike, says of what each
 * line is and shows the newest first. Pure.
 */
export function isTalk(lines: readonly { minutes: number; speaker: string }[]): boolean {
  const speakers = lines.map(({ speaker }) => speaker);
  const speaksAgain = speakers.some((each, at) => speakers.indexOf(each) < at && speakers[at - 1] !== each);
  return speaksAgain && (lines[0]?.minutes ?? 0) <= (lines.at(-1)?.minutes ?? 0);
}

/** What one line of a page shows by chance is shown by fewer than this. */
export const severalLines = 2;

/** The time of day with which alone a line begins, in minutes; null where it begins otherwise. Pure. */
export function minutesOf(text: string): number | null {
  const [, hours, minutes, half = ''] = bareClock.exec(text) ?? [];
  if (hours === undefined) return null;
  return (Number(hours) % (half ? 12 : 24)) * 60 + Number(minutes) + (/^p/i.test(half) ? 720 : 0);
}

/** Where the day and the time that begin at `from` end; `from` where there is no time. */
export function stampEnd(head: string, from: number): number {
  let [at, hasClock] = [from, false];
  for (;;) {
    partOfStamp.lastIndex = at;
    const part = partOfStamp.exec(head)?.[0];
    if (!part) return hasClock ? at : from;
    hasClock ||= /\d:\d\d/.test(part);
    at += part.length;
  }
}
