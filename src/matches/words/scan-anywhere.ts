import type { BufferedText } from '../letters/normalise-text.ts';
import type { WordCollector } from './collect-words.ts';
import { windowSizes } from './group-table.ts';
import { scanPairs } from './scan-pairs.ts';
import { scanWindows } from './scan-windows.ts';
import type { WordTables } from './word-refs.ts';

/** Finds the words of `text` that may stand anywhere, inside longer ones too. */
export function scanAnywhere(
  text: BufferedText,
  { widePairs, narrowPairs, windows }: WordTables,
  collector: WordCollector,
): void {
  if (widePairs.filter.length > 0 && !text.isNarrow) scanPairs(text, widePairs, collector);
  if (narrowPairs.filter.length > 0) scanPairs(text, narrowPairs, collector);
  for (const [level, table] of windows.entries()) {
    if (table.filter.length > 0) scanWindows(text, windowSizes[level] ?? 4, table, collector);
  }
}
