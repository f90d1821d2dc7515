import type { Status } from '../../contract/list.ts';
import type { HistorySearch } from './find-rows.ts';
import type { HistoryRow } from './history-row.ts';

/** Lines of what was found, from the first to before the last. */
export interface LineRange {
  first: number;
  end: number;
}

/** A line as it is shown: the head of a group, called by its newest row, or a row. */
export interface ShownLine {
  /** How many rows there are in the group below; null for a row. */
  groupCount: number | null;
  row: HistoryRow;
}

/** How many rows there are of each kind, the most frequent first. */
export type Counts<Id extends string = string> = [id: Id, count: number][];

/** How many rows of one kind there are of what they may be narrowed to, and what charts show of them. */
export interface Choices {
  stage: Counts<HistoryRow['stage']>;
  category: Counts;
  site: Counts;
  desk: Counts;
  /** What answers and lists say. */
  status: Counts<Status>;
  /** The last days by the moment they began, the newest first. */
  days: [day: number, count: number][];
}

/** What the page of the history says to the worker that searches it. */
export type ToRowsWorker =
  /** Searches, also again when rows change, until another search comes. `turn` counts the searches. */
  | { name: 'find'; turn: number; search: HistorySearch; view: LineRange }
  /** The lines that are wanted; those that were sent for the last view are not sent again. */
  | { name: 'view'; turn: number; view: LineRange }
  /** Leaves rows out as long as they are hidden; `asked` numbers it. */
  | { name: 'hide'; asked: number; ids: string[]; isHidden: boolean }
  /** Asks for the ids of the rows among these lines, or of all that were found last; `asked` numbers it. */
  | { name: 'ids'; asked: number; among: LineRange | null };

/** What was found, counted, with the lines that were wanted last. */
export interface FoundRows {
  turn: number;
  /** Counts how often the rows have changed, whatever was searched in them. */
  edition: number;
  /** How many rows were found, and how many lines they make with the heads of groups. */
  count: number;
  lineCount: number;
  view: LineRange;
  lines: ShownLine[];
  /** Which lines are heads of groups, in order. */
  headLines: number[];
  /** How many rows there are of each kind. */
  totals: Record<HistoryRow['kind'], number>;
  choices: Choices;
  /** How many pictures are kept, and how large they are together; null before all is read. */
  pictures: { count: number; bytes: number } | null;
  /** How many records were read, of how many, where that is known; null once all of them are. */
  reading: { read: number; of: number | null } | null;
}

/** What the worker says to the page. */
export type FromRowsWorker =
  /** What can be chosen is null where it is what was said last. */
  | ({ name: 'found' } & Omit<FoundRows, 'choices'> & { choices: Choices | null })
  | { name: 'lines'; turn: number; view: LineRange; lines: ShownLine[] }
  | { name: 'ids'; asked: number; ids: string[] }
  /** Follows what is found once the rows are left out. */
  | { name: 'hidden'; asked: number }
  | { name: 'failed'; reason: string };
