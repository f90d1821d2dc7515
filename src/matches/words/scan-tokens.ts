import type { TextInRoom } from '../letters/normalise-text.ts';
import { scanRoom } from '../letters/scan-buffers.ts';
import type { WordTaker } from './collect-words.ts';
import type { GroupTable } from './group-table.ts';
import { readTokens } from './read-tokens.ts';
import { tokenBorders } from './token-borders.ts';
import { compareKeys, PhraseLookup } from './token-phrases.ts';
import { tryDisguises } from './try-disguises.ts';

/** Phrases of whole tokens found in `text`: plain, broken up by symbols (`ble*ach`), or spelled out letter by letter. */
export function scanTokens(text: TextInRoom, table: GroupTable, taker: WordTaker): void {
  if (text.length === 0) return;
  const { candidates } = scanRoom;
  const lookup = new PhraseLookup(text, table, taker);
  const read = readTokens(text, table.filter, tokenBorders(text));
  const known = compareKeys(table, read.passed);
  for (let index = 0; index < known; index += 3) {
    if (text.isPlain) index = taker.found.addTokens(index, known, table.records);
    if (index >= known) break;
    lookup.tryToken(candidates[index] ?? 0, candidates[index + 1] ?? 0, candidates[index + 2] ?? 0);
  }
  tryDisguises(text, lookup, read);
}
