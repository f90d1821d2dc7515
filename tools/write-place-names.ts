import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes `place-names-data.ts`: the cities and provinces of the jieba dictionary (MIT), without 市 or 省. Run
 * with `npm run place-names` when the dictionary changes.
 */

/** The dictionary's mark for the name of a place. */
const place = 'ns';

/** Words that a city is called as well, and what is no name before 市 or 省. */
const ordinary = new Set(
  '外省 各省 各县 自治 北方 东方 日照 灯塔 仙桃 温泉 珠宝 丰田 高明 永和 中和 新店 新庄 三水 天水 板桥 兴国 法华 大藏'.split(
    ' ',
  ),
);

const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
const kindOf = new Map(
  dictionary.split('\n').map((line): [string, string] => {
    const [word = '', , kind = ''] = line.trim().split(' ');
    return [word, kind];
  }),
);
const names = [...kindOf.keys()]
  .filter((name) => name.length > 1 && name.length < 5 && !ordinary.has(name))
  .filter((name) => ['市', '省', '自治区'].some((kind) => kindOf.get(name + kind) === place))
  .sort();

const source = `// Written by write-place-names.ts from the dictionary of @node-rs/jieba (MIT); do not edit.

/** Cities and provinces. */
export const placeNames =
  '${names.join(' ')}';
`;
writeFileSync(new URL('../src/matches/claims/place-names-data.ts', import.meta.url), source);
console.log(`${names.length} names, ${source.length} characters`);
