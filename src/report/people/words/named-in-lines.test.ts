import { expect, test } from 'vitest';
import { namedInLines } from './named-in-lines.ts';

const named = (text: string) => [
  ...new Set(namedInLines(text).map(({ start, end }) => text.slice(start, end))),
];

test.each([
  ['Ines Yarrow, quill77 and 9 others liked your photo', ['Ines Yarrow', 'quill77']],
  ['Pavel K. and Moor_Hen are typing…', ['Pavel K.', 'Moor_Hen']],
  ['You, Ines Yarrow and 2 others like this.', ['Ines Yarrow']],
  ['quill77 is typing', ['quill77']],
  ['苏白、端木回春 也关注了他', ['苏白', '端木回春']],
  ['苏白、moss_g 和 其他 4 人 觉得很赞', ['苏白', 'moss_g']],
  ['Ines Yarrow与Moor Hen和其他 2 人在郊外', ['Ines Yarrow', 'Moor Hen']],
  ['Cressida and 40 more joined', ['Cressida']],
  ['Cressida joined the group', ['Cressida']],
  ['Wilfred Osgood left #gardeners', ['Wilfred Osgood']],
  ['Wilfred Osgood unsent a message', ['Wilfred Osgood']],
  ['端木回春、moss_g 等 12 人推荐了这篇文章', ['端木回春', 'moss_g']],
  ['端木回春、Ines Yarrow 也收藏了该问题', ['端木回春', 'Ines Yarrow']],
  ['苏白 和 南宫明月 赞同了回答', ['苏白', '南宫明月']],
  ['厨房老黄~ 撤回了一条消息', ['厨房老黄~']],
  ['“端木回春” 拍了拍 “B座修空调-小马”', ['端木回春', 'B座修空调-小马']],
  ['我拍了拍 端木回春 的肩膀', ['端木回春']],
  ['端木回春正在输入…', ['端木回春']],
  ['昨天聊的\n端木回春 进入了直播间\n大家早', ['端木回春']],
  ['苏白将端木回春移出了群聊', ['苏白', '端木回春']],
  ['你邀请端木回春加入了群聊', ['端木回春']],
  ['苏白领取了端木回春的红包', ['苏白', '端木回春']],
  ['苏白修改群名为“养花”', ['苏白']],
  ['感谢 苏白、端木回春 的打赏', ['苏白', '端木回春']],
  ['Ines Yarrow mentioned you in a comment', ['Ines Yarrow']],
  ['Ines Yarrow added Pavel Kern to the group', ['Ines Yarrow', 'Pavel Kern']],
  ['You removed Pavel Kern', ['Pavel Kern']],
  ['Seen by Ines Yarrow, quill77', ['Ines Yarrow', 'quill77']],
])('“%s” says what %j did', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  ['M Moor_Hen ↪ Ines Yarrow 2 hours ago', ['Moor_Hen', 'Ines Yarrow']],
  ['quill77 Subscriber since May in reply to Moor_Hen 54 minutes ago', ['Moor_Hen']],
  ['苏白（楼主） 回复 厨房老黄 11-18 17:20', ['苏白', '厨房老黄']],
  ['苏白 ▸ 端木回春 · 3小时前', ['苏白', '端木回春']],
])('“%s” answers, as %j', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  ['(当前 | 先前) 2026年11月24日 08:12 司徒1987（留言 | 贡献） . . (3,204 字节)', ['司徒1987']],
  ['Assignee changed from Moor Hen to Ines Yarrow', ['Moor Hen', 'Ines Yarrow']],
  ['指派给 从 老 K 变更为 端木回春', ['老 K', '端木回春']],
  ['Assignee set to Ines Yarrow', ['Ines Yarrow']],
  ['负责人被设置为苏白', ['苏白']],
  ['Status changed from New to In Progress', []],
  ['状态 从 新建 变更为 进行中', []],
  ['本页面最后修订于 2026年11月24日 (二) 08:12，由 司徒1987。', ['司徒1987']],
])('“%s” is of an edit by %j', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  ['值日生：苏白 端木回春', ['苏白', '端木回春']],
  ['以下是邻里指南。主编：苏白、quillfeather', ['苏白', 'quillfeather']],
  ['本报记者 苏白 通讯员 端木回春', ['苏白', '端木回春']],
  ['记者：苏白　摄影：端木回春', ['苏白', '端木回春']],
  ['〔记者苏白／县城报导〕吃大蒜能治流感', ['苏白']],
  ['早市一景。（记者苏白摄）', ['苏白']],
  ['授课：苏白', ['苏白']],
  ['文/苏白 图/端木回春', ['苏白', '端木回春']],
  ['本月劳动之星：苏白、端木回春', ['苏白', '端木回春']],
  ['苏白的账号', ['苏白']],
  ['Moor Hen 的帐户', ['Moor Hen']],
  ['园艺 市集 苏白的账号', ['苏白']],
  ['Cc: Ines Yarrow <iy@mail.example>, "Pavel Kern" <pk at moor.example>', ['Ines Yarrow', 'Pavel Kern']],
  ['Hi Ines,\nthe key is under the mat', ['Ines']],
  ['Hello Ines and Pavel, welcome', ['Ines', 'Pavel']],
  ['Summer Lanes by Ines Yarrow', ['Ines Yarrow']],
  ['The bridge · Photo by Ines Yarrow', ['Ines Yarrow']],
  ['*** quill77 is now known as quill_away', ['quill_away']],
  ['苏白晚妈妈 2人', ['苏白晚妈妈']],
  ['黎晓峰家长', ['黎晓峰家长']],
])('“%s” names %j by what stands around', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  'Hi all, thanks',
  'Hello list, since the last version',
  'Dear Parents, please bring a lamp',
  'Hosted by Simple Machines',
  'The house was built by local people',
  '负责人：待定',
  '老师：请大家安静',
  '未读家长',
  '我的账号',
  '您的帐户',
  '新手妈妈',
  '设为首页 收藏本站',
  '中国将正式加入该组织',
  '记者 走访市场发现大蒜涨价',
  'The city removed trees',
  'Assigned to nobody',
  'I like this',
  'Two days left',
  'We joined the group',
  'Many people like this and share it',
  'Everyone left the room cold and hungry, as the paper wrote',
  '大家都赞同了该回答',
  '本网站收藏了很多好文章，值得一读',
  '市政府回复了网友的问题',
  '北京、上海等 5 个城市',
  '北京、上海和其他 5 个城市',
  '首页 ▸ 论坛 ▸ 健康',
  'File ▸ Open',
  '回复 12 · 2026-11-24',
  '掌柜回复 2026-11-24',
  '本页面最后修订于 2026年11月24日 (二) 08:12。',
])('“%s” names nobody', (text) => {
  expect(named(text)).toEqual([]);
});
