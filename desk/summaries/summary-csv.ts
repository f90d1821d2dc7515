import papaparse from 'papaparse';
import type { SummaryDocument } from './summary-tables.ts';

/**
 * A summary as a table file: its tables one below the other. It begins with a byte order mark, without which
 * Excel reads Chinese as something else. No cell is a formula, whoever wrote it. Pure.
 */
export function summaryCsv({ title, lines, tables, none }: SummaryDocument): string {
  const rows = [
    [title],
    ...lines.map((line) => [line]),
    ...tables.flatMap((table) => [
      [],
      [table.title],
      table.header,
      ...(table.rows.length > 0 ? table.rows : [[none]]),
    ]),
  ];
  return `\uFEFF${papaparse.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
