import type { Span } from '../../../contract/span.ts';
import type { Block } from '../../../page/block.ts';
import { inPlainWords } from '../days/in-plain-words.ts';
import { inSimplified } from '../days/in-simplified.ts';
import { dayOrClock, holdsDay, nameParts, timeIn } from '../names/name-parts.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import { isNameApart } from '../words/called-people.ts';
import { familyNames } from '../words/named-in-lines.ts';
import { severalLines, stampEnd } from './speaker-in.ts';
import { holdsColon, type InLine, type Line, lineLimit, stretchesAt } from './text-lines.ts';

/** What begins a line of the head of a letter that names people, and one that tells of it otherwise. */
const naming =
  /^[\s>|]*\+?(?:from|sender|to|cc|bcc|reply-to|发件[人者]|寄件[人者]|收件[人者]|抄送|密送|副本)\s?[:：]\s*/i;
const telling = /^[\s>|]*(?:subject|message-id|in-reply-to|主[题旨])\s?[:：]/i;
/** Between two lines of a head there are hardly more of other kinds. */
const nearLines = 4;

/**
 * Names in what archives show of letters: all in their heads, those of who wrote them in lists of a thread,
 * and below the letters, where they stand alone in a line. `isNamed` says of other texts that they name
 * somebody here.
 */
export function peopleInLetters(lines: readonly Line[], isNamed: (name: string) => boolean): InLine[] {
  const named = namedInHeads(lines);
  const names = new Set(named.map(textAt));
  const isKnown = (text: string) => names.has(text) || isNamed(text);
  const rows = rowsOfThread(lines, isKnown);
  return named.length === 0 ? rows : [...named, ...rows, ...namedAlone(lines, [...named, ...rows], isKnown)];
}

/** Names that are all of a line, and the given ones of `named`. */
function namedAlone(
  lines: readonly Line[],
  named: readonly InLine[],
  isKnown: (text: string) => boolean,
): InLine[] {
  const names = named.map(textAt);
  const all = new Set([...names, ...names.flatMap((name) => givenName.exec(name)?.[0] ?? [])]);
  return lines.flatMap((line): InLine[] => {
    const name = line.text.length <= lineLimit ? within(line.text, 0, line.text.length) : null;
    const text = name ? line.text.slice(name.start, name.end) : '';
    return name && (isKnown(text) || all.has(text)) ? [[line, name]] : [];
  });
}
const givenName = /^\p{Lu}\p{Ll}{2,}(?=\s\p{Lu})/u;

const textAt = ([{ text }, { start, end }]: InLine): string => text.slice(start, end);

/** Names in the lines that head letters: others begin alike, but not beside such a line of another kind. */
function namedInHeads(lines: readonly Line[]): InLine[] {
  const texts = lines.map((line) => (holdsColon(line) ? inSimplified(line.text) : ''));
  const tell = texts.flatMap((text, at) => (telling.test(text) ? at : []));
  const near = new Set(
    tell.flatMap((at) => Array.from({ length: 2 * nearLines + 1 }, (_, place) => at - nearLines + place)),
  );
  return [...near].flatMap((at) => {
    const [line, label] = [lines[at], naming.exec(texts[at] ?? '')?.[0]];
    return line && label !== undefined
      ? itemsFrom(line.text, label.length).map((name): InLine => [line, name])
      : [];
  });
}

/** The names in a list of those who wrote a letter or got it. */
const itemsFrom = (text: string, from: number): Span[] =>
  [...text.slice(from).matchAll(/[^;；,，、]+/g)].flatMap(({ index, 0: item }) => {
    const label = naming.exec(inSimplified(item))?.[0] ?? '';
    // Their addresses are covered as such; the day may follow.
    const end = item.slice(label.length).search(/[<([（]|\s@\s|$/);
    const name = within(text, from + index + label.length, from + index + label.length + end);
    return name ? [name] : [];
  });

/**
 * Those who wrote the letters of a thread, where lines show the title as a link and a name after it: below
 * the first such line the title comes again. With a day before them, one of the names may be known instead,
 * and the title be left out where it is the same.
 */
function rowsOfThread(lines: readonly Line[], isKnown: (text: string) => boolean): InLine[] {
  const bare = new Rows();
  const dated = new Map<Block, Rows>();
  for (const [place, line] of lines.entries()) {
    if (line.text.length > longLine) continue;
    const stamp = stampAtHead(line.text);
    // Without a day, a comma parts the title and the name.
    if (stamp === 0 && !/[,，]/.test(line.text)) continue;
    const links = stretchesAt([line, { start: stamp, end: line.text.length }]).filter(({ node }) =>
      node.parentElement?.closest('a[href]'),
    );
    const title = links.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    const at = title === '' ? -1 : line.text.indexOf(title, stamp);
    if (stamp === 0 && at >= 0 && /^\s*[,，]\s*$/.test(line.text.slice(at + title.length))) {
      const below = restOf(lines, place);
      const name = below && within(below.text, 0, below.text.length);
      if (name) bare.add([below, name], title);
      continue;
    }
    const isTitled = at >= 0 && /[\p{L}\p{N}]/u.test(line.text.slice(at + title.length));
    const name = within(line.text, isTitled ? at + title.length : stamp, line.text.length);
    if (!name || (stamp === 0 && !(isTitled && isAfterComma.test(line.text.slice(title.length))))) continue;
    const rows = stamp === 0 ? bare : (dated.get(line.block) ?? new Rows());
    if (stamp > 0) dated.set(line.block, rows);
    rows.add([line, name], isTitled ? title : '');
    rows.isThread ||= stamp > 0 && isKnown(line.text.slice(name.start, name.end));
  }
  return [...dated.values(), bare].flatMap(({ isThread, named }) =>
    isThread && named.length >= severalLines ? named : [],
  );
}
const isAfterComma = /^\s*[,，]/;

/** What is one line to a reader may be two in the page: the second of a line that ends in a comma. */
function restOf(lines: readonly Line[], at: number): Line | null {
  const [line, below] = lines.slice(at, at + 2);
  return line && below?.block === line.block && /[,，]\s*$/.test(line.text) ? below : null;
}

class Rows {
  readonly named: InLine[] = [];
  readonly #titles = new Set<string>();
  isThread = false;

  add(named: InLine, title: string): void {
    const plain = title.replace(answer, '').trim();
    this.isThread ||= plain !== '' && this.#titles.has(plain);
    this.#titles.add(plain);
    this.named.push(named);
  }
}
/** Before the title of what an answer is to. */
const answer = /^\s*(?:(?:re|aw|fwd?|回复|答复|转发)\s?[:：]\s?)*/i;
const longLine = 200;

/** Where the day and the time end with which a line begins; 0 where there are none. */
function stampAtHead(text: string): number {
  const start = /^[\s@`>*]*/.exec(text)?.[0].length ?? 0;
  const head = text.slice(start, start + lineLimit);
  const end = timeIn(head)?.index === 0 && holdsDay(head) ? stampEnd(head, 0) : 0;
  return end === 0 ? 0 : start + end;
}

/** Names after “by” and before the day, in several lines that show titles, or after the day at the end. */
export const peopleByDays = (lines: readonly Line[]): InLine[] => {
  const before: InLine[] = [];
  const after: InLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.text.length > longLine || !by.test(line.text)) continue;
    before.push(...namesBy(line, byBeforeDay));
    const named = namesBy(line, byAfterDay);
    after.push(...named);
    const below = named.length > 0 && restOf(lines, at);
    if (below) after.push(...partedNames(below.text, 0).map((name): InLine => [below, name]));
  }
  return [...(before.length >= severalLines ? before : []), ...after];
};
const by = /\sby\s|由|按照/i;
const byBeforeDay = new RegExp(
  `\\sby\\s(?<names>[^\\n:：@|<>]{1,40}?)\\s?[@·|,，–—-]?\\s{0,4}(?:${dayOrClock})`,
  'dgiu',
);
const byAfterDay = new RegExp(
  `(?:${dayOrClock})[\\s,，·|–—-]{1,8}(?:by|由|按照)\\s(?<names>[^\\n:：@|<>]{1,80})$`,
  'dgiu',
);

const namesBy = (line: Line, pattern: RegExp): InLine[] =>
  [...inPlainWords(line.text).matchAll(pattern)].flatMap(({ indices }) => {
    const [from, to] = indices?.groups?.names ?? [0, 0];
    return partedNames(line.text.slice(0, to), from).map((name): InLine => [line, name]);
  });

/** Names with commas between them up to the end of a text: none where anything there is no name. */
function partedNames(text: string, from: number): Span[] {
  const names = [...text.slice(from).matchAll(/[^\s;；,，、][^;；,，、]*/g)].map(({ index, 0: item }) =>
    within(text, from + index, from + index + item.length),
  );
  return names.every((name) => name !== null) ? names : [];
}

/** The name that is all between two places of a line, but for marks around it and what is in brackets. */
function within(line: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && mark.test(line.charAt(start))) start += 1;
  const trimEnd = () => {
    while (end > start && mark.test(line.charAt(end - 1))) end -= 1;
  };
  trimEnd();
  if (line.charAt(end - 1) === ']') end = Math.max(start, line.lastIndexOf('[', end));
  trimEnd();
  return isName(line.slice(start, end)) ? { start, end } : null;
}
const mark = /[\s"'“”`*>,，.。!！–—-]/;

/** Beside such words one letter may be all of a name; a small word may be what a list is called. */
const isName = (text: string): boolean =>
  oneLetter.test(text) ||
  isNameApart(text) ||
  (isWrittenAsName(text) && nameParts(text).length === 1 && !/^\p{Ll}+$/u.test(text));
const oneLetter = new RegExp(`^[\\p{Lu}${familyNames}]$`, 'u');
