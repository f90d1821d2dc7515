import { builtInCategories, listFormat } from '../../contract/list.ts';
import { judgeList, type ParsedList, parseList } from '../../contract/parse-list.ts';
import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import { claimReviewsIn } from './claim-reviews-in.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { draftsOfReviews } from './draft-of-review.ts';
import { type EntryDraft, entryOfDraft } from './entry-draft.ts';
import { formatOfText, type ListFormat } from './format-of-text.ts';
import { linkedDataIn } from './linked-data-in.ts';
import { draftsOfTable, parseTable } from './read-table.ts';
import { readWordList } from './read-word-list.ts';
import { guessColumns, type TableColumns } from './table-columns.ts';

/** How a person wants a file read; null and missing is what the file itself says. */
export interface ReadingChoices {
  encoding: Encoding | null;
  format: ListFormat | null;
  columns: TableColumns | null;
}

/** What a file in a format that names no list cannot say of itself. */
export interface ListIdentity {
  id: string;
  version: number;
  title: string;
  publisher: string;
  /** ISO 8601. */
  now: string;
  /** Where a page came from: a review without an address of its own is there. */
  pageUrl: string | null;
}

/** A file as a list, and how it was read. */
export interface ReadList extends ParsedList {
  encoding: Encoding;
  format: ListFormat;
  /** The names in the header of a table, and which of its columns are used. */
  header: string[];
  columns: TableColumns;
}

/** Reads the bytes of a list in any of its formats; entries are judged as those of any list. Pure. */
export function readList(
  bytes: Uint8Array,
  choices: ReadingChoices,
  identity: ListIdentity,
): Result<ReadList> {
  const { decided, readings } = decodeText(bytes, choices.encoding);
  if (!decided) return refused(readings.length > 0 ? 'text_undecided' : 'text_unreadable');
  const { text, encoding } = decided;
  const told = choices.format === null ? formatOfText(text) : good(choices.format);
  if (!told.ok) return told;
  const format = told.value;
  const read = { encoding, format, header: [], columns: {} };
  if (format === 'list') {
    const parsed = parseList(text);
    return parsed.ok ? good({ ...parsed.value, ...read }) : parsed;
  }
  const today = identity.now.slice(0, 10);
  if (format === 'word-list') return judged(readWordList(text, today), [], identity, read);
  if (format === 'claim-review') {
    const { values, refusals } = linkedDataIn(text);
    const reviews = draftsOfReviews(claimReviewsIn(values), identity.pageUrl, today);
    return judged(reviews.drafts, [...refusals, ...reviews.refusals], identity, read);
  }
  const table = parseTable(text);
  if (!table.ok) return table;
  const columns = choices.columns ?? guessColumns(table.value.header);
  const { drafts, refusals } = draftsOfTable(table.value, columns, identity.publisher, today);
  return judged(drafts, refusals, identity, { ...read, header: table.value.header, columns });
}

function judged(
  drafts: readonly EntryDraft[],
  refusals: readonly Refusal[],
  { id, version, title, publisher, now }: ListIdentity,
  read: Pick<ReadList, 'encoding' | 'format' | 'header' | 'columns'>,
): Result<ReadList> {
  const made = drafts.map(entryOfDraft);
  const entries = made.map(({ entry }) => entry).filter((entry) => entry !== null);
  const builtIn: readonly string[] = builtInCategories;
  const categories = new Set(drafts.map(({ category }) => category).filter((each) => each !== null));
  const parsed = judgeList({
    format: listFormat,
    id,
    version,
    generatedAt: now,
    title,
    publisher,
    categories: [...categories].filter((each) => !builtIn.includes(each)).map((each) => ({ id: each })),
    entries,
  });
  if (!parsed.ok) return parsed;
  const ours = made.map(({ refusal }) => refusal).filter((refusal) => refusal !== null);
  return good({
    ...parsed.value,
    ...read,
    stated: drafts.length,
    // What is lost stands before what is only shown more carefully: the first of them are kept.
    leftOut: [...refusals, ...parsed.value.leftOut, ...ours],
  });
}
