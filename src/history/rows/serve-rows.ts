import { choicesOf } from './choices-of-rows.ts';
import { findRows, type HistorySearch, type PartOfRows, partOfRows, partWithout } from './find-rows.ts';
import { type GroupsOfRows, groupRows, groupsOfRows, nothingGrouped } from './group-rows.ts';
import type { HistoryRow, RowKind } from './history-row.ts';
import type { ReadRows } from './read-rows.ts';
import type { FoundRows, FromRowsWorker, LineRange, ShownLine, ToRowsWorker } from './rows-messages.ts';

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

/** Rows in the parts in which they were read. */
type Parts = Record<RowKind, PartOfRows[]>;

const ofEachKind = <Value>(of: (kind: RowKind) => Value): Record<RowKind, Value> => ({
  report: of('report'),
  seen: of('seen'),
  event: of('event'),
});

/**
 * Keeps the rows of the history in memory and answers the page: `take` is called with each of its messages,
 * `readAgain` after each change of the database. What is read for the first time is searched as it comes;
 * later the rows stay as they were until all are read anew.
 */
export function serveRows({ read, foldWords, say, now }: RowsSources) {
  let kept: Parts = ofEachKind(() => []);
  let reading: FoundRows['reading'] = { read: 0, of: null };
  const hidden = new Set<string>();
  let wanted: { turn: number; search: HistorySearch; view: LineRange } | null = null;
  /** What was found last: in which rows, and in which order. */
  let found = { rows: [] as HistoryRow[], grouped: nothingGrouped };
  /** The groups of the rows that were searched last. */
  let groups: { rows: HistoryRow[]; by: HistorySearch['groupBy']; of: GroupsOfRows } | null = null;
  /** The rows of which it was said last how many there are of each kind. */
  let counted: HistoryRow[] | null = null;
  let withPicture: ReadonlySet<string> | null = null;
  let pictures: FoundRows['pictures'] = null;
  let visible = ofEachKind(() => inParts([]));
  let edition = 0;
  const rowsChanged = () => {
    edition += 1;
    counted = null;
    const shown = (part: PartOfRows) => partWithout(part, ({ id }) => hidden.has(id));
    visible = ofEachKind((kind) => inParts(kept[kind].map(shown)));
    pictures = withPicture && sumOf(visible.report.rows, withPicture);
  };

  /** What is gone from the database need not be hidden, or would stay so when something brings it back. */
  function forgetHidden(): void {
    if (hidden.size === 0) return;
    const read = new Set(
      Object.values(kept).flatMap((parts) => parts.flatMap(({ rows }) => rows.map(({ id }) => id))),
    );
    for (const id of hidden) if (!read.has(id)) hidden.delete(id);
  }

  function find(): void {
    if (!wanted || reading?.read === 0) return;
    const { turn, search, view } = wanted;
    const { rows, parts } = visible[search.kind];
    const places = findRows(rows, parts, foldWords(search.text), search);
    if (groups?.rows !== rows || groups.by !== search.groupBy)
      groups = { rows, by: search.groupBy, of: groupsOfRows(rows, search.groupBy) };
    const grouped = groupRows(places, groups.of);
    found = { rows, grouped };
    const choices = counted === rows ? null : choicesOf(rows, now());
    counted = rows;
    say({
      ...{ name: 'found', turn, edition, count: places.length, lineCount: grouped.lines.length },
      ...{ view, lines: linesIn(view), choices, pictures, reading },
      headLines: linesOfHeads(grouped.heads.counts),
      totals: ofEachKind((kind) => visible[kind].rows.length),
    });
  }

  function linesIn({ first, end }: LineRange): ShownLine[] {
    const { rows, grouped } = found;
    const lines: ShownLine[] = [];
    for (const line of grouped.lines.subarray(first, end)) {
      const place = line < 0 ? grouped.heads.places[-line - 1] : line;
      const row = rows[place ?? -1];
      const groupCount = line < 0 ? (grouped.heads.counts[-line - 1] ?? 0) : null;
      if (row) lines.push({ groupCount, row });
    }
    return lines;
  }

  const idsAmong = (lines: Int32Array): string[] =>
    [...lines].flatMap((line) => (line < 0 ? [] : (found.rows[line]?.id ?? [])));

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
        say({ name: 'hidden', asked: message.asked });
      } else if (message.name === 'ids') {
        const { asked, among } = message;
        const { lines } = found.grouped;
        say({ name: 'ids', asked, ids: idsAmong(among ? lines.subarray(among.first, among.end) : lines) });
      } else if (message.turn === wanted?.turn) {
        const { turn, view } = message;
        for (const part of partsWithout(view, wanted.view))
          say({ name: 'lines', turn, view: part, lines: linesIn(part) });
        wanted = { ...wanted, view };
      }
    },

    async readAgain(): Promise<void> {
      const isFirst = reading !== null;
      const next: Parts = ofEachKind(() => []);
      let saidAt = 0;
      for await (const step of read()) {
        next.report.push(partOfRows(step.reports));
        next.seen.push(partOfRows(step.seen));
        if (step.events) next.event.push(partOfRows(step.events));
        withPicture = step.withPicture ?? withPicture;
        if (!isFirst) continue;
        reading = { read: step.read, of: step.of };
        if (now() - saidAt < often) continue;
        kept = next;
        rowsChanged();
        find();
        saidAt = now();
      }
      kept = next;
      reading = null;
      forgetHidden();
      rowsChanged();
      find();
    },
  };
}

/** Which lines are heads, of groups with so many rows each; groups of none are last. Pure. */
function linesOfHeads(counts: Int32Array): number[] {
  const heads: number[] = [];
  let line = 0;
  for (const count of counts) {
    if (count === 0) break;
    heads.push(line);
    line += 1 + count;
  }
  return heads;
}

/** Parts, and their rows in an array of its own, by which what was made of these rows is known. */
const inParts = (parts: PartOfRows[]) => ({ parts, rows: parts.flatMap(({ rows }) => rows) });

/** What of `range` lies before `other` and after it. Pure. */
const partsWithout = (range: LineRange, other: LineRange): LineRange[] =>
  [
    { first: range.first, end: Math.min(range.end, other.first) },
    { first: Math.max(range.first, other.end), end: range.end },
  ].filter(({ first, end }) => first < end);

/** How many of the pictures are kept that reports were sent with, and how large they are together. Pure. */
function sumOf(rows: readonly HistoryRow[], withPicture: ReadonlySet<string>) {
  const kept = rows.filter(({ id, pictureBytes }) => pictureBytes > 0 && withPicture.has(id));
  return { count: kept.length, bytes: kept.reduce((sum, { pictureBytes }) => sum + pictureBytes, 0) };
}
