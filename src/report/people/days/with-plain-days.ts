import type { Span } from '../../../contract/span.ts';
import {
  holdAgoPhrase,
  isAsWritten,
  isCased,
  isDayPhrase,
  kindsOfWord,
  runsOfTime,
  type TimeKind,
  type TimeToken,
} from './time-tokens.ts';

/** What stands in place of a part of a text, and is as long. */
interface Plain extends Span {
  plain: string;
}

const digit = /\p{Nd}/u;

/**
 * A text in which days, times of day and how long ago something was are said as in English or Chinese, where
 * another language says them: “3 mai 2024 à 15h05” becomes “jannnnn 1 15:05”. It is as long as before and
 * all else in it stays in its place; which day it was is lost. Pure.
 */
export function withPlainDays(source: string): string {
  if (!mayHoldDay.test(source)) return source;
  const text = source.length > shortLine ? source : source.replace(betweenSigns, withPlainWord);
  if (!digit.test(text)) return text;
  const plains = runsOfTime(text).flatMap((run) => plainOf(text, run));
  return replaced(text, plains);
}
/** A letter of other languages than Chinese, a digit of theirs, or what Japanese says with other words. */
const mayHoldDay = /(?!\p{Script=Han})\p{L}|(?!\d)\p{Nd}|[前後昨日\u200e\u200f]|\d[./-]\s/u;
const shortLine = 120;
/** What says without a number how long ago something was has no more UTF-16 units. */
const longestPhrase = 40;
const betweenSigns = /[^|·•»]+/g;

function replaced(source: string, plains: readonly Plain[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, plain } of plains) {
    text += source.slice(from, start) + plain;
    from = end;
  }
  return from === 0 ? source : text + source.slice(from);
}

function plainOf(source: string, run: readonly TimeToken[]): Plain[] {
  const words = run.filter(isShown);
  const span = dayIn(source, run, words) ?? agoIn(run, words);
  if (!span) return clocksIn(source, words);
  const inner = words.filter(({ start, end }) => start >= span.start && end <= span.end);
  const clock = inner.find(({ type }) => type === 'clock');
  const plain = plainDay(span.end - span.start, clock ? plainClock(clock.text) : '');
  return plain === null ? [] : [{ ...span, plain }];
}

/** A day that is `length` units long, before a time of day if there is one; null if there is no room. */
function plainDay(length: number, clock = ''): string | null {
  const room = length - clock.length;
  const day = room < 4 || !clock ? shortDay(room) : shortDay(room - 1);
  return day && (day + (day.length < room ? ' ' : '') + clock).slice(0, length);
}
/** English takes any letters for the end of a month. */
function shortDay(length: number): string | null {
  if (length < 2) return null;
  return ['昨天', '1天前', '11天前'][length - 2] ?? `jan${'n'.repeat(length - 5)} 1`;
}

/** A part of a line that says when without a number: “hier”, “vor einer Stunde”. */
function withPlainWord(source: string): string {
  const text = source.trim();
  if (text.length > longestPhrase || digit.test(text)) return source;
  const words = text.match(/[\p{L}\p{M}\u200c\u200d]+['’]?/gu) ?? [];
  const isDay = isDayPhrase(words) && (text.length > 2 || !isCased(text));
  const hasAgo = [words[0], words.at(-1)].some((word) => word && kindsOfWord(word).has('ago'));
  const [ago] =
    isDay || !hasAgo ? [] : runsOfTime(source).flatMap((run) => agoIn(run, run.filter(isShown)) ?? []);
  const start = source.indexOf(text);
  const span = isDay ? { start, end: start + text.length } : ago;
  const plain = span && plainDay(span.end - span.start);
  return plain ? replaced(source, [{ ...span, plain }]) : source;
}
const isShown = ({ type }: TimeToken): boolean => type !== 'gap';

const is = (word: TimeToken | undefined, ...kinds: TimeKind[]): boolean =>
  word !== undefined && kinds.some((kind) => word.kinds.has(kind));
const isNumber = (word: TimeToken | undefined): boolean => word?.type === 'number';
const isClock = (word: TimeToken | undefined): boolean => word?.type === 'clock';

/** Where a number, a unit and “ago” stand together, or a unit and “ago”. */
function agoIn(run: readonly TimeToken[], words: readonly TimeToken[]): Span | null {
  const isCounted = words.some(
    (word, at) =>
      isNumber(word) &&
      (is(words[at + 1], 'unitsAgo') || (is(words[at + 1], 'units') && is(words[at + 2], 'unitsAgo'))),
  );
  if (!isCounted && !isAgoOf(words)) return null;
  const isPart = (word: TimeToken) => isNumber(word) || is(word, 'units', 'unitsAgo', 'ago', 'ones');
  const first = words.find(
    (word, at) => isPart(word) || (is(word, 'beforeDates') && isNumber(words[at + 1])),
  );
  const last = words.findLast(isPart);
  return first && last ? { start: first.start, end: endOf(run, first, last) } : null;
}

function isAgoOf(words: readonly TimeToken[]): boolean {
  const ago = words.filter((word) => is(word, 'ago')).map(({ text }) => text);
  if (!holdAgoPhrase(ago)) return false;
  return words.some(
    (word, at) =>
      is(word, 'units') &&
      ([words[at - 1], words[at + 1]].some((near) => isNumber(near) || is(near, 'ones')) ||
        (is(words[at - 1], 'inDates') && isNumber(words[at - 2])) ||
        (word.text.length > 2 &&
          [words[at - 1], words[at + 1]].some((near) => is(near, 'ago') && near !== word))),
  );
}

/** Where a day is said, with the time beside it. */
function dayIn(source: string, run: readonly TimeToken[], words: readonly TimeToken[]): Span | null {
  const first = saysDay(source, words)
    ? words.find((word, at) => beginsDay(words, word, at))
    : spokenBefore(words, words.findIndex(isClock));
  const last = words.findLast((word, at) => endsDay(words, word, at));
  if (!first || !last || last.end <= first.start) return null;
  const span = { start: first.start, end: endOf(run, first, last) };
  return isKnownDay.test(source.slice(span.start, span.end)) ? null : span;
}
/** Such days are known without this. */
const isKnownDay =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}|\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?:,?\s\d{4})?(?:,?\s\d{1,2}:\d\d(?::\d\d)?)?$/i;

/** The first of the words for yesterday, today or a weekday right before a time of day. */
function spokenBefore(words: readonly TimeToken[], clock: number): TimeToken | undefined {
  let at = clock - 1;
  while (is(words[at], 'beforeClocks', 'mornings', 'afternoons') && !is(words[at], 'days', 'weekdays'))
    at -= 1;
  const texts = words.slice(0, at + 1).map(({ text }) => text);
  const length = [3, 2, 1].find((count) => count <= texts.length && isDayPhrase(texts.slice(-count)));
  if (length) return words[at + 1 - length];
  const isWeekday = is(words[at], 'weekdays') && isClear(words[at]) && at < clock - 1;
  return isWeekday ? words[at] : undefined;
}

/** Whether a word can hardly be anything but a weekday: short ones are also names, as Sam and Dom are. */
const isClear = (word: TimeToken | undefined): boolean =>
  word !== undefined && (word.text.length > 4 || !isCased(word.text));

function saysDay(source: string, words: readonly TimeToken[]): boolean {
  const numbers = words.filter(isNumber);
  const isSure =
    numbers.some(isYear) || words.some((word) => isClock(word) || (is(word, 'weekdays') && isClear(word)));
  if (words.some((word, at) => is(word, 'months') && isMonthOfDay(words, word, at, isSure))) return true;
  if (numbers.length < 2) return false;
  return (
    words.some((word) => is(word, 'marks')) ||
    isInNumbers(source, words) ||
    (words.some((word) => is(word, 'weekdays')) && hasParted(source, words))
  );
}

/** A month beside a number: a word that means something else too, or a name, needs more. */
function isMonthOfDay(words: readonly TimeToken[], month: TimeToken, at: number, isSure: boolean): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  if (is(before, 'inDates') && isDate(words[at - 2])) return true;
  if (is(after, 'inDates') && isDate(words[at + 2])) return true;
  if (![before, after].some(isDate)) return false;
  if (isSure) return true;
  return (
    !is(month, 'weak') &&
    isAsWritten(month.text) &&
    (isDate(before) || month.text === month.text.toLowerCase())
  );
}

const isYear = (word: TimeToken): boolean => /^\p{Nd}{4}/u.test(word.text);
/** Whether a number may be a day of a month or a year. */
const isDate = (word: TimeToken | undefined): boolean =>
  word !== undefined && isNumber(word) && (isYear(word) || Number(ascii(word.text).replace(/\D/g, '')) < 32);

/** Whether two numbers have a point, a line or a word of dates between them. */
const hasParted = (source: string, words: readonly TimeToken[]): boolean =>
  words.some((word, at) => {
    const next = words[at + 1];
    if (!isNumber(word) || !next) return false;
    return isNumber(next)
      ? /[./-]/.test(source.slice(word.end, next.start))
      : is(next, 'inDates', 'marks') && isNumber(words[at + 2]);
  });

/** Whether three numbers are a day: with a year or a time, or in digits of other letters. */
function isInNumbers(source: string, words: readonly TimeToken[]): boolean {
  const hasTime = words.some(isClock);
  return words.some((word, at) => {
    const all = words.slice(at, at + 3);
    if (all.length < 3 || !all.every(isNumber)) return false;
    const gaps = [0, 1].map((place) => source.slice(all[place]?.end, all[place + 1]?.start));
    const isParted = gaps.every((gap) => /^[\s\u200e\u200f]?[./-][\s\u200e\u200f]?$/u.test(gap));
    return (
      isParted &&
      (all.some(isYear) || hasTime || is(words[at + 3], 'afterNumbers') || ascii(word.text) !== word.text)
    );
  });
}

function beginsDay(words: readonly TimeToken[], word: TimeToken, at: number): boolean {
  const next = words[at + 1];
  return (
    isPartOfDay(words, word, at) ||
    (is(word, 'beforeClocks') && isAsWritten(word.text) && isClock(next)) ||
    (is(word, 'beforeDates') && next !== undefined && isPartOfDay(words, next, at + 1)) ||
    (is(word, 'mornings', 'afternoons') && isAsWritten(word.text) && isClock(next))
  );
}

function endsDay(words: readonly TimeToken[], word: TimeToken, at: number): boolean {
  const before = words[at - 1];
  return (
    isPartOfDay(words, word, at) ||
    (is(word, 'afterNumbers') && isAsWritten(word.text) && (isNumber(before) || hasClock(words, at))) ||
    (is(word, 'mornings', 'afternoons') && hasClock(words, at))
  );
}

/** Whether a time of day is shortly before a word. */
const hasClock = (words: readonly TimeToken[], at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some(isClock);

const isPartOfDay = (words: readonly TimeToken[], word: TimeToken, at: number): boolean =>
  isNumber(word) ||
  isClock(word) ||
  is(word, 'marks') ||
  (is(word, 'months') && [words[at - 1], words[at + 1], words[at - 2]].some(isNumber)) ||
  (is(word, 'weekdays') && (isClear(word) || isAsWritten(word.text)));

/** Where a day ends: with the point of its last word, and the bracket that it opens. */
function endOf(run: readonly TimeToken[], first: TimeToken, last: TimeToken): number {
  const at = run.indexOf(last);
  const inner = run.slice(run.indexOf(first), at + 1);
  const count = (sign: string) => inner.filter(({ text }) => text === sign).length;
  const next = run[at + 1];
  const isEnd = next?.text === '.' ? last.type === 'word' : next?.text === ')' && count('(') > count(')');
  return isEnd && next ? next.end : last.end;
}

/** Times of day with what other languages write beside them: “15:05 Uhr”, “kl. 15.05”, “오후 3:05”. */
const clocksIn = (source: string, words: readonly TimeToken[]): Plain[] =>
  words.flatMap((word, at): Plain[] => {
    if (!isClock(word)) return [];
    const isHalf = (near: TimeToken | undefined) => is(near, 'mornings', 'afternoons') && isWritten(near);
    let [first, last] = [at, at];
    while (isHalf(words[first - 1]) || (is(words[first - 1], 'beforeClocks') && isWritten(words[first - 1])))
      first -= 1;
    while (
      isHalf(words[last + 1]) ||
      (last === at && is(words[at + 1], 'afterNumbers') && isWritten(words[at + 1]))
    )
      last += 1;
    const clock = plainClock(word.text);
    const isAlone = first === last;
    if (isAlone && (clock === word.text || word.text.includes('.'))) return [];
    const [start, end] = [words[first]?.start ?? word.start, words[last]?.end ?? word.end];
    if (isKnownClock.test(source.slice(start, end))) return [];
    const halves = words.slice(first, last + 1).filter(isHalf);
    const half = halves.length === 0 ? '' : halves.some(isMorning) ? 'am' : 'pm';
    const plain = [half && `${clock} ${half}`, clock + half, clock].find(
      ({ length }) => length > 0 && length <= end - start,
    );
    if (plain === undefined) return [];
    return [{ start, end, plain: last > at ? plain.padEnd(end - start) : plain.padStart(end - start) }];
  });
const isWritten = (word: TimeToken | undefined): boolean => word !== undefined && isAsWritten(word.text);
const isMorning = (word: TimeToken): boolean => is(word, 'mornings') && !is(word, 'afternoons');
const isKnownClock = /^\d{1,2}:\d\d(?::\d\d)?\s?[ap]m$/i;

/** A time of day as English has it. */
const plainClock = (text: string): string => ascii(text).replace(/[.h]/, ':');

/** A text with all digits as those of ASCII. */
const ascii = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });
/** Digits of ASCII, Arabic, Persian, Devanagari, Bengali, Tamil, Thai and wide ones begin at these. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];
