import Papa from 'papaparse';
import { briefRefusal } from '../../contract/brief-refusal.ts';
import type { TableColumns } from '../../contract/list-formats.ts';
import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import { webAddress } from '../../contract/web-address.ts';
import { dayIn } from './day-in.ts';
import type { EntryDraft } from './entry-draft.ts';
import { statusOfRating } from './status-of-rating.ts';

/** A table as text: its first row, and the others. */
export interface Table {
  header: string[];
  rows: string[][];
}

const separators = ['\t', ',', ';'];
/** The longest id a category may have. */
const longestCategory = 64;
/** As many rows show whether a text is a table. */
const shownRows = 20;

/** Whether a text is a table. Pure. */
export const isTable = (text: string): boolean => tableSeparator(text) !== null;

/**
 * What parts the columns of a table: of a header of several fields, and rows of which most have as many; null
 * where a text is none. A row whose quotation mark is never closed takes in all that follows, and says
 * nothing of it. Pure.
 */
export function tableSeparator(text: string): string | null {
  const { data, meta, errors } = parse(text, shownRows);
  const [header = [], ...all] = data;
  const open = openQuote(errors);
  const rows = open ? all.slice(0, Math.max(0, open.row - 1)) : all;
  const alike = rows.filter((row) => row.length === header.length);
  const areAlike = alike.length * 3 > rows.length * 2 || (open !== null && rows.length === 0);
  return header.length > 1 && areAlike ? meta.delimiter : null;
}

/** Reads the first rows, whose fields are parted by commas, semicolons or tabs and may be quoted. Pure. */
export function parseTable(text: string, most: number): Result<Table> {
  const { data, errors } = parse(text, most + 1);
  const open = openQuote(errors);
  if (open) return refused('table_quote_open', String(open.row + 1));
  const [header = [], ...rows] = data;
  return good({ header: header.map((name) => name.trim()), rows });
}

/** The row with a quotation mark that is not closed, counted from 0. */
function openQuote(errors: readonly Papa.ParseError[]): { row: number } | null {
  const open = errors.find(({ type }) => type === 'Quotes');
  return open ? { row: open.row ?? 0 } : null;
}

function parse(text: string, preview: number) {
  // Files put together from several have more than one kind of line break. Some programs name the separator.
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF?(sep=.\n)?/i, '');
  return Papa.parse<string[]>(lines, {
    newline: '\n',
    delimitersToGuess: separators,
    skipEmptyLines: 'greedy',
    preview,
  });
}

/** The entries of a table, and what was wrong with single rows. Pure. */
export function draftsOfTable(
  { header, rows }: Table,
  columns: TableColumns,
  publisher: string,
  today: string,
): { drafts: EntryDraft[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const drafts = rows.flatMap((row, index): EntryDraft[] => {
    const name = `#${index + 2}`;
    // A comma that should have been quoted moves all that follows into other columns.
    if (row.length > header.length && row.slice(header.length).some((field) => field.trim() !== '')) {
      refusals.push(briefRefusal('row_too_wide', name, String(row.length), String(header.length)));
      return [];
    }
    const field = (kind: keyof TableColumns): string | null =>
      row[columns[kind] ?? -1]?.trim().replace(/\s+/g, ' ') || null;
    const said = field('status');
    const status = said === null ? 'unverified' : statusOfRating(said);
    if (status === null) refusals.push(briefRefusal('draft_rating_unknown', name, said ?? ''));
    const url = field('correction');
    const word = field('word');
    const claim = field('claim');
    return [
      {
        name,
        word,
        claim,
        status: status ?? 'unverified',
        said: said ?? '',
        correction:
          url === null
            ? null
            : {
                url,
                title: field('correctionTitle') ?? claim ?? word ?? '',
                publisher: field('publisher') ?? webAddress(url)?.host ?? publisher,
                ...dateOf(field('publishedAt')),
              },
        category: field('category')?.slice(0, longestCategory) ?? null,
        explanation: field('explanation'),
        updatedAt: dayIn(field('publishedAt') ?? '') ?? today,
      },
    ];
  });
  return { drafts, refusals };
}

function dateOf(text: string | null): { publishedAt?: string } {
  const publishedAt = dayIn(text ?? '');
  return publishedAt === null ? {} : { publishedAt };
}
