import { shiftSpan } from '../../../contract/span.ts';
import { inPlainWords } from '../days/in-plain-words.ts';
import { dayOrClock, holdsDay, nameParts, timeIn } from '../names/name-parts.ts';
import { isShortLikeName } from '../names/written-as-name.ts';
import { severalLines, stampEnd } from './speaker-in.ts';
import { holdsColon, type InLine, type Line, lineLimit, onlyName, stretchesAt } from './text-lines.ts';

/** A name before a colon and what somebody said. */
const beforeColon = /^\s*([^\n:：，。！？,.!?；;“”"（(]{2,24}?)\s?[:：]\s?\S/u;

/** Names before a colon in lines that end in the day they were written, or have it below. */
export function peopleAboveDays(
  lines: readonly Line[],
  isNoTitle: (at: InLine) => boolean,
  isCalled: (line: Line) => boolean,
): InLine[] {
  const [beside, above] = [new Heads(), new Heads()];
  for (const [at, line] of lines.entries()) {
    const head = holdsColon(line) ? beforeColon.exec(line.text)?.[1] : undefined;
    if (head === undefined) continue;
    const heads = timeIn(line.text) ? beside : above;
    if (!isDated(line.text, head, lines[at + 1]?.text.trim() ?? '')) continue;
    const name = onlyName(head);
    const named: InLine | null = name && [line, shiftSpan(name, line.text.indexOf(head))];
    // “name in reply to name: text” is such a line too.
    if (isCalled(line)) heads.words.add(head);
    else if (named && isNoTitle(named)) {
      heads.words.add(head);
      heads.named.push(named);
    }
  }
  // A label such as “Place:” is the same in each of them.
  return [beside, above].flatMap(({ words, named }) => (words.size >= severalLines ? named : []));
}

/** What stands before a colon in lines of one kind, and what of it may be names. */
class Heads {
  readonly words = new Set<string>();
  readonly named: InLine[] = [];
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

/** Names between the number and the day of posts, with colons around them, as boards of Japan show them. */
export function peopleAfterNumbers(lines: readonly Line[]): InLine[] {
  const found = lines.flatMap((line): InLine[] => {
    const head =
      holdsColon(line) &&
      startsWithNumber.test(line.text) &&
      afterNumber.exec(inPlainWords(line.text.slice(0, lineLimit)));
    const name = head ? onlyName(head[1] ?? '') : null;
    return head && name ? [[line, shiftSpan(name, head[0].indexOf(head[1] ?? ''))]] : [];
  });
  return found.length >= severalLines ? found : [];
}
const startsWithNumber = /^\s*\d/;
const afterNumber = new RegExp(
  `^\\s*\\d{1,6}\\s?[:：.、)]\\s?([^\\s:：][^\\n:：◆]{0,40}?)\\s?(?:◆\\S{1,20}\\s?)?[:：]\\s?(?:${dayOrClock})`,
  'iu',
);

/** Links at the ends of several lines, after other words and before the time at which these were written. */
export function peopleSigningWithLinks(lines: readonly Line[]): InLine[] {
  const found = lines.flatMap((line): InLine[] => {
    if (line.block.pieces.length < 2) return [];
    const from = Math.max(0, line.text.length - signatureLimit);
    const tail = inPlainWords(line.text.slice(from));
    const time = timeIn(tail);
    if (!time || !holdsDay(tail) || !isZone.test(tail.slice(stampEnd(tail, time.index)))) return [];
    const end = from + tail.slice(0, time.index).replace(inBrackets, '').trimEnd().length;
    // A greeting beside the name is set smaller.
    const words = stretchesAt([line, { start: 0, end }]).filter(
      ({ node }) => /\p{L}/u.test(node.data) && !node.parentElement?.closest('sup, sub, small'),
    );
    const last = words.length > 1 ? words.at(-1) : undefined;
    const link = last && isInLink(last.node) ? last : undefined;
    const name = link?.node.data.trim() ?? '';
    const start = line.text.lastIndexOf(name, end);
    return isShortLikeName(name) ? [[line, { start, end: start + name.length }]] : [];
  });
  return found.length >= severalLines ? found : [];
}
const isInLink = ({ parentElement }: Text): boolean => parentElement?.closest('a[href]') != null;
const signatureLimit = 100;
/** What a signature has between a name and the time: “(discusión · contribs.)”. */
const inBrackets = /[(（][^()（）]{1,40}[)）]\s*$/u;
const isZone = /^[\s().A-Z]{0,8}$/;

/** A name before what somebody says to be: “name, gardener”, “name (gardener)”. */
const beforeTagline = /^\s*([^\n:：，。！？,.!?；;“”"（(]{2,24}?)\s?(?:[,，]|[（(][^()（）]*[)）]\s*$)/u;

/**
 * Names that are set off before what somebody says to be, at the head of answers each of which has its day.
 */
export function peopleIntroduced(lines: readonly Line[]): InLine[] {
  const heads = lines.flatMap((line, at): { at: number; named: InLine }[] => {
    const head = line.text.length <= lineLimit && !timeIn(line.text) && beforeTagline.exec(line.text)?.[1];
    const name = head ? onlyName(head) : null;
    if (!head || !name) return [];
    const named: InLine = [line, shiftSpan(name, line.text.indexOf(head))];
    return isSetOff(named) ? [{ at, named }] : [];
  });
  const dated = heads.filter(({ at }, place) =>
    lines.slice(at + 1, heads[place + 1]?.at).some(({ text }) => text.length <= lineLimit && holdsDay(text)),
  );
  return dated.length >= severalLines ? dated.map(({ named }) => named) : [];
}

/** Whether a part of a line is all that is bold in it. */
function isSetOff(at: InLine): boolean {
  const [stretch, ...more] = stretchesAt(at);
  const parent = stretch?.node.parentElement;
  if (!stretch || !parent || more.length > 0 || stretch.end < stretch.node.data.trimEnd().length)
    return false;
  return parent.closest('b, strong') !== null || Number(getComputedStyle(parent).fontWeight) >= bold;
}
const bold = 600;
