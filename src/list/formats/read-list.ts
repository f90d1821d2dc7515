import { builtInCategories, listFormat } from '../../contract/list.ts';
import type { Encoding, ListFormat, ReadingChoices, TableColumns } from '../../contract/list-formats.ts';
import { entryLimit, judgeList, type ParsedList, parseList } from '../../contract/parse-list.ts';
import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import { claimReviewsIn } from './claim-reviews-in.ts';
import { decodeText } from './decode-text.ts';
import { draftsOfReviews } from './draft-of-review.ts';
import { type EntryDraft, entryOfDraft } from './entry-draft.ts';
import { formatOfText } from './format-of-text.ts';
import { linkedDataIn } from './linked-data-in.ts';
import { draftsOfTable, parseTable } from './read-table.ts';
import { readWordList } from './read-word-list.ts';
import { guessColumns } from './table-columns.ts';

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

/** So many entries are refused as too many; further ones need not be read. */
const tooMany = entryLimit + 1;

/** How a file was read. */
export interface Reading {
  encoding: Encoding;
  format: ListFormat;
  /** The names in the header of a table, and which of its columns are used. */
  header: string[];
  columns: TableColumns;
}

/** A file as a list, or why it is none though it could be read. */
export interface ReadList {
  reading: Reading;
  parsed: Result<ParsedList>;
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
  const reading: Reading = { encoding, format: told.value, header: [], columns: {} };
  const today = identity.now.slice(0, 10);
  switch (told.value) {
    case 'list':
      return good({ reading, parsed: parseList(text) });
    case 'word-list':
      return good({ reading, parsed: judged(readWordList(text, today, tooMany), [], identity) });
    case 'claim-review': {
      const { values, refusals } = linkedDataIn(text);
      const reviews = draftsOfReviews(claimReviewsIn(values, tooMany), identity.pageUrl, today);
      return good({ reading, parsed: judged(reviews.drafts, [...refusals, ...reviews.refusals], identity) });
    }
    case 'table': {
      const table = parseTable(text, tooMany);
      if (!table.ok) return table;
      const { header } = table.value;
      const columns = choices.columns ?? guessColumns(header);
      const { drafts, refusals } = draftsOfTable(table.value, columns, identity.publisher, today);
      return good({ reading: { ...reading, header, columns }, parsed: judged(drafts, refusals, identity) });
    }
  }
}

function judged(
  drafts: readonly EntryDraft[],
  refusals: readonly Refusal[],
  { id, version, title, publisher, now }: ListIdentity,
): Result<ParsedList> {
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
  // What is lost stands before what is only shown more carefully: the first of them are kept.
  const leftOut = [...refusals, ...parsed.value.leftOut, ...ours];
  return good({ ...parsed.value, stated: drafts.length, leftOut });
}
