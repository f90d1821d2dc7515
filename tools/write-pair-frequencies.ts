import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold } from '../src/matches/letters/fold-table.ts';
import { NumberWriter } from '../src/matches/letters/number-stream.ts';

/**
 * Writes `pair-frequencies-data.ts`: how often Chinese letters follow each other, estimated from the
 * frequencies of the jieba dictionary's words (MIT). Run with `npm run pair-frequencies` when the dictionary
 * or the fold table changes.
 */

/**
 * Pairs within words that are worth their place; any other is estimated from the letters that end and begin
 * words.
 */
const pairsKept = 30_000;
const lettersKept = 6000;

const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
const starts = new Map<number, number>();
const ends = new Map<number, number>();
const pairs = new Map<number, number>();
let total = 0;

const count = (map: Map<number, number>, key: number, times: number) =>
  map.set(key, (map.get(key) ?? 0) + times);

for (const line of dictionary.split('\n')) {
  const [word = '', frequency] = line.split(' ');
  const units = [...word].map((char) => fold[char.charCodeAt(0)] ?? 0);
  if (units.length === 0 || !units.every((unit) => unit >= 0x4e00 && unit < 0xa000)) continue;
  const times = Number(frequency);
  total += times;
  count(starts, units[0] ?? 0, times);
  count(ends, units.at(-1) ?? 0, times);
  for (let index = 0; index + 1 < units.length; index++) {
    count(pairs, (units[index] ?? 0) * 0x10000 + (units[index + 1] ?? 0), times);
  }
}

/** Information in bits of something seen `times` times, rounded; 31 when never. */
const bits = (times: number) => (times > 0 ? Math.min(31, Math.round(Math.log2(total / times))) : 31);

const letters = [...new Set([...starts.keys(), ...ends.keys()])]
  .sort((a, b) => frequencyOf(b) - frequencyOf(a))
  .slice(0, lettersKept)
  .sort((a, b) => a - b);
function frequencyOf(letter: number): number {
  return (starts.get(letter) ?? 0) + (ends.get(letter) ?? 0);
}
const numbers = new Map(letters.map((letter, index) => [letter, index]));

const kept = [...pairs]
  .filter(([pair]) => numbers.has(Math.floor(pair / 0x10000)) && numbers.has(pair % 0x10000))
  .sort(([, a], [, b]) => b - a)
  .slice(0, pairsKept);
const byFirst = new Map<number, [number, number][]>();
for (const [pair, times] of kept) {
  const first = Math.floor(pair / 0x10000);
  byFirst.set(first, [...(byFirst.get(first) ?? []), [numbers.get(pair % 0x10000) ?? 0, times]]);
}

const stream = new NumberWriter();
stream.write(letters.length);
let before = 0;
for (const letter of letters) {
  stream.write(letter - before);
  stream.write(bits(starts.get(letter) ?? 0));
  stream.write(bits(ends.get(letter) ?? 0));
  before = letter;
}
for (const letter of letters) {
  const seconds = (byFirst.get(letter) ?? []).sort(([a], [b]) => a - b);
  stream.write(seconds.length);
  let last = 0;
  for (const [number, times] of seconds) {
    // The information of kept pairs spans 16 values; it shares the number with the distance to the second
    // letter before.
    stream.write((number - last) * 16 + Math.min(15, Math.max(0, bits(times) - 4)));
    last = number;
  }
}

const source = `// Written by write-pair-frequencies.ts from the dictionary of @node-rs/jieba (MIT); do not edit.

/** Letters with the information of their starting and ending a word, then per letter the pairs it begins. */
export const pairFrequencies =
  '${stream.toBase64()}';
`;
writeFileSync(new URL('../src/matches/letters/pair-frequencies-data.ts', import.meta.url), source);
console.log(`${source.length} characters, ${kept.length} pairs down to ${kept.at(-1)?.[1]} of ${total}`);
