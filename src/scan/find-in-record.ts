import { findFlatMatches } from '../matches/find-flat-matches.ts';
import type { CompiledList } from '../matches/list/compiled-list.ts';
import type { Doubt } from '../matches/words/match.ts';

/** How a text means what was found: it states it, refutes it, or leaves it open. */
export type Meaning = 'stated' | 'refuted' | Doubt;

/** A match in a file. */
export interface FoundInFile {
  /** The number of its list, and that of its entry there. */
  list: number;
  entry: number;
  row: number;
  column: string;
  /** Where in the text of the column, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  /** What was found, and what stands around it. */
  passage: string;
  before: string;
  after: string;
  meaning: Meaning;
}

/** Longer texts are searched in pieces, so that the memory the search takes does not grow with them. */
const longestSearched = 200_000;
/** How much of a passage's surroundings is shown, in UTF-16 units. */
const around = 40;

/** Finds the entries of several lists in one text of a record. */
export function findInRecord(
  text: string,
  lists: readonly CompiledList[],
  row: number,
  column: string,
): FoundInFile[] {
  const found: FoundInFile[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfPiece(text, from);
    const piece = from === 0 && end === text.length ? text : text.slice(from, end);
    for (const [list, compiled] of lists.entries()) {
      const matches = findFlatMatches(piece, compiled);
      for (let index = 0; index < matches.count; index++) {
        const start = from + matches.start(index);
        const stop = from + matches.end(index);
        found.push({
          list,
          entry: matches.entry(index),
          row,
          column,
          start,
          end: stop,
          passage: text.slice(start, stop),
          before: text.slice(wholeFrom(text, Math.max(0, start - around)), start),
          after: text.slice(stop, wholeFrom(text, Math.min(text.length, stop + around))),
          meaning: matches.isRefuted(index) ? 'refuted' : (matches.doubt(index) ?? 'stated'),
        });
      }
    }
    from = end;
  }
  return found;
}

/** Where a piece of a long text ends: behind a sentence or a line where there is one near. */
function endOfPiece(text: string, from: number): number {
  const most = from + longestSearched;
  if (most >= text.length) return text.length;
  const tail = text.slice(most - longestSearched / 10, most);
  const at = Math.max(...['\n', '。', '. ', '！', '？'].map((mark) => tail.lastIndexOf(mark)));
  return at < 0 ? wholeFrom(text, most) : most - tail.length + at + 1;
}

/** The same place, or one further where that would part the two halves of a letter. */
function wholeFrom(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
