import { shiftSpan } from '../../contract/span.ts';
import { holdsDay, nameParts, timeIn } from './name-parts.ts';
import { severalLines } from './speaker-in.ts';
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
