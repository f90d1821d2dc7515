import { choicesOf } from './choices-of-rows.ts';
import { findRows, type HistorySearch } from './find-rows.ts';
import { type GroupsOfRows, groupRows, groupsOfRows, nothingGrouped } from './group-rows.ts';
import type { RowKind, SearchedRow } from './history-row.ts';
import type { ReadRows } from './read-rows.ts';
import type {
  Choices,
  FoundRows,
  FromRowsWorker,
  LineRange,
  ShownLine,
  ToRowsWorker,
} from './rows-messages.ts';

/** While rows are still read, what was found so far is said this often, in milliseconds. */
const often = 200;

/** What the worker needs of elsewhere. */
export interface RowsSources {
  /** All rows, newest first, in steps. */
  read(): AsyncIterable<ReadRows>;
  /** The words of a search, folded as the letters of rows are. */
  foldWords(text: string): string[];
  say(message: FromRowsWorker): void;
  now(): number;
}

type Rows = Record<RowKind, SearchedRow[]>;

/**
 * Keeps the rows of the history in memory and answers the page: `take` is called with each of its messages,
 * `readAgain` after each change of the database. What is read for the first time is searched as it comes;
 * later the rows stay as they were until all are read anew.
 */
export function serveRows({ read, foldWords, say, now }: RowsSources) {
  let kept: Rows = { report: [], seen: [] };
  let reading: { read: number; of: number } | null = { read: 0, of: 0 };
  const hidden = new Set<string>();
  let wanted: { turn: number; search: HistorySearch; view: LineRange } | null = null;
  /** What was found last: in which rows, and in which order. */
  let found = { rows: [] as SearchedRow[], grouped: nothingGrouped };
  /** The groups of the rows that were searched last. */
  let groups: { rows: SearchedRow[]; by: HistorySearch['groupBy']; of: GroupsOfRows } | null = null;
  /** What there is of each kind, counted when rows have changed and are asked for. */
  let counted: { rows: SearchedRow[]; choices: Choices } | null = null;
  let withPicture: ReadonlySet<string> | null = null;
  let pictures: FoundRows['pictures'] = null;
  let visible: Rows = kept;
  let edition = 0;
  const rowsChanged = () => {
    edition += 1;
    counted = null;
    const shown = (rows: SearchedRow[]) => rows.filter(({ row }) => !hidden.has(row.id));
    visible = hidden.size === 0 ? kept : { report: shown(kept.report), seen: shown(kept.seen) };
    pictures = withPicture && sumOf(visible.report, withPicture);
  };

  function find(): void {
    if (!wanted) return;
    const { turn, search, view } = wanted;
    const rows = visible[search.kind];
    const places = findRows(rows, foldWords(search.text), search);
    if (groups?.rows !== rows || groups.by !== search.groupBy)
      groups = { rows, by: search.groupBy, of: groupsOfRows(rows, search.groupBy) };
    const grouped = groupRows(places, groups.of);
    found = { rows, grouped };
    if (counted?.rows !== rows) counted = { rows, choices: choicesOf(rows, now()) };
    say({
      ...{ name: 'found', turn, edition, count: places.length, lineCount: grouped.lines.length },
      ...{ view, lines: linesIn(view), choices: counted.choices, pictures, reading },
      totals: { report: visible.report.length, seen: visible.seen.length },
    });
  }

  function linesIn({ first, end }: LineRange): ShownLine[] {
    const { rows, grouped } = found;
    const lines: ShownLine[] = [];
    for (const line of grouped.lines.subarray(first, end)) {
      const place = line < 0 ? grouped.heads.places[-line - 1] : line;
      const searched = rows[place ?? -1];
      const groupCount = line < 0 ? (grouped.heads.counts[-line - 1] ?? 0) : null;
      if (searched) lines.push({ groupCount, row: searched.row });
    }
    return lines;
  }

  const idsFound = (): string[] =>
    [...found.grouped.lines].flatMap((line) => (line < 0 ? [] : (found.rows[line]?.row.id ?? [])));

  return {
    take(message: ToRowsWorker): void {
      if (message.name === 'find') {
        wanted = message;
        find();
      } else if (message.name === 'hide') {
        for (const id of message.ids) {
          if (message.isHidden) hidden.add(id);
          else hidden.delete(id);
        }
        rowsChanged();
        find();
      } else if (message.turn !== wanted?.turn) return;
      else if (message.name === 'ids') say({ name: 'ids', turn: message.turn, ids: idsFound() });
      else {
        wanted = { ...wanted, view: message.view };
        say({ ...message, name: 'lines', lines: linesIn(message.view) });
      }
    },

    async readAgain(): Promise<void> {
      const isFirst = reading !== null;
      const next: Rows = { report: [], seen: [] };
      let saidAt = 0;
      for await (const step of read()) {
        next.report.push(...step.reports);
        next.seen.push(...step.seen);
        withPicture = step.withPicture ?? withPicture;
        if (!isFirst) continue;
        reading = { read: step.read, of: step.of };
        if (now() - saidAt < often) continue;
        // A copy, so that what was counted is known to be of other rows.
        kept = { report: [...next.report], seen: [...next.seen] };
        rowsChanged();
        find();
        saidAt = now();
      }
      kept = { ...next };
      reading = null;
      rowsChanged();
      find();
    },
  };
}

/** How many of the pictures are kept that reports were sent with, and how large they are together. Pure. */
function sumOf(rows: readonly SearchedRow[], withPicture: ReadonlySet<string>) {
  const kept = rows.filter(({ row }) => row.pictureBytes > 0 && withPicture.has(row.id));
  return { count: kept.length, bytes: kept.reduce((sum, { row }) => sum + row.pictureBytes, 0) };
}
