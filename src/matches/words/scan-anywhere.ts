import type { TextInRoom } from '../letters/normalise-text.ts';
import type { WordTables } from '../list/compiled-list.ts';
import type { WordTaker } from './collect-words.ts';
import { windowSizes } from './file-words.ts';
import { scanPairs } from './scan-pairs.ts';
import { scanWindows } from './scan-windows.ts';

/** Words matched anywhere, found in `text`. */
export function scanAnywhere(
  text: TextInRoom,
  { widePairs, narrowPairs, windows }: WordTables,
  taker: WordTaker,
): void {
  if (widePairs.filter.length > 0 && !text.isNarrow) scanPairs(text, widePairs, taker);
  if (narrowPairs.filter.length > 0) scanPairs(text, narrowPairs, taker);
  for (const [level, table] of windows.entries()) {
    if (table.filter.length > 0) scanWindows(text, windowSizes[level] ?? 4, table, taker);
  }
}
