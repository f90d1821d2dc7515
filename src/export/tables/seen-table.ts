import type { SeenEntry } from '../../history/records.ts';
import type { MessageKey } from '../../platform/translate.ts';
import { stateWords } from '../../ui/state-words.ts';
import type { Cell } from './csv-of-rows.ts';

/** The columns of a table of the entries whose flags were seen. */
export const seenColumns: readonly MessageKey[] = [
  'table_seen_at',
  'table_claim',
  'table_page',
  'table_knew',
  'table_now',
  'table_correction',
  'table_list',
  'table_entry',
];

/** An entry as a row of it. Pure. */
export const seenRow = ({ at, claim, page, knew, news, url, entryId }: SeenEntry): Cell[] => [
  new Date(at).toISOString(),
  claim,
  page,
  stateWords(knew),
  news ? stateWords(news.now) : '',
  (news?.now ?? knew)?.correction?.url ?? '',
  url,
  entryId,
];
