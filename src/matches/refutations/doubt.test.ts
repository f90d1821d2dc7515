import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { asksAt, doubtOf } from './doubt.ts';

const passage = '白沙水库今晚决堤';
const plain = { asks: false, doubts: false };

/** The doubt about the passage in a text. */
function doubtIn(source: string, own = plain) {
  const text = normaliseText(source);
  const units = String.fromCharCode(...text.units.subarray(0, text.length));
  const first = units.indexOf(passage);
  return doubtOf(text, { first, end: first + passage.length }, own);
}

test.each([
  passage,
  `大家快跑！${passage}，一楼的先走`,
  `吃饭了吗？${passage}。明天还上班吗？`,
  `这世界怎么了，真离谱。${passage}。根本没有商量的余地`,
  `#求证##谁信# ${passage}`,
  `${passage} #哪来的谣言#`,
])('a sentence that states it has none, whatever stands around it: %s', (source) => {
  expect(doubtIn(source)).toBeNull();
});

test.each([`${passage}？`, `请问${passage}`, `${passage}，是真的还是骗人的`, `有人知道${passage}这事吗`])(
  'a sentence may ask: %s',
  (source) => {
    expect(doubtIn(source)).toBe('asked');
  },
);

test.each([
  `群里说${passage}，根本没这回事`,
  `${passage}这种话也有人转`,
  `“${passage}”的帖子今天又刷屏了`,
  `“${passage}”，这条视频播放量超过百万。`,
])('a sentence may doubt: %s', (source) => {
  expect(doubtIn(source)).toBe('doubted');
});

test('what the wording says itself is no doubt about it', () => {
  expect(doubtIn(`${passage}，怎么跑`, { asks: true, doubts: false })).toBeNull();
  expect(doubtIn(`${passage}，根本跑不掉`, { asks: false, doubts: true })).toBeNull();
});

test('only the sentence of a place asks', () => {
  const source = '今天几号？白沙水库决堤是真的还是骗局';
  expect(asksAt(source, source.indexOf('骗局'))).toBe(true);
  expect(asksAt('今天几号？白沙水库决堤', 8)).toBe(false);
});
