import papaparse from 'papaparse';

/** With this mark at the start spreadsheets read a table as UTF-8, so that Chinese is shown right. */
const mark = '\uFEFF';

/**
 * What a spreadsheet would take for a formula, also behind blanks and in wide letters; and digits it would
 * take for a number and change: it drops zeros at the start, and all but the first 15 digits of a card.
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]|^\s*(?:0\d+|\d{12,}|\d+e\d+)\s*$/i;

/** What some spreadsheets part columns at, or leave out, where it stands bare. */
const heldTogether = /[;\t]|^\s|\s$/;

/** Excel holds 32,767 UTF-16 units in a cell and parts a longer one, which would shift the columns. */
const longestCell = 32_000;

export type Cell = string | number;

/** How a table begins as CSV that opens in a spreadsheet. Pure. */
export const csvHead = (header: readonly string[]): string => mark + csvLines([header]);

/**
 * Rows of such a table. What a spreadsheet would take for a formula or change is kept from that: it stands
 * behind an apostrophe, which is shown as text. Pure.
 */
export const csvLines = (rows: Iterable<readonly Cell[]>): string =>
  `${papaparse.unparse(
    Array.from(rows, (row) => row.map(cut)),
    { escapeFormulae: formula, quotes: (value) => heldTogether.test(String(value)), newline: '\r\n' },
  )}\r\n`;

const cut = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell;
