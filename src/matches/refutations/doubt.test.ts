import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { asksAt, doubtOf } from './doubt.ts';

const passage = '白沙水库今晚决堤';

/** The doubt about the passage in a text. */
function doubtIn(source: string, ownAsks = false) {
  const text = normaliseText(source);
  const units = String.fromCharCode(...text.units.subarray(0, text.length));
  const first = units.indexOf(passage);
  return doubtOf(text, { first, end: first + passage.length }, ownAsks);
}

test.each([
  passage,
  `大家快跑！${passage}，一楼的先走`,
  `吃饭了吗？${passage}。明天还上班吗？`,
  `这世界怎么了，真离谱。${passage}。根本没有商量的余地`,
  `#求证##谁信# ${passage}`,
  `${passage} #哪来的谣言#`,
  `听说${passage}，快走`,
  `他说了半天，${passage}`,
  `【${passage}】住在低处的赶快撤`,
  `${passage} 快往山上跑`,
])('a sentence that states it has none, whatever stands around it: %s', (source) => {
  expect(doubtIn(source)).toBeNull();
});

test.each([
  `${passage}？`,
  `请问${passage}`,
  `${passage}，是真的还是骗人的`,
  `有人知道${passage}这事吗`,
  `听说${passage}，是真的吗`,
  `【#昨夜${passage}#？】官方回应`,
])('a sentence may ask: %s', (source) => {
  expect(doubtIn(source)).toBe('asked');
});

test.each([`群里说${passage}`, `有人在业主群里说：“${passage}”`, `They say ${passage}`])(
  'a sentence may pass it on as what others say: %s',
  (source) => {
    expect(doubtIn(source)).toBe('doubted');
  },
);

test.each([
  `${passage}的帖子今天又刷屏了`,
  `${passage}，编这个的人自己来搬一回家试试`,
  `“${passage}”的帖子今天又刷屏了`,
  `“${passage}”，这条视频播放量超过百万。`,
])('a sentence may speak about it: %s', (source) => {
  expect(doubtIn(source)).toBe('doubted');
});

test('what the wording asks itself is no doubt about it', () => {
  expect(doubtIn(`${passage}，怎么跑`, true)).toBeNull();
});

test('only the sentence of a place asks', () => {
  const source = '今天几号？白沙水库决堤是真的还是骗局';
  expect(asksAt(source, source.indexOf('骗局'))).toBe(true);
  expect(asksAt('今天几号？白沙水库决堤', 8)).toBe(false);
});
