import { timeIn } from '../names/name-parts.ts';
import { severalLines } from './speaker-in.ts';
import { holdsColon, type InLine, type Line, onlyName, stretchesAt } from './text-lines.ts';

/** What a site calls somebody, alone in a line. */
const handle = /^\s*@[\w.-]{2,40}(?:@[\w.-]{3,60})?\s*$/;

/** Names above what the site calls the named, where the page shows people so. */
export function peopleAboveHandles(lines: readonly Line[]): InLine[] {
  const found = lines.flatMap((line, at): InLine[] => {
    const name = handle.test(lines[at + 1]?.text ?? '') ? onlyName(line.text) : null;
    return name ? [[line, name]] : [];
  });
  return found.length >= severalLines ? found : [];
}

/** The words with which letters end. */
const closing =
  /^\s*(?:(?:(?:(?:best|kind|warm|warmest|with) )?(?:regards|wishes)|sincerely|(?:此致)?敬礼|--)\s?[,，!！]?|(?:(?:many )?thanks|best|cheers|yours(?: \w+)?)\s?[,，])\s*$/i;

/** Names below the words with which letters end, or after a dash in what is marked as a signature. */
export const peopleSigned = (lines: readonly Line[]): InLine[] =>
  lines.flatMap((line, at): InLine[] => {
    const isSigned = closing.test(lines[at - 1]?.text ?? '') || isAfterDash(line);
    const name = isSigned ? onlyName(line.text) : null;
    return name ? [[line, name]] : [];
  });

function isAfterDash(line: Line): boolean {
  if (!/^\s*[-–—]/.test(line.text)) return false;
  const [stretch] = stretchesAt([line, { start: 0, end: line.text.length }]);
  return Boolean(stretch?.node.parentElement?.closest(signature));
}
const signature = '[class~="sign" i], [class~="sig" i], [class*="signature" i]';

/** What is quoted, and who is. */
export const quotes = 'blockquote, q, cite, [class*="quote" i], [class*="citation" i]';
/** A name before a colon, and what follows. */
const heads =
  /^\s*([^\n:：，。！？,.!?；;“”"（(]{2,24}?)(?:\s?(?:[说說]|写道|寫道|wrote|said))?\s?[:：](.*)$/su;

/**
 * Names before a colon with which quotes begin: alone in the line, or before the words of several quotes.
 */
export function peopleQuoted(lines: readonly Line[], isCalled: (line: Line) => boolean): InLine[] {
  const quoteOf = (line: Line | undefined) => line?.block.node.parentElement?.closest(quotes) ?? null;
  const found = lines.flatMap((line, at): { head: string; isAlone: boolean; named: InLine }[] => {
    const [, head = '', words = ''] = (holdsColon(line) ? heads.exec(line.text) : null) ?? [];
    const quote = head && quoteOf(line);
    if (
      !quote ||
      timeIn(head) ||
      isCalled(line) ||
      (at > 0 && quote.contains(lines[at - 1]?.block.node ?? null))
    )
      return [];
    const name = onlyName(head);
    const start = line.text.indexOf(head) + (name?.start ?? 0);
    return name
      ? [{ head, isAlone: !words.trim(), named: [line, { start, end: start + name.end - name.start }] }]
      : [];
  });
  const several = new Set(found.map(({ head }) => head)).size >= severalLines;
  return found.flatMap(({ isAlone, named }) => (isAlone || several ? [named] : []));
}
