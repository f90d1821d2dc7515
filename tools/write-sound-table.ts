import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { fold } from '../src/matches/letters/fold-table.ts';

/**
 * Writes `sound-table-data.ts`: how the characters of GB 2312, which hold nearly all that is written today,
 * are read. Run with `npx tsx tools/write-sound-table.ts` when pinyin-pro changes; the result is checked in.
 */

const decoder = new TextDecoder('gb18030');
const characters = new Set<string>();
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const char = decoder.decode(Uint8Array.of(row, cell));
    const isStable = fold[char.charCodeAt(0)] === char.charCodeAt(0);
    if (/^\p{Script=Han}$/u.test(char) && isStable) characters.add(char);
  }
}

/** By syllable: the characters mostly read so, and those that are sometimes. */
const first = new Map<string, string>();
const other = new Map<string, string>();
for (const char of characters) {
  const readings = pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true });
  const syllables = [...new Set(readings)].filter((reading) => /^[a-z]{1,6}$/.test(reading));
  for (const [index, syllable] of syllables.entries()) {
    const kind = index === 0 ? first : other;
    kind.set(syllable, (kind.get(syllable) ?? '') + char);
  }
}
const linesOf = (bySyllable: Map<string, string>) =>
  [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, chars]) => syllable + chars);
const source = `// Written by write-sound-table.ts from pinyin-pro; do not edit.

/** How characters are mostly read: a syllable without its tone, then its characters; \`v\` stands for ü. */
export const mostlyRead =
  '${linesOf(first).join(' ')}';

/** How characters are read in some words. */
export const sometimesRead =
  '${linesOf(other).join(' ')}';
`;
writeFileSync(new URL('../src/matches/sounds/sound-table-data.ts', import.meta.url), source);
console.log(`${source.length} characters, ${first.size} syllables, ${characters.size} characters of script`);
