import type { Result } from '../../contract/result.ts';
import { chosenAsJson } from '../../export/everything/everything-as-json.ts';
import { evidenceOfAll } from '../../export/evidence/evidence-of-all.ts';
import { chosenAsCsv } from '../../export/tables/table-as-csv.ts';
import type { RowKind } from '../../history/rows/history-row.ts';
import type { Category } from '../category-name.ts';
import { savePieces } from '../save-pieces.ts';

/** The forms in which rows that were chosen are saved. */
export type ChosenForm = 'csv' | 'json' | 'evidence';

/** Saves the rows that were chosen as one file. */
export function saveChosen(
  form: ChosenForm,
  kind: RowKind,
  ids: readonly string[],
  categories: Category[],
): Promise<Result<null>> {
  if (form === 'csv') return savePieces(chosenAsCsv(kind, ids, categories), 'text/csv', '-chosen.csv');
  if (form === 'json')
    return savePieces(chosenAsJson(kind, ids, new Date()), 'application/json', '-chosen.json');
  return savePieces(evidenceOfAll(ids, categories), 'application/zip', '-evidence.zip');
}
