import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes `place-names-data.ts`: the cities and provinces of the jieba dictionary (MIT), without 市 or 省. Run
 * with `npm run place-names` when the dictionary changes.
 */

/** The dictionary's marks for the name of a place and for that of a person. */
const place = 'ns';
const person = 'nr';
/** What other parts of a country are called by the name of a city. */
const parts = ['县', '区', '地区', '州'];
/** What the dictionary counts at most for a word that its texts did not hold. */
const neverMet = 3;

/** Words that a city is called as well, and what is no name before 市 or 省. */
const ordinary = new Set(
  '外省 自治 北方 东方 日照 灯塔 仙桃 温泉 珠宝 丰田 高明 永和 中和 新店 新庄 三水 天水 板桥 兴国 法华 大藏'.split(
    ' ',
  ),
);

const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
const lines = dictionary.split('\n').map((line) => line.trim().split(' '));
const kindOf = new Map(lines.map(([word = '', , kind = '']) => [word, kind]));
const countOf = new Map(lines.map(([word = '', count]) => [word, Number(count)]));
/**
 * Names that people are given and hardly any city is, as 乔治 is: the dictionary has them after a surname too,
 * counts them as a city no more often than words it never met, and has no county of that name, as of 海伦.
 */
const given = new Set(
  [...kindOf.keys()]
    .filter((name) => kindOf.get(name) === person && kindOf.get(name.charAt(0)) === person)
    .map((name) => name.slice(1))
    .filter((name) => kindOf.get(name) === person && (countOf.get(`${name}市`) ?? 0) <= neverMet)
    .filter((name) => !parts.some((part) => kindOf.has(name + part))),
);
/** What the name of a place before it makes a city or a province. */
const cityKinds = ['市', '省', '自治区'];
/** The dictionary's marks for proper names, and for prefixes and pronouns. */
const proper = ['ns', 'nr', 'nrt', 'nz'];
const openings = ['h', 'r'];
/**
 * Whether a name is none but the beginning of two words, as 非上 is of 非 and 上市: a prefix or a pronoun stands
 * before a word, and the dictionary has no proper name that is written so, as it has 诸城.
 */
const isBeginning = (name: string) =>
  openings.includes(kindOf.get(name.charAt(0)) ?? '') &&
  !proper.includes(kindOf.get(name) ?? '') &&
  cityKinds.some((kind) => kindOf.has(name + kind) && kindOf.has(name.slice(1) + kind));
const names = [...kindOf.keys()]
  .filter((name) => name.length > 1 && name.length < 5 && !ordinary.has(name) && !given.has(name))
  .filter((name) => cityKinds.some((kind) => kindOf.get(name + kind) === place) && !isBeginning(name))
  .sort();

const source = `// Written by write-place-names.ts from the dictionary of @node-rs/jieba (MIT); do not edit.

/** Cities and provinces. */
export const placeNames =
  '${names.join(' ')}';
`;
writeFileSync(new URL('../src/matches/claims/place-names-data.ts', import.meta.url), source);
console.log(`${names.length} names, ${source.length} characters`);
