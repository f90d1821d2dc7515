import { expect, test } from 'vitest';
import { bestPassage } from './best-passage.ts';
import { SeenLetters } from './seen-letters.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (char) => (char === '|' ? 0 : char.charCodeAt(0)));

/** A number below `most`, the same in each run. */
function roller(): (most: number) => number {
  let state = 1;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Tables of one wording; `|` parts clauses. */
function tablesOf(text: string, infoOf: () => { alone: number; pair: number }) {
  const letters = unitsOf(text);
  const info = Array.from(letters, infoOf);
  const isPair = (index: number) => letters[index] !== 0 && (letters[index + 1] ?? 0) !== 0;
  return {
    starts: Int32Array.of(0, letters.length),
    letters,
    letterInfo: Uint8Array.from(info, ({ alone }, index) => (letters[index] === 0 ? 0 : alone)),
    pairInfo: Uint8Array.from(info, ({ pair }, index) => (isPair(index) ? pair : 0)),
  };
}

/** Letters that are worth 5 bits alone and 15 in pairs. */
const evenTables = (text: string) => tablesOf(text, () => ({ alone: 40, pair: 120 }));

test('no passage holds more than what is said of its letters, whatever these are worth', () => {
  const roll = roller();
  const lettersOf = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[roll(alphabet.length)] ?? '').join('');
  const seen = new SeenLetters();
  for (let round = 0; round < 2000; round++) {
    const wording = `水${lettersOf('水库决堤了|', 1 + roll(12))}`;
    const tables = tablesOf(wording, () => ({ alone: roll(120), pair: roll(3) === 0 ? 0 : roll(255) }));
    const text = unitsOf(lettersOf('水库决堤昨天有人说', 4 + roll(90)));
    const from = roll(text.length);
    const to = from + 1 + roll(text.length - from);
    seen.note(text);
    const most = seen.mostHeld(tables, 0, from, to);
    seen.forget();
    expect(bestPassage(text.subarray(from, to), tables, 60, 1)?.held ?? 0).toBeLessThanOrEqual(most + 0.5);
  }
});

test('a whole wording is worth what its best passage holds, and letters that lie elsewhere are worth nothing', () => {
  const tables = evenTables('水库决堤|下游全淹');
  const text = unitsOf(`${'昨天有人说'.repeat(40)}水库决堤下游全淹${'昨天有人说'.repeat(40)}`);
  const seen = new SeenLetters();
  seen.note(text);
  expect(seen.mostHeld(tables, 0, 200, 208)).toBe(bestPassage(text, tables, 100, 1)?.held);
  expect(seen.mostHeld(tables, 0, 0, 180)).toBe(0);
  seen.forget();
  expect(seen.mostHeld(tables, 0, 200, 208)).toBe(0);
});
