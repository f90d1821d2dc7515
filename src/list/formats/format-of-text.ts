import { briefRefusal } from '../../contract/brief-refusal.ts';
import type { ListFormat } from '../../contract/list-formats.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { claimReviewsIn } from './claim-reviews-in.ts';
import { isMarkup, linkedDataIn } from './linked-data-in.ts';
import { isTable } from './read-table.ts';

/** Says which format a text is in. A page or a JSON text that holds no list is refused. Pure. */
export function formatOfText(text: string): Result<ListFormat> {
  const bare = text.replace(/^\uFEFF/, '').trimStart();
  if (bare === '') return refused('list_empty');
  const isPage = isMarkup(bare);
  // A word list may well begin with a bracket.
  if (!isPage && !/^[[{]\s*["{[\]}]/.test(bare)) return good(isTable(bare) ? 'table' : 'word-list');
  const { values, refusals } = linkedDataIn(bare);
  if (claimReviewsIn(values, 1).reviews.length > 0) return good('claim-review');
  if (isPage) return refused('list_is_html');
  if (refusals.length > 0) return refused('list_not_json');
  const format = formatNamedIn(values[0]);
  if (format?.startsWith('qiuzheng-list/')) return good('list');
  return { ok: false, error: briefRefusal('list_format_unknown', format ?? '–') };
}

function formatNamedIn(value: unknown): string | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  return typeof format === 'string' ? format : null;
}
