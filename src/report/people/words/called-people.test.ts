import { expect, test } from 'vitest';
import { calledPeople } from './called-people.ts';

/** Each once: several patterns may find the same. */
const called = (text: string) => [
  ...new Set(calledPeople(text).map(({ start, end }) => text.slice(start, end))),
];

test.each([
  ['Welcome back, Loggington. You last visited: Today', ['Loggington']],
  ['Logged in as Loggington.', ['Loggington']],
  ['Logout [ Loggington ]', ['Loggington']],
  ['Commenting as Loggington · Not you?', ['Loggington']],
  ['欢迎您回来，夏侯登录 退出', ['夏侯登录']],
  ['欢迎回来，夏侯登录退出', ['夏侯登录']],
  ['夏侯登录，您好！', ['夏侯登录']],
  ['夏侯登录的账号', ['夏侯登录']],
  ['点击打开夏侯登录的主页', ['夏侯登录']],
  ["View Loggington's profile", ['Loggington']],
  ['已登录为东方登录。注销？', ['东方登录']],
  ['已登入为Mei。注销？', ['Mei']],
])('“%s” calls the person reading %j', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  ['Marlowe Thorpe wrote:', ['Marlowe Thorpe']],
  ['On Tue, Nov 24, 2026, Marlowe Thorpe wrote:', ['Marlowe Thorpe']],
  ['Quote from: Dunsanybrook on November 24, 2026, 10:02 PM', ['Dunsanybrook']],
  ['On 11/23/26 9:45 AM, 顾 行舟 wrote:', ['顾 行舟']],
  ['On 11/23/26 9:45 AM, Ines Yarrow via Gardens wrote:', ['Ines Yarrow']],
  ['On Nov 24 at 8:02 PM Ines Yarrow via Gardens <gardens@lists.example> wrote:', ['Ines Yarrow']],
  ['Originally Posted by Quillfeather', ['Quillfeather']],
  ['Latest: peg hammers, are they still worth it?', []],
  ['Latest: Garlic cures flu · 17 minutes ago', []],
  ['欧阳锦瑟 发表于 2026-11-24 22:02', ['欧阳锦瑟']],
  ['大吧主：欧阳锦瑟　小吧主：飞轮', ['欧阳锦瑟', '飞轮']],
  ['引用3楼司徒鹤鸣的发言：', ['司徒鹤鸣']],
  ['引用 3 楼 司徒鹤鸣 的发言：', ['司徒鹤鸣']],
  ['原帖由 公孙止水 于 2026-11-23 07:40 发表', ['公孙止水']],
  ['慕容听雪写道：', ['慕容听雪']],
  ['歐陽錦瑟 寫到:', ['歐陽錦瑟']],
  ['引言回覆: 公孫止水', ['公孫止水']],
  ['On Nov 24 at 8:02 PM Ines Yarrow <iy@mail.example> wrote:', ['Ines Yarrow']],
  ['Xanthippos in reply to Marlowe Thorpe', ['Xanthippos', 'Marlowe Thorpe']],
  ['清风1987 回复 @苏白 ：没有用', ['清风1987']],
  ['Forwarded from Пётр Лосев', ['Пётр Лосев']],
  ['引用第2楼西门吹雪2019于2026-11-24 15:12发表的 :', ['西门吹雪2019']],
  ['【 在 dongpo (东坡不吃肉) 的大作中提到: 】', ['dongpo', '东坡不吃肉']],
  ['【 在 dongpo 的大作中提到: 】', ['dongpo']],
  ['发信人: ganlanshu (橄榄树下), 信区: Health', ['ganlanshu', '橄榄树下']],
  ['※ 轉錄者: keelungrain (台灣), 11/24/2026', ['keelungrain']],
  ['Cressida and 3 Guests are viewing this topic.', ['Cressida']],
  ['It was filed by Mehmet Yıldırım in August.', ['Mehmet Yıldırım']],
  ['Edited September 8, 2026 by Mx. Barnaby', ['Mx. Barnaby']],
  ['Porterhouse Jim reposted', ['Porterhouse Jim']],
  ['Porterhouse Jim added on 2026-12-02 06:48:41:', ['Porterhouse Jim']],
  ['Photos added on 2026-12-02', []],
  ['苏白 added on 2026-12-02 06:48:41:', ['苏白']],
  ['苏白转发了', ['苏白']],
  ['（经办人：周*明）', ['周*明']],
  ['引用楼主欧阳锦瑟于2026-11-25 07:48发表的', ['欧阳锦瑟']],
])('“%s” quotes %j', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  ['Last post by Xanthippos', ['Xanthippos']],
  ['Our newest member Yggdrasilx', ['Yggdrasilx']],
  ['Users browsing this forum: Wilfredson, Marlowe Thorpe and 3 guests', ['Wilfredson', 'Marlowe Thorpe']],
  ['在线会员：端木回春、令狐回声', ['端木回春', '令狐回声']],
  ['12 Guests, 2 Users\nUsers active in past 15 minutes:\nFiggis, Cressida', ['Figgis', 'Cressida']],
  ['欢迎新会员 令狐回声，会员总数 3021', ['令狐回声']],
  ['Liked by ty, Oxfordmarmalade and 3 others', ['ty', 'Oxfordmarmalade']],
  ['清风1987 等人共 12 条回复', ['清风1987']],
  ['已邀请 南宫明月、苏白 回答', ['南宫明月', '苏白']],
  ['Show 3 more replies from Oxfordmarmalade', ['Oxfordmarmalade']],
  ['5 more replies from Yggdrasilx, quill77 and others', ['Yggdrasilx', 'quill77']],
  ['Replying to quill77', ['quill77']],
  ['当前在看: moss_g, 隔壁老法师, 以及 12 名游客', ['moss_g', '隔壁老法师']],
  ['欧阳锦瑟 赞过的微博', ['欧阳锦瑟']],
  ['欧阳锦瑟关注了你', ['欧阳锦瑟']],
  ['欧阳锦瑟 在 周末读书会 中提到了你：', ['欧阳锦瑟']],
  ['市政府回复了网友的问题', []],
  ['Reactions: moss_g, tin and 4 others', ['moss_g', 'tin']],
  ['In all users online :: 3 registered, 0 hidden and 9 guests', []],
])('“%s” lists %j', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  ['From: Wilfred Osgood\nCc: Quillfeather\nDate: Tuesday', ['Wilfred Osgood', 'Quillfeather']],
  ['昵称:南宫明月', ['南宫明月']],
  ['编辑 | 公孙止水　审核｜南宫明月、苏白', ['公孙止水', '南宫明月', '苏白']],
  ['责任编辑：端木回春', ['端木回春']],
  ['※ 引述《quill77 (羽)》之銘言：', ['quill77', '羽']],
  ['※ 引述《quill77 (南宮明月)》之銘言：', ['quill77', '南宮明月']],
  ['※ 編輯: quill77 11/24/2026 08:30:12', ['quill77']],
  ['※ 編輯: quill77 (203.0.113.7 臺灣), 11/24/2026 08:30:12', ['quill77']],
  ['修改：错别字 (三处)', []],
  ['※ 轉錄者: quill77 (台灣), 11/24/2026 09:02:10', ['quill77']],
  ['Xanthippos, Marlowe Thorpe and 3 others', ['Xanthippos', 'Marlowe Thorpe']],
  ['Moderators: Quillfeather, Global moderators', ['Quillfeather']],
  ['发表于 2026-11-24 | 只看该作者 | 只看大图', []],
  ['这个说法也太不可信了 发表于 2026-11-24 10:00', []],
  ['文丨苏白 图丨南宫明月', ['苏白', '南宫明月']],
  ['UP主：厨房老黄', ['厨房老黄']],
  ['[1楼]清风1987:没有用(11-24 08:20)', ['清风1987']],
  ['2楼.苏白', ['苏白']],
  ['沙发:🌵仙人掌小馆 11-24 08:40', ['仙人掌小馆']],
  ['第 12 条 司徒鹤鸣 于 2026年11月20日 留言：', ['司徒鹤鸣']],
  ['最後由 司徒鶴鳴 於 星期二 十一月 24, 2026 9:41 am 編輯', ['司徒鶴鳴']],
  ['Bo signed on November 19, 2026:', ['Bo']],
  ['edited Nov 25, 2026 at 7:01 by Yggdrasilx', ['Yggdrasilx']],
  ['Printed by Yggdrasilx on November 26, 2026', ['Yggdrasilx']],
  ['我看过原文。——司徒1987∞对话 2026年11月21日 (六) 12:01 (UTC)', ['司徒1987']],
  ['Agreed, removed. --Marlowe Thorpe讨论 2026年11月20日 09:30', ['Marlowe Thorpe']],
  ['主办：县城日报社　网站编辑：端木回春　编者：苏白', ['端木回春', '苏白']],
  ['Photo by Oxfordmarmalade', ['Oxfordmarmalade']],
  ['Answered by Marlowe Thorpe Nov 13, 2026', ['Marlowe Thorpe']],
  ['Answered by quillfeather7 Nov 13, 2026', ['quillfeather7']],
  ['Where did she read it? – dunsany77 Nov 24 at 9:01', ['dunsany77']],
])('“%s” says that it was written by %j', (text, expected) => {
  expect(called(text).sort()).toEqual(expected.sort());
});

test.each([
  ['by 🌵 Cactuswren', ['Cactuswren']],
  ['🌵Cactuswren wrote:', ['Cactuswren']],
  ['Marlowe 🌵 wrote:', ['Marlowe']],
  ['🌙轩辕望月 发表于 2026-11-24 22:02', ['轩辕望月']],
  ['楼主：👩‍🌾苏白', ['苏白']],
])('“%s” calls %j, whatever emoji is beside the name', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  ['Enough. Wilfredson (talk) 12:00, 24 November 2026 (UTC)', ['Wilfredson']],
  ['Enough. Marlowe Thorpe (talk · contribs) 12:00, 24 November 2026 (UTC)', ['Marlowe Thorpe']],
  ['已处理。司徒1987（留言） 2026年11月24日 (二) 12:00 (UTC)', ['司徒1987']],
  ['moved from User:Oxfordmarmalade/Garlic', ['Oxfordmarmalade']],
  ['User talk:Marlowe Thorpe - Garlicpedia', ['Marlowe Thorpe']],
  ['由“用户:端木回春/沙盒”移动而来', ['端木回春']],
  ['“令狐回声”邀请“夏侯观沧”加入了群聊', ['令狐回声', '夏侯观沧']],
  ['公孙止水撤回了一条消息', ['公孙止水']],
  ['以 公孙止水 的身份登录。注销？', ['公孙止水']],
  ['公孙止水、苏白 等5人觉得很赞', ['公孙止水', '苏白']],
  ['請看方針。--南宫明月 2026年11月24日 (二) 11:00 (UTC)', ['南宫明月']],
])('“%s” is said of %j, as wikis and chats say it', (text, expected) => {
  expect(called(text).sort()).toEqual(expected.sort());
});

test.each([
  '大蒜（讨论）',
  'Garlic (talk)',
  '邀请大家加入',
  '邀请好友回答',
  '欢迎来到县城论坛',
  '2楼说得对',
  '3楼的说法：不可信',
  '卫生局于11月24日通报',
  'It was in reply to a question',
  'Prices fell – down 3 % – today',
  '欢迎，请登录',
  '本文发表于 2026-11-24',
  '最后回复：2026-11-24 08:12',
  '他说道：没有用',
  'They said it works',
  'A statement posted by the ministry',
  'I wrote: no',
  'This was reposted',
  '大家都转发了',
  '申请人 准备材料',
  '本页面最后编辑于2026年9月12日',
  '此页面最后编辑于2026年9月12日',
  'Hello world',
  '规则：请文明发言',
  '您好！来函收悉。附件已寄出。',
  'Sort by Most Recent',
  '网站编辑：点击右上角',
  '欧阳锦瑟博主:收到！已经在路上了',
  '欧阳锦瑟楼主：不是我说的',
  '轩辕望月 好好好，是我记错了 发表于 2026-11-24 19:25',
  '欢迎！黑板八十块，粉笔医务科报销',
  'Last reply today at 9:04 AM',
  '3 replies, last reply tonight',
])('“%s” calls nobody', (text) => {
  expect(called(text)).toEqual([]);
});
