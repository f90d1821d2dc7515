import { holdsDay, isOfAccount, nameParts } from '../names/name-parts.ts';
import { severalLines } from './speaker-in.ts';
import { type InLine, type Line, onlyName } from './text-lines.ts';

/** A card of a writer shows no more lines than these. */
const manyLines = 12;
/** So many elements may stand around what a card says of an account. */
const manyLevels = 5;

/**
 * The names with which cards of writers begin, below which rank, counters and the day of the account stand.
 * What begins all cards is a label.
 */
export function peopleOnCards(lines: readonly Line[]): InLine[] {
  const found = lines.flatMap((line, at): InLine[] => {
    const head = isOfAccount(line.text) && holdsDay(line.text) ? headOf(lines, at) : undefined;
    const name = head ? onlyName(head.text) : null;
    return head && name ? [[head, name]] : [];
  });
  const names = new Set(found.map(([{ text }, { start, end }]) => text.slice(start, end)));
  return names.size >= severalLines ? found : [];
}

/** The first line that may hold a name in the smallest element around a line that has one before it. */
function headOf(lines: readonly Line[], at: number): Line | undefined {
  let first = at;
  let around = lines[at]?.block.node.parentElement;
  for (let level = 0; around && level < manyLevels; level += 1) {
    for (let above = lines[first - 1]; above && around.contains(above.block.node); above = lines[first - 1]) {
      first -= 1;
      if (at - first > manyLines) return undefined;
    }
    const head = lines[first];
    if (head && first < at && nameParts(head.text).length > 0) return head;
    around = around.parentElement;
  }
  return undefined;
}
