import { expect, test } from 'vitest';
import { type DetectorName, detectors, detectorsOfNoPerson } from '../../../matches/patterns/detectors.ts';
import { blackOut } from '../../../page/passages/black-out.ts';
import { findPersonalData, mentionedIn } from './find-personal-data.ts';

const blackedOut = (text: string) => blackOut(text, findPersonalData(text));

test.each([
  ['加我13800138000领奖', '加我███████████领奖'],
  ['wx13800138000', 'wx███████████'],
  ['138-0013-8000', '█████████████'],
  ['138 0013 8000 找我', '█████████████ 找我'],
  ['139****2210', '███████████'],
  ['座机 010-62345678 转 3', '座机 ████████████ 转 3'],
  ['call +44 20 7946 0958 now', 'call ████████████████ now'],
  ['身份证11010519491231002X。', '身份证██████████████████。'],
  ['卡号6222021234567890123', '卡号███████████████████'],
  ['卡号 6222 0212 3456 7890', '卡号 ███████████████████'],
  ['写信到 zhang.san@mail.example 吧', '写信到 ██████████████████████ 吧'],
  ['zhangsan#mail.example', '█████████████████████'],
  ['zhangsan at mail.example', '████████████████████████'],
  ['From: <zhangsan at mail.example>', 'From: <████████████████████████>'],
  ['加QQ：12345678', '加███████████'],
  ['微信号：zhangsan_88', '███████████████'],
  ['加 wechat zhangsan', '加 ███████████████'],
  ['add WeChat zhangsan88 or Telegram: zhangsan', 'add █████████████████ or ██████████████████'],
  ['WeChat号：zhangsan', '████████████████'],
  ['WhatsApp: zhangsan', '██████████████████'],
  ['WeChat zhang_san', '████████████████'],
  ['电话：88886666', '███████████'],
  ['听@张三丰 说吃大蒜能治流感', '听████ 说吃大蒜能治流感'],
  ['回复 快乐小猫：真的吗', '回复 ████：真的吗'],
  ['ask u/wobbly_kestrel or /u/quill', 'ask ████████████████ or ████████'],
  ['张三 发表于 2026-11-25', '██ 发表于 2026-11-25'],
  ['2026-11-25 13812345678 3天', '2026-11-25 ███████████ 3天'],
  ['来自 203.0.113.97 的留言', '来自 ████████████ 的留言'],
  ['IP: 203.0.113.*', 'IP: ███████████'],
  ['听@🌙张三丰 说', '听█████ 说'],
  ['ask @odd.sock.', 'ask █████████.'],
  ['@我的 (3) @我', '@我的 (3) @我'],
  ['身份证 110105199003071239 13812345678', '身份证 ██████████████████ ███████████'],
  ['１３８１２３４５６７８', '███████████'],
  ['１９９９９９２０９９０３０７１２３９', '██████████████████'],
  ['138\u200b1234\u200b5678', '█████████████'],
  // What a list must not take for personal data is covered all the same.
  ['http://user@host.com', 'http://█████████████'],
  ['git@github.com', '██████████████'],
  ['img@2x.png', '██████████'],
  ['东京A12345', '东███████'],
  ['云G20000元', '███████元'],
  ['号码 199999 20990307 1239 查收', '号码 ████████████████████ 查收'],
])('“%s” is blacked out to “%s”', (text, expected) => {
  expect(blackedOut(text)).toBe(expected);
});

test.each([
  '2026-11-25 12:30:45',
  'Tuesday November 24, 2026 @03:12PM',
  '只看楼主 发布于：2013-11-03 09:14',
  '共 1,234,567 人看过，12345 条回复',
  '股价 3012.45 点，成交 88 亿',
  '吃大蒜能治流感，3天见效，有效率99.9%',
  'three WhatsApp messages, a Telegram channel and WeChat screenshots',
  'https://forum.example/t/12345678',
  'https://forum.example/u/quill',
  '版本 1.2.3.4567',
  'Chrome 126.0.0.0',
])('“%s” is left as it is', (text) => {
  expect(blackedOut(text)).toBe(text);
});

/** For each detector, what it finds. */
const found: Record<DetectorName, string> = {
  'cn-id-number': '11010519491231002X',
  'cn-mobile': '13800138000',
  'bank-card': '6222 0212 3456 7890 128',
  email: 'zhang.san@mail.example',
  'cn-vehicle-plate': '京A12345',
};

test.each([...detectors])(
  'what the detector %s finds is blacked out, or said to tell of no person',
  (name, find) => {
    const text = (found as Record<string, string | undefined>)[name] ?? `nothing is given for ${name}`;
    const whole = [{ start: 0, end: text.length }];
    expect(find(text)).toEqual(whole);
    expect(findPersonalData(text)).toEqual(detectorsOfNoPerson.has(name) ? [] : whole);
  },
);

test('whom a text mentions is told without the sign', () => {
  expect(mentionedIn('ask u/wobbly_kestrel, @张三丰 or @odd.sock. 回复 快乐小猫：真的吗')).toEqual([
    'wobbly_kestrel',
    '张三丰',
    'odd.sock',
    '快乐小猫',
  ]);
});
