import { shiftSpan } from '../../../contract/span.ts';
import { severalLines } from './speaker-in.ts';
import { holdsColon, type InLine, isSentence, type Line, onlyName, stretchesAt } from './text-lines.ts';

/** A name before a colon and what somebody says; the number of a post may stand before it. */
const saying =
  /^\s*(?<number>(?:第\s?)?[#＃]?\d{1,5}\s?(?:[楼层#]|[.、)])?\s{0,2})?(?<head>[^\n:：，。！？,.!?；;“”"（(]{2,24}?)\s?[:：]\s*\S/u;

/**
 * Names before a colon and a sentence, with which several lines begin, each after the number of a post or in
 * a link: what is neither may be the label of a paragraph.
 */
export function peopleSpeaking(lines: readonly Line[]): InLine[] {
  const heads = new Set<string>();
  const found = lines.flatMap((line): InLine[] => {
    const { number, head } = (holdsColon(line) ? saying.exec(line.text)?.groups : null) ?? {};
    const name = head && isSentence(line) ? onlyName(head) : null;
    if (!head || !name) return [];
    const named: InLine = [line, shiftSpan(name, line.text.indexOf(head, number?.length))];
    if (!number && !stretchesAt(named).every(({ node }) => node.parentElement?.closest('a'))) return [];
    heads.add(head);
    return [named];
  });
  return heads.size >= severalLines ? found : [];
}
