import { csvHead, csvLines } from '../../export/tables/csv-of-rows.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { KeptRows } from './kept-rows.ts';
import type { RowSearch, ScanRow } from './scan-row.ts';

const columns: MessageKey[] = [
  'scan_column_part',
  'scan_column_row',
  'scan_column_column',
  'scan_column_status',
  'scan_column_passage',
  'scan_column_context',
  'scan_column_claim',
  'scan_column_correction',
  'scan_column_list',
];

/** The rows that a search asks for as a table that opens in a spreadsheet, piece by piece. */
export async function* rowsAsCsv(rows: KeptRows, search: RowSearch): AsyncGenerator<string> {
  yield csvHead(columns.map((key) => translate(key)));
  for (let chunk = 0; chunk < rows.chunkCount; chunk++) {
    const found: ScanRow[] = [];
    for (const number of await rows.findIn(chunk, search)) found.push(await rows.rowAt(number));
    if (found.length > 0) yield csvLines(found.map(cellsOf));
  }
}

const cellsOf = ({ part, row, column, passage, before, after, known, listTitle }: ScanRow) => [
  part,
  row,
  column,
  translate(`status_${known.status}`),
  passage,
  before + passage + after,
  known.claim,
  known.correction?.url ?? '',
  listTitle,
];
