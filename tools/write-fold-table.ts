import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import homoglyphs from 'unhomoglyph/data.json' with { type: 'json' };
import { gap } from '../src/matches/letters/gap-classes.ts';
import { NumberWriter } from '../src/matches/letters/number-stream.ts';

/**
 * Writes `fold-table-data.ts`: what every UTF-16 unit becomes before matching. Run with
 * `npx tsx tools/write-fold-table.ts` when opencc-js, Unicode or a rule below changes; the result is checked
 * in, so that a compiled list and the text it meets are folded alike in every browser.
 */

const toSimplified = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));

/**
 * Characters OpenCC leaves alone because some word keeps them, each with the one most words are written with;
 * no other word has that one in their place, so that 慰藉 and 神祇 lose nothing. 瞭, 藉, 祇 and 揹 are so paired by
 * the Table of General Standard Chinese Characters (2013), and 瞭 and 藉 by most phrases of OpenCC; 妳 and 姊 are
 * the 你 and 姐 of Taiwan and Hong Kong.
 */
const keptVariants = new Map(
  ['瞭了', '藉借', '祇只', '揹背', '妳你', '姊姐'].map(([from = '', to = '']) => [from, to] as const),
);

/**
 * Letters in other clothes that neither NFKD nor the confusables know: pairs of a run and what it stands for.
 */
const styledRuns: [string, string][] = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
  ['øđłħŧƀɇɉꝁꞓɨʉƶꝑꝗɍ', 'odlhtbejkciuzpqr'],
  ['⓿❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒⓵⓶⓷⓸⓹⓺⓻⓼⓽', '0123456789123456789123456789123456789'],
  ['ロエカニハトタ〡〢〣', '口工力二八卜夕一二三'],
  ['𝟎', '0'],
  // The Lisu letter is the capital alone.
  ['ꓲ', 'i'],
];

/** Emoji with words on them. */
const signs: Record<string, string> = {
  '🔟': '10',
  '🆎': 'ab',
  '🆑': 'cl',
  '🆒': 'cool',
  '🆓': 'free',
  '🆔': 'id',
  '🆕': 'new',
  '🆖': 'ng',
  '🆗': 'ok',
  '🆘': 'sos',
  '🆙': 'up',
  '🆚': 'vs',
};

/**
 * Scripts whose letters pass for Latin ones; letters of other scripts (Han above all) keep their own
 * identity.
 */
const lookAlikeScripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Canadian_Aboriginal}\p{Script=Deseret}\p{Script=Osage}\p{Script=Warang_Citi}]$/u;

const lookAlikes = new Map<string, string>();
for (const [from, to] of Object.entries(homoglyphs as Record<string, string>)) {
  const isLatin = /^[a-z0-9]$/i.test(to) && lookAlikeScripts.test(from) && from > '\x7f';
  const isRadical = /^[\u2e80-\u2fdf\u31c0-\u31ef]$/.test(from) && /^[\u4e00-\u9fff]$/.test(to);
  if (isLatin || isRadical) lookAlikes.set(from, to.toLowerCase());
}
for (const [run, plain] of styledRuns) {
  const letters = [...plain];
  for (const [index, letter] of [...run].entries()) lookAlikes.set(letter, letters[index] ?? letter);
}
for (let index = 0; index < 26; index++) {
  const letter = String.fromCharCode(97 + index);
  // Negative circled, negative squared and regional indicator letters have no compatibility mapping.
  for (const block of [0x1f150, 0x1f170, 0x1f1e6])
    lookAlikes.set(String.fromCodePoint(block + index), letter);
}

const sentenceEnds = new Set('。！？!?｡．…‼⁇⁈⁉؟।');
const pausesAndBrackets = new Set(
  '，,、；;：:.·/\\"\'“”‘’「」『』（）()《》〈〉【】[]{}〔〕—–―｢｣､﹁﹂﹃﹄'.replace('·', ''),
);

/** What a code point that stands for no letter is: nothing at all, or a gap of some class. */
function silentClass(char: string): number {
  if (/^[\n\r\v\f\u0085\u2028\u2029]$/.test(char)) return gap.newline;
  if (char === '\t' || /^\p{Zs}$/u.test(char)) return gap.space;
  if (/^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u.test(char)) return gap.none;
  if (/^\p{M}$/u.test(char)) return gap.none;
  if (sentenceEnds.has(char)) return gap.sentenceEnd;
  if (pausesAndBrackets.has(char)) return gap.pause;
  return gap.symbol;
}

/**
 * Marks that can be stacked on any letter carry no meaning here; those of the Indic and South-East Asian
 * scripts are vowels.
 */
const looseMark =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Syriac}]$/u;
const isLetter = (char: string) =>
  /^[\p{L}\p{N}]$/u.test(char) || (/^\p{M}$/u.test(char) && !looseMark.test(char));

/** One form for all cases of a letter; `I` is thereby an i, though in most typefaces it looks like an l. */
function caseless(char: string): string {
  if (/^\p{M}$/u.test(char)) return char;
  const upper = char.toUpperCase();
  const lower = (upper.length === char.length ? upper : char).toLowerCase();
  return lower.length === char.length ? lower : char;
}

/**
 * What a letter passes for, if anything: what its small form looks like, else its capital, so that both fold
 * alike.
 */
function lookAlikeOf(char: string): string | undefined {
  // One mark has a letter for its capital.
  if (/^\p{M}$/u.test(char)) return undefined;
  const small = caseless(char);
  return lookAlikes.get(small) ?? lookAlikes.get(small.toUpperCase()) ?? lookAlikes.get(char);
}

/** The value of a decimal digit of any script: they are assigned in rows from 0 to 9. */
function digitOf(char: string): string | undefined {
  if (!isDigit(char)) return undefined;
  let value = 0;
  for (let point = char.codePointAt(0) ?? 0; isDigit(String.fromCodePoint(point - 1)); point--) value++;
  return String(value % 10);
}

const isDigit = (char: string) => /^\p{Nd}$/u.test(char);

/** The letters `char` stands for: none when it is a gap or nothing. */
function lettersOf(char: string): string {
  const plain = char.normalize('NFKC').toLowerCase();
  if (/^[a-z0-9]+$/.test(plain)) return plain;
  const known = signs[char] ?? digitOf(char) ?? lookAlikeOf(char);
  if (known) return known;
  if (/^[\p{Default_Ignorable_Code_Point}\uac00-\ud7a3]$/u.test(char)) return isIgnorable(char) ? '' : char;
  let letters = '';
  for (const part of caseless(char).normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!isLetter(part) || isIgnorable(part)) continue;
    const twin = lookAlikeOf(part) ?? caseless(part);
    letters += keptVariants.get(twin) ?? toSimplified.reduce((text, convert) => convert(text), twin);
  }
  return letters.replace(hangulSyllables, (parts) => parts.normalize('NFC'));
}

/** Hangul syllables in their parts, which a text may hold too: both are read as the whole. */
const hangulSyllables = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/g;

const isIgnorable = (char: string) => /^\p{Default_Ignorable_Code_Point}$/u.test(char);

/** Applies `lettersOf` until nothing changes, so that folding a folded text leaves it alone. */
function settled(char: string): string {
  let before = char;
  for (let round = 0; round < 5; round++) {
    const after = [...before].map(lettersOf).join('');
    if (after === before) break;
    before = after;
  }
  return before;
}

const runs = new NumberWriter();
const several: Record<string, string> = {};
const folded = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  if (unit >= 0xd800 && unit < 0xe000) {
    folded[unit] = gap.several;
    continue;
  }
  const char = String.fromCharCode(unit);
  const letters = settled(char);
  // Leading letters of Hangul syllables are looked at closely, because the rest of the syllable may follow.
  if (unit >= 0x1100 && unit <= 0x1112) {
    folded[unit] = gap.several;
    several[char] = letters;
  } else if (letters === '') folded[unit] = silentClass(char);
  else if (letters.length === 1) folded[unit] = letters.charCodeAt(0);
  else {
    folded[unit] = gap.several;
    several[char] = letters;
  }
}
for (let point = 0x10000; point < 0x32000; point++) {
  const char = String.fromCodePoint(point);
  const letters = settled(char);
  if (letters === '' ? isIgnorable(char) : letters !== char) several[char] = letters;
}

// Runs of units that move by the same distance: how many are unchanged before, how long, how far (zigzag).
let unit = 0;
let last = 0;
while (unit < 0x10000) {
  const distance = (folded[unit] ?? 0) - unit;
  if (distance === 0) {
    unit++;
    continue;
  }
  const isConstant = folded[unit] === folded[unit + 1];
  let end = unit + 1;
  while (end < 0x10000 && (isConstant ? folded[end] === folded[unit] : (folded[end] ?? 0) - end === distance))
    end++;
  runs.write(unit - last);
  runs.write((end - unit) * 2 + (isConstant ? 1 : 0));
  runs.write(isConstant ? (folded[unit] ?? 0) : distance < 0 ? -distance * 2 - 1 : distance * 2);
  last = end;
  unit = end;
}

const severalText = Object.entries(several)
  .map(([char, letters]) => char + letters)
  .join(' ');
const source = `// Written by write-fold-table.ts from Unicode ${process.versions.unicode}, opencc-js and unhomoglyph; do not edit.

/**
 * Changed UTF-16 units as base64 of variable-length numbers: unchanged before, run length and kind, distance
 * or value.
 */
export const foldRuns =
  '${runs.toBase64()}';

/**
 * Code points that become several units, or lie outside the basic plane: each followed by its letters, parted
 * by spaces.
 */
export const foldSeveral =
  '${severalText}';
`;
writeFileSync(new URL('../src/matches/letters/fold-table-data.ts', import.meta.url), source);
console.log(`${source.length} characters, ${Object.keys(several).length} code points of several letters`);
