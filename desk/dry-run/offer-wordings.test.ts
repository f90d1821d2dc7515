import { expect, test } from 'vitest';
import { offerWordings } from './offer-wordings.ts';

const told = '西瓜蘸盐吃会产生剧毒物质，已有三人中毒身亡';
const retold = '还有人吃瓜放盐呢？？不要命啦，毒死过人的';
const retoldAgain = '我表姐说还有人吃瓜放盐，毒死过人的，不要命啦';
const passage = (id: string, text: string, reports = 1) => ({ id, text, reports });

test('a retelling that no comparison of letters finds is offered with what it adds', () => {
  const { passages, offers } = offerWordings(
    [told],
    [passage('same', told, 5), passage('once', retold, 2), passage('again', retoldAgain, 3)],
  );
  expect(passages).toEqual({ of: 3, found: 1, reports: 10, reportsFound: 5 });
  expect(
    offers.map(({ passage, isFound, adds, addsReports }) => [passage, isFound, adds, addsReports]),
  ).toEqual([
    ['again', false, 2, 5],
    ['once', false, 2, 5],
    ['same', true, 0, 0],
  ]);
});

test('the picks together add all there is to add, each once', () => {
  const { offers } = offerWordings(
    [],
    [
      passage('same', told, 2),
      passage('once', retold),
      passage('again', retoldAgain, 4),
      passage('vague', '转发'),
    ],
  );
  expect(offers.map(({ passage, pick, isVague }) => [passage, pick, isVague])).toEqual([
    ['again', 1, false],
    ['same', 2, false],
    ['once', null, false],
    ['vague', null, true],
  ]);
});

test('a passage that refutes the claim adds nothing, since nobody is to be told of it', () => {
  const { offers } = offerWordings(
    [],
    [passage('told', told), passage('refuted', `【辟谣】${told}，此说法不实。`)],
  );
  expect(offers[0]).toMatchObject({ passage: 'told', adds: 1 });
});
