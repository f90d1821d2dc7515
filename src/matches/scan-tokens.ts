import { tokenLetters } from './fold-table.ts';
import { filterBit, type GroupTable, isSet } from './group-table.ts';
import type { NormalText } from './normalise-text.ts';
import { roomToScan } from './scan-room.ts';
import type { WordTaker } from './take-words.ts';
import { tokenBorders } from './token-borders.ts';
import { PhraseLookup, tokenKey } from './token-phrases.ts';
import { tryDisguises } from './try-disguises.ts';

/** Phrases of whole tokens found in `text`: plain, broken up by symbols (`ble*ach`), or spelled out letter by letter. */
export function scanTokens(text: NormalText, table: GroupTable, taker: WordTaker): void {
  const { units, length } = text;
  const { places: borders, candidates } = roomToScan(length);
  const lookup = new PhraseLookup(text, table, taker);
  const count = tokenBorders(text, borders);
  const passed = filterTokens(units, table.filter, borders, count, candidates);
  for (let index = 0; index < passed; index += 3)
    lookup.tryToken(candidates[index] ?? 0, candidates[index + 1] ?? 0, candidates[index + 2] ?? 0);
  tryDisguises(text, lookup, borders, count, candidates);
}

/** Writes start, end and key of the tokens whose bit is set, without branches, and returns how many numbers were written. */
function filterTokens(
  units: Uint16Array,
  filter: Int32Array,
  borders: Int32Array,
  count: number,
  candidates: Int32Array,
): number {
  const mask = filter.length * 32 - 1;
  const isToken = tokenLetters;
  let passed = 0;
  let start = borders[0] ?? 0;
  for (let index = 1; index <= count; index++) {
    const end = borders[index] ?? 0;
    const key = tokenKey(units, start, end);
    candidates[passed] = start;
    candidates[passed + 1] = end;
    candidates[passed + 2] = key;
    passed += 3 & -(isSet(filter, filterBit(key, mask)) & (isToken[units[start] ?? 0] ?? 0));
    start = end;
  }
  return passed;
}
