import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  alikeFrom,
  bitsOfAlike,
  letterPairs,
  likeness,
  mostCompared,
  pairsToLookUp,
} from './letter-pairs.ts';

const alike = (one: string, other: string) => likeness(letterPairs(one), letterPairs(other)) >= alikeFrom;

describe('the letter pairs of a passage', () => {
  it('are the same, with the same id, however it is spaced, punctuated and written', () => {
    const plain = letterPairs('碘盐能防辐射，赶快去买');
    expect(letterPairs('碘鹽 能防輻射！！赶快去買').id).toBe(plain.id);
    expect(letterPairs('IODINE ＳＡＬＴ').id).toBe(letterPairs('iodine salt').id);
    expect(letterPairs('碘盐不能防辐射，赶快去买').id).not.toBe(plain.id);
  });

  it('are none in a text of one letter or of none', () => {
    expect(letterPairs('').pairs).toEqual([]);
    expect(letterPairs('盐').pairs).toEqual([]);
    expect(letterPairs('?!').id).not.toBe(letterPairs('…').id);
    expect(likeness(letterPairs(''), letterPairs('碘盐'))).toBe(0);
  });

  it('fit into the numbers of a database', () => {
    for (const pair of letterPairs('𠮷野家 한글 \uffef\ufffd 碘盐').pairs) expect(pair | 0).toBe(pair);
  });

  it('that are rare in ordinary text are looked up first', () => {
    const { pairs } = letterPairs('他们说我们这里的水厂被氰化物污染了');
    const looked = new Set(pairsToLookUp({ pairs }));
    const pairOf = (text: string) => letterPairs(text).pairs[0] ?? 0;
    expect(looked.has(pairOf('氰化'))).toBe(true);
    expect(looked.has(pairOf('我们'))).toBe(false);
  });
});

describe('what a passage is compared with', () => {
  it('is as much as can be alike, and never so much that it takes long', () => {
    const short = letterPairs('碘盐能防辐射');
    const long = letterPairs(
      `碘盐能防辐射${String.fromCharCode(...Array.from({ length: 1900 }, (_, at) => 0x4e00 + at))}`,
    );
    const { least, most } = bitsOfAlike(long);
    expect(short.bits).toBeLessThan(least);
    expect(likeness(short, long)).toBeLessThan(alikeFrom);
    expect(long.bits).toBeLessThan(most);
    expect(mostCompared(short)).toBe(2000);
    expect(mostCompared(long) * long.pairs.length).toBeLessThan(100_000);
  });
});

describe('two passages', () => {
  it('are alike where one is the other with other words around it, or with a few exchanged', () => {
    expect(alike('水厂被污染，今晚起全城停水三天', '听说水厂被污染，今晚起全城停水三天，快囤水')).toBe(true);
    expect(alike('水厂被污染，今晚起全城停水三天', '水厂受到污染，今晚开始全城停水3天')).toBe(true);
  });

  it('are not alike where they share a topic alone', () => {
    expect(alike('水厂被污染，今晚起全城停水三天', '水务集团：今晚检修，城东两个小区停水')).toBe(false);
    expect(alike('螃蟹和柿子一起吃会变砒霜', '螃蟹性寒，柿子吃多了不消化')).toBe(false);
  });

  it('are not alike where the long one has so much in it that a short one is bound to share some', () => {
    const thread = Array.from({ length: 40 }, (_, place) => `第${place}楼说的也不一定是真的，大家自己看吧。`);
    expect(alike(`${thread.join('')}水厂被污染`, '水厂')).toBe(false);
  });

  it('go to the right claim in a queue filled with labelled texts', () => {
    const filled = fillQueue(['claims', 'claims-everyday', 'claims-epidemic', 'claims-tuning']);
    expect(filled.texts).toBe(693);
    // One rumour is labelled in two of the sets, and two texts of the one go to the other.
    expect(filled.wrong).toBe(2);
    // A third fewer lines than texts. Each is reported once here, in words of its own.
    expect(filled.lines).toBeLessThan(500);
  });
});

/** Puts each text to the claim of the one before it that is most alike, as a desk does. */
function fillQueue(sets: readonly string[]) {
  const lines: { label: string; passages: ReturnType<typeof letterPairs>[] }[] = [];
  let texts = 0;
  let wrong = 0;
  for (const set of sets) {
    const rows = readFileSync(new URL(`../../tests/matches/${set}/texts.jsonl`, import.meta.url), 'utf8');
    for (const row of rows.trim().split('\n')) {
      const { claim, text } = JSON.parse(row);
      if (claim === null) continue;
      texts++;
      const passage = letterPairs(text);
      const best = lines
        .map((line) => ({ line, most: Math.max(...line.passages.map((each) => likeness(each, passage))) }))
        .reduce((one, other) => (other.most > one.most ? other : one), { line: null as never, most: 0 });
      if (best.most < alikeFrom) lines.push({ label: `${set} ${claim}`, passages: [passage] });
      else {
        if (best.line.label !== `${set} ${claim}`) wrong++;
        best.line.passages.push(passage);
      }
    }
  }
  return { texts, wrong, lines: lines.length };
}
