/** The encodings of text files that are told apart. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** The formats in which a list may come; `list` is our own. */
const listFormats = ['list', 'word-list', 'table', 'claim-review'] as const;
export type ListFormat = (typeof listFormats)[number];

/** What a column of a table may hold for an entry. */
export const columnKinds = [
  'word',
  'claim',
  'status',
  'correction',
  'correctionTitle',
  'publisher',
  'publishedAt',
  'category',
  'explanation',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Which column, counted from 0, holds what; those that are not named are not used. */
export type TableColumns = Partial<Record<ColumnKind, number>>;

/** How a person wants a file read; what is null is told by the file itself. */
export interface ReadingChoices {
  encoding: Encoding | null;
  format: ListFormat | null;
  columns: TableColumns | null;
}
