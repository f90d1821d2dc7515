import { expect, test } from 'vitest';
import { weighWordings } from './weigh-wordings.ts';

const first = '西瓜蘸盐吃会产生剧毒物质，已有三人中毒身亡';
const second = '地铁三号线的隧道今天早上塌了，官方封锁消息';

test('each wording is told apart by what only it finds', () => {
  const copies = [first, `快看！${first}`, second, '今天天气不错，下午去公园走走'];
  const weighed = weighWordings([first, second, second, '转发'], copies);
  expect(weighed.map(({ isVague, finds, adds }) => [isVague, finds, adds])).toEqual([
    [false, 2, 2],
    // The same wording twice: neither adds anything to the other.
    [false, 1, 0],
    [false, 1, 0],
    [true, 0, 0],
  ]);
  expect(weighed[0]?.bits).toBeGreaterThan(100);
});
