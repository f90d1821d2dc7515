import type { BufferedText } from '../letters/normalise-text.ts';
import { scanBuffers } from '../letters/scan-buffers.ts';
import type { WordCollector } from './collect-words.ts';
import { type FlatMatches, matchSize } from './flat-matches.ts';
import { type GroupTable, recordFlag, recordHead, recordIn } from './group-table.ts';
import { lettersDiffer } from './letters-differ.ts';
import { readTokens } from './read-tokens.ts';
import { tokenBorders } from './token-borders.ts';
import { compareKeys, PhraseLookup } from './token-phrases.ts';
import { tryDisguises } from './try-disguises.ts';

// Constants of this module, see `scanBuffers`.
const { from, candidates } = scanBuffers;

/**
 * Phrases of whole tokens found in `text`: plain, broken up by symbols (`ble*ach`), or spelled out letter by
 * letter.
 */
export function scanTokens(text: BufferedText, table: GroupTable, collector: WordCollector): void {
  if (text.length === 0) return;
  const lookup = new PhraseLookup(text, table, collector);
  const read = readTokens(text, table.filter, tokenBorders(text));
  const known = compareKeys(table, read.passed);
  for (let index = 0; index < known; index += 3) {
    if (text.isPlain) index = addTokens(index, known, table.records, collector.found);
    if (index >= known) break;
    lookup.tryToken(candidates[index] ?? 0, candidates[index + 1] ?? 0, candidates[index + 2] ?? 0);
  }
  tryDisguises(text, lookup, read);
}

/**
 * The most common case in a loop of its own, as in `verifyCandidates`: adds tokens of a plain text that are
 * words of one entry. The candidates are three numbers each: first unit, end, and what the slot holds. Each
 * is compared with the only record of its group. Returns the number of the first candidate that is something
 * else.
 */
function addTokens(index: number, end: number, records: Uint16Array, found: FlatMatches): number {
  // Local names: each use of a module's export costs a look-up.
  const recordOf = recordIn;
  const head = recordHead;
  const differ = lettersDiffer;
  const flag = recordFlag;
  const numbers = matchSize;
  const { data } = found;
  let at = found.count * numbers;
  let { lastStart, longest } = found;
  let next = index;
  for (; next < end; next += 3) {
    const first = candidates[next] ?? 0;
    const letters = (candidates[next + 1] ?? 0) - first;
    const record = recordOf(candidates[next + 2] ?? 0);
    const high = records[record + 2] ?? 0;
    if (records[record] !== letters || ((high >>> 12) & (flag.listed | flag.last)) !== flag.last) break;
    if (differ(records, record + head, letters, first) !== 0) continue;
    const start = from[first] ?? 0;
    if (start <= lastStart || at === data.length) break;
    data[at] = start;
    data[at + 1] = start + letters;
    data[at + 2] = (records[record + 1] ?? 0) | ((high & 0xfff) << 16);
    data[at + 3] = 0;
    at += numbers;
    lastStart = start;
    longest = Math.max(longest, letters);
  }
  found.count = at / numbers;
  found.lastStart = lastStart;
  found.longest = longest;
  return next;
}
