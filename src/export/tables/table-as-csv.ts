import { openDatabase } from '../../history/database.ts';
import { keyOfSeen, type RowKind } from '../../history/rows/history-row.ts';
import { translate } from '../../platform/translate.ts';
import type { Category } from '../../ui/category-name.ts';
import { batchesByKey, batchesOf } from '../everything/batches-of.ts';
import type { Progress } from '../everything/everything-as-json.ts';
import { csvHead, csvLines } from './csv-of-rows.ts';
import { eventColumns, eventRow } from './event-table.ts';
import { reportColumns, reportRow } from './report-table.ts';
import { seenColumns, seenRow } from './seen-table.ts';
import { claimsOfFlags, sightingColumns, sightingRow } from './sighting-table.ts';

/** All reports as a table, piece by piece. */
export async function* reportsAsCsv(
  categories: readonly Category[],
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string> {
  yield csvHead(reportColumns.map((key) => translate(key)));
  const progress = { done: 0, of: await (await openDatabase()).count('reports') };
  for await (const records of batchesOf('reports')) {
    yield csvLines(records.map((record) => reportRow(record, categories)));
    progress.done += records.length;
    onProgress({ ...progress });
  }
}

/** The entries whose flags were seen as a table, piece by piece. */
export async function* seenAsCsv(): AsyncGenerator<string> {
  yield csvHead(seenColumns.map((key) => translate(key)));
  for await (const records of batchesOf('seen-entries')) yield csvLines(records.map(seenRow));
}

/** The matches that were looked at as a table, piece by piece. */
export async function* sightingsAsCsv(): AsyncGenerator<string> {
  const database = await openDatabase();
  const claims = claimsOfFlags(
    await database.getAll('seen-entries'),
    await database.getAll('followed-lists'),
  );
  yield csvHead(sightingColumns.map((key) => translate(key)));
  for await (const records of batchesOf('sightings'))
    yield csvLines(records.map((record) => sightingRow(record, claims)));
}

/** Rows that were chosen as such a table of their kind. */
export async function* chosenAsCsv(
  kind: RowKind,
  ids: readonly string[],
  categories: readonly Category[],
): AsyncGenerator<string> {
  if (kind === 'seen') {
    yield csvHead(seenColumns.map((key) => translate(key)));
    for await (const records of batchesByKey('seen-entries', ids.map(keyOfSeen)))
      yield csvLines(records.map(seenRow));
    return;
  }
  if (kind === 'event') {
    yield csvHead(eventColumns.map((key) => translate(key)));
    for await (const records of batchesByKey('events', ids)) yield csvLines(records.map(eventRow));
    return;
  }
  yield csvHead(reportColumns.map((key) => translate(key)));
  for await (const records of batchesByKey('reports', ids))
    yield csvLines(records.map((record) => reportRow(record, categories)));
}
