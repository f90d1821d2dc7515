import { expect, test } from 'vitest';
import { compileWordings } from './compile-wordings.ts';
import { addFound, FoundTally } from './found-tally.ts';
import { searchPassage } from './search-passage.ts';

const told = '西瓜蘸盐吃会产生剧毒物质，已有三人中毒身亡';
const chatter = '今天下班路上堵了一个小时，回到家饭都凉了。'.repeat(20);

test('a passage counts once, by the plainest of what is found in it, with what stands around', () => {
  const { list } = compileWordings([told]);
  const tally = new FoundTally();
  const texts = [
    `${chatter}\n${told}。\n${chatter}`,
    `${told}？这是真的吗？`,
    `【辟谣】网传“${told}”不实。`,
    chatter,
  ];
  for (const text of texts) tally.add(text, searchPassage(text, list), 'claim');
  const { of, found, plain, soft, examples } = tally.found();
  expect({ of, found, plain, soft }).toEqual({ of: 4, found: 3, plain: 1, soft: 1 });
  expect(examples.map(({ places }) => places[0]?.meaning)).toEqual(['stated', 'asked', 'refuted']);
  const [long] = examples;
  expect(long?.text.length).toBeLessThan(400);
  expect(long?.text.slice(long.places[0]?.start, long.places[0]?.end)).toBe(told);
});

test('an example is never cut within a character', () => {
  const { list } = compileWordings([told]);
  const text = `${'😱'.repeat(100)}。${told}。${'😱'.repeat(100)}`;
  const tally = new FoundTally();
  tally.add(text, searchPassage(text, list));
  expect(tally.found().examples[0]?.text).not.toMatch(/\p{Surrogate}/u);
});

test('what is found in several collections is counted together', () => {
  const one = new FoundTally();
  one.add(chatter, []);
  const other = new FoundTally();
  other.add(told, searchPassage(told, compileWordings([told]).list));
  expect(addFound([one.found(), other.found()])).toMatchObject({ of: 2, found: 1, plain: 1, soft: 0 });
});
