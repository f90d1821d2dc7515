import { expect, test } from 'vitest';
import { blackOut } from '../page/black-out.ts';
import { findPersonalData } from './find-personal-data.ts';

const blackedOut = (text: string) => blackOut(text, findPersonalData(text));

test.each([
  ['加我13800138000领奖', '加我███████████领奖'],
  ['wx13800138000', 'wx███████████'],
  ['138-0013-8000', '█████████████'],
  ['138 0013 8000 找我', '█████████████ 找我'],
  ['座机 010-62345678 转 3', '座机 ████████████ 转 3'],
  ['call +44 20 7946 0958 now', 'call ████████████████ now'],
  ['身份证11010519491231002X。', '身份证██████████████████。'],
  ['卡号6222021234567890123', '卡号███████████████████'],
  ['卡号 6222 0212 3456 7890', '卡号 ███████████████████'],
  ['写信到 zhang.san@mail.example 吧', '写信到 ██████████████████████ 吧'],
  ['zhangsan#mail.example', '█████████████████████'],
  ['加QQ：12345678', '加███████████'],
  ['微信号：zhangsan_88', '███████████████'],
  ['电话：88886666', '███████████'],
  ['听@张三丰 说吃大蒜能治流感', '听████ 说吃大蒜能治流感'],
  ['回复 快乐小猫：真的吗', '███████：真的吗'],
  ['张三 发表于 2026-11-25', '██ 发表于 2026-11-25'],
])('“%s” is blacked out to “%s”', (text, expected) => {
  expect(blackedOut(text)).toBe(expected);
});

test.each([
  '2026-11-25 12:30:45',
  '共 1,234,567 人看过，12345 条回复',
  '股价 3012.45 点，成交 88 亿',
  '吃大蒜能治流感，3天见效，有效率99.9%',
  'https://forum.example/t/12345678',
  '版本 1.2.3.4567',
])('“%s” is left as it is', (text) => {
  expect(blackedOut(text)).toBe(text);
});
