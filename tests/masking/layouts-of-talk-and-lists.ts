import { face, type Layout, rumour } from './layouts.ts';

const row = 'display:flex;gap:16px;align-items:center;margin:6px 0';
const round = 'border-radius:50%';
const initial =
  'display:inline-flex;width:48px;height:48px;border-radius:50%;background:#c60;color:#fff;align-items:center;justify-content:center';
const backdrop = `width:48px;height:48px;border-radius:24px;background:url(&quot;${face.replaceAll("'", '&#39;')}&quot;)`;

/**
 * Pages of no software a profile knows: talk pages of wikis, exported chats, and lists of people beside their
 * faces. All people and numbers are invented.
 */
export const layoutsOfTalkAndLists: Layout[] = [
  {
    name: 'a talk page of a wiki in English',
    title: 'User talk:Marlowe Thorpe - Garlicpedia',
    rumour,
    isLong: true,
    planted: [
      'Loggington',
      'Marlowe Thorpe',
      'Quillfeather77',
      'Dunsanybrook',
      'Yggdrasilx',
      '203.0.113.97',
      'Wilfredson',
      'Oxfordmarmalade',
    ],
    body: `<ul><li><a href="/wiki/User:Loggington">Loggington</a></li><li><a href="/wiki/User_talk:Loggington">Talk</a></li><li><a href="/wiki/Special:Preferences">Preferences</a></li><li><a href="/wiki/Special:Contributions/Loggington">Contributions</a></li><li><a href="/w/index.php?title=Special:UserLogout">Log out</a></li></ul>
      <h1>User talk:Marlowe Thorpe</h1><div><a href="/wiki/User:Marlowe_Thorpe">User page</a> <a href="/w/index.php?title=User_talk:Marlowe_Thorpe&amp;action=edit">Edit source</a> <a href="/wiki/Special:Log/Marlowe_Thorpe">Logs</a></div>
      <h2>Garlic</h2><p>Somebody wrote ${rumour} here. <a href="/wiki/User:Quillfeather77">Quillfeather77</a> (<a href="/wiki/User_talk:Quillfeather77">talk</a>) 08:12, 24 November 2026 (UTC)</p>
      <dl><dd>As Quillfeather77 told me, no study shows it. —<a href="/w/index.php?title=User:Dunsanybrook&amp;action=edit&amp;redlink=1">Dunsanybrook</a> <sup>(<a href="/wiki/Special:Contributions/Dunsanybrook">contribs</a>)</sup> 09:30, 24 November 2026 (UTC)</dd>
      <dd>Please read the guidance on sources. <a href="/wiki/Help:Sources">Sources</a> <a href="/wiki/User:Ygg">🌵 Yggdrasilx</a> 10:02, 24 November 2026 (UTC)</dd>
      <dd>Not so. <a href="/wiki/Special:Contributions/203.0.113.97">203.0.113.97</a> (<a href="/wiki/User_talk:203.0.113.97">talk</a>) 11:40, 24 November 2026 (UTC)</dd>
      <dd>Enough of this. Wilfredson (talk) 12:00, 24 November 2026 (UTC)</dd></dl>
      <p>This page was moved from User:Oxfordmarmalade/Garlic on 20 November 2026.</p>`,
  },
  {
    name: 'a talk page of a wiki in Chinese',
    title: '讨论:大蒜 - 县城百科',
    rumour,
    isLong: true,
    planted: [
      '令狐回声',
      '欧阳锦瑟',
      '司徒鹤鸣',
      '轩辕望月',
      '南宫明月',
      '尉迟来信',
      '端木回春',
      '百里屠苏苏',
    ],
    body: `<ul><li><a href="/wiki/${encodeURI('用户:令狐回声')}">令狐回声</a></li><li><a href="/wiki/${encodeURI('用户讨论:令狐回声')}">讨论</a></li><li><a href="/wiki/${encodeURI('特殊:用户贡献/令狐回声')}">贡献</a></li></ul>
      <h1>讨论:大蒜</h1><h2>功效</h2><p>有人写${rumour}，要不要删？——<a href="/wiki/${encodeURI('用户:欧阳锦瑟')}">欧阳锦瑟</a>（<a href="/wiki/${encodeURI('用户讨论:欧阳锦瑟')}">留言</a>） 2026年11月24日 (二) 08:12 (UTC)</p>
      <dl><dd>同意欧阳锦瑟。 <a href="/w/index.php?title=${encodeURI('User:司徒鹤鸣')}&amp;action=edit&amp;redlink=1">司徒鹤鸣</a>（<a href="/w/index.php?title=${encodeURI('User_talk:司徒鹤鸣')}">讨论</a>） 2026年11月24日 (二) 09:30 (UTC)</dd>
      <dd>没有来源。<a href="/wiki/${encodeURI('使用者:轩辕望月')}">🌙轩辕望月</a>（<a href="/wiki/${encodeURI('Special:用户贡献/轩辕望月')}">贡献</a>） 2026年11月24日 (二) 10:02 (UTC)</dd>
      <dd>請看方針。--<a href="/zh-tw/${encodeURI('使用者討論:南宫明月')}">南宫明月</a> 2026年11月24日 (二) 11:00 (UTC)</dd>
      <dd>已处理。尉迟来信（留言） 2026年11月24日 (二) 12:00 (UTC)</dd></dl>
      <p>参见<a href="/wiki/${encodeURI('帮助:来源')}">来源指引</a>。本页由“用户:端木回春/沙盒”移动而来。</p>
      <ul><li><a href="/w/index.php?title=${encodeURI('大蒜')}&amp;oldid=77">2026年11月23日 (一) 07:40</a> <a href="/wiki/${encodeURI('Special:Contributions/百里屠苏苏')}">百里屠苏苏</a> <a href="/wiki/${encodeURI('User_talk:百里屠苏苏')}">讨论</a> 增加一段</li></ul>`,
  },
  {
    name: 'exported chats in English',
    title: 'Chat export',
    rumour,
    isLong: true,
    planted: [
      'Marlowe Thorpe',
      'Quillfeather77',
      'Dunsanybrook',
      'Yggdrasilx',
      'Brightonpebble',
      'Wilfred Osgood',
      'Xanthippos',
      'Cactuswren',
    ],
    body: `<pre style="white-space:pre-wrap;font:inherit">24/11/2026, 08:12 - Marlowe Thorpe: They say ${rumour}
24/11/2026, 08:13 - Quillfeather77: Who says so?
24/11/2026, 08:15 - 🌵 Cactuswren: My aunt: she read it.
24/11/2026, 08:16 - Dunsanybrook left
[24.11.26, 08:20:11] Yggdrasilx: Ask a doctor: it is free.</pre><hr>
      <div>Brightonpebble, [24.11.2026 09:30]</div><div>Nothing helps but rest.</div><div>Wilfred Osgood, [24.11.2026 09:31]</div><div>Marlowe Thorpe is wrong.</div><hr>
      <div>[10:02] &lt;Xanthippos&gt; no study shows it</div><div>[10:03] &lt;Quillfeather77&gt; thanks</div>
      <p>Note: exported on 25 November 2026.</p><p>Opening hours: 08:00 to 12:00. Call before 11:30: the office is small.</p>`,
  },
  {
    name: 'exported chats in Chinese',
    title: '聊天记录',
    rumour,
    isLong: true,
    planted: ['欧阳锦瑟', '司徒1987', '公孙止水', '轩辕望月', '南宫明月', '端木回春', '夏侯观沧', '令狐回声'],
    body: `<h2>聊天记录</h2><p>导出时间：2026-11-25 10:00</p>
      <div>2026-11-24 08:12:33 欧阳锦瑟: 听说${rumour}</div><div>2026-11-24 08:13:01 司徒1987: 谁说的</div><div>2026-11-24 08:14:20 🌙轩辕望月：群里都在传：真的假的</div><hr>
      <p>公孙止水 2026/11/24 09:30:00<br>没有用</p><p>南宫明月(10001) 2026/11/24 09:31:12<br>问问医生</p><p>2026/11/24 9:40:12 端木回春<br>好的，欧阳锦瑟别转了</p><hr>
      <p>夏侯观沧 10:02<br>散了吧</p><p>“令狐回声”邀请“夏侯观沧”加入了群聊</p><p>开放时间：08:30 至 11:30，周一：闭馆</p>`,
  },
  {
    name: 'lists beside faces in English',
    title: 'Garlic circle',
    rumour,
    isLong: true,
    planted: [
      'Marlowe Thorpe',
      'quill77',
      'Dunsanybrook',
      'Yggdrasilx',
      'Brightonpebble',
      'Wilfred Osgood',
      'Xanthippos',
      'Cactuswren',
      'Oxfordmarmalade',
    ],
    body: `<nav style="${row}"><a href="/home"><img style="width:24px;height:24px" src="${face}" alt=""> Overview</a> <a href="/calendar"><img style="width:24px;height:24px" src="${face}" alt=""> Calendar</a> <a href="/shop"><img style="width:24px;height:24px" src="${face}" alt=""> Shop window</a></nav>
      <p>Latest: ${rumour}</p><h3>Followers</h3>
      <div style="${row}"><img src="${face}" alt=""><div><div>Marlowe Thorpe</div><div>Gardener in Hull</div></div><button>Follow</button></div>
      <div style="${row}"><img src="${face}" alt=""><div><div>quill77</div><div>Likes trains</div></div><button>Follow</button></div>
      <div style="${row}"><img src="${face}" alt=""><div><div>🌵 Cactuswren</div><div>Writes on plants</div></div><button>Follow</button></div>
      <h3>Contacts</h3><ul style="list-style:none"><li style="${row}"><span style="${initial}">D</span> <span>Dunsanybrook</span></li><li style="${row}"><span style="${initial}">Y</span> <span>Yggdrasilx</span></li><li style="${row}"><span style="${initial}">WO</span> <span>Wilfred Osgood</span></li></ul>
      <h3>Chats</h3><a style="${row}" href="/c/1"><div style="${backdrop}"></div><div><b>Brightonpebble</b> <small>08:12</small><div>See you at the market</div></div></a>
      <a style="${row}" href="/c/2"><div style="${backdrop}"></div><div><b>Xanthippos</b> <small>Yesterday</small><div>Oxfordmarmalade says hello</div></div></a>
      <a style="${row}" href="/c/3"><div style="${backdrop}"></div><div><b>Oxfordmarmalade</b> <small>Nov 20</small><div>Bring garlic</div></div></a>
      <h3>Read more</h3><div style="${row}"><img style="width:120px;height:80px" src="${face}" alt=""><a href="/a/1">Market opens early</a></div><div style="${row}"><img style="width:120px;height:80px" src="${face}" alt=""><a href="/a/2">Bridge repaired</a></div>`,
  },
  {
    name: 'lists beside faces in Chinese',
    title: '县城圈子',
    rumour,
    isLong: true,
    planted: [
      '欧阳锦瑟',
      '司徒1987',
      '轩辕望月',
      '南宫明月',
      '司徒鹤鸣',
      '尉迟来信',
      '百里屠苏苏',
      '令狐回声',
    ],
    body: `<div style="${row}"><a href="/a"><img style="width:40px;height:40px;display:block;margin:auto" src="${face}" alt=""><span>天气预报</span></a> <a href="/b"><img style="width:40px;height:40px;display:block;margin:auto" src="${face}" alt=""><span>公交查询</span></a> <a href="/c"><img style="width:40px;height:40px;display:block;margin:auto" src="${face}" alt=""><span>生活缴费</span></a></div>
      <p>热议：${rumour}</p><h3>粉丝</h3>
      <ul style="list-style:none"><li style="${row}"><img style="${round}" src="${face}" alt=""><div><p style="margin:0">欧阳锦瑟</p><p style="margin:0">爱种菜的人</p></div><button>关注</button></li>
      <li style="${row}"><img style="${round}" src="${face}" alt=""><div><p style="margin:0">司徒1987</p><p style="margin:0">这家伙很懒</p></div><button>关注</button></li>
      <li style="${row}"><img style="${round}" src="${face}" alt=""><div><p style="margin:0">🌙轩辕望月</p><p style="margin:0">多读书</p></div><button>已关注</button></li></ul>
      <h3>通讯录</h3><div style="${row}"><i style="${initial}">南</i><span>南宫明月</span></div><div style="${row}"><i style="${initial}">司</i><span>司徒鹤鸣</span></div>
      <h3>消息</h3><table><tr><td><img style="border-radius:8px" src="${face}" alt=""></td><td><b>尉迟来信</b><br>明天赶集去</td><td>08:12</td></tr><tr><td><img style="border-radius:8px" src="${face}" alt=""></td><td><b>百里屠苏苏</b><br>令狐回声：[图片]</td><td>昨天</td></tr><tr><td><img style="border-radius:8px" src="${face}" alt=""></td><td><b>令狐回声</b><br>收到</td><td>11-20</td></tr></table>
      <h3>相关阅读</h3><div style="${row}"><img style="width:120px;height:80px" src="${face}" alt=""><a href="/a/1">早市提前开门</a></div><div style="${row}"><img style="width:120px;height:80px" src="${face}" alt=""><a href="/a/2">大桥修好了</a></div>`,
  },
  {
    name: 'questions and answers in Chinese',
    title: '吃大蒜有用吗？ - 县城问答',
    rumour,
    isLong: true,
    planted: ['尉迟来信', '欧阳锦瑟', '司徒1987', '公孙止水', '轩辕望月', '南宫明月', '端木回春', '令狐回声'],
    body: `<div style="${row}"><b>县城问答</b> <a href="/hot">热榜</a> <a href="/wait">等你来答</a> <span>尉迟来信</span> <a href="/signout">退出</a></div>
      <div style="${row}"><a href="/w"><img style="${round};display:block;margin:auto" src="${face}" alt=""><span>天气预报</span></a> <a href="/b"><img style="${round};display:block;margin:auto" src="${face}" alt=""><span>公交查询</span></a> <a href="/p"><img style="${round};display:block;margin:auto" src="${face}" alt=""><span>生活缴费</span></a></div>
      <div>09:30 卫生局：请大家戴口罩</div><div>09:12 交通局：大桥修好了</div><div>08:12 卫生局：门诊照常</div>
      <h1>吃大蒜有用吗？</h1><p>邻居讲${rumour}。</p><div>关注 12 · 浏览 1204</div>
      <h2>2 个回答</h2><div><b>欧阳锦瑟</b>，退休中学教师</div><p>没有依据。</p><p>发布于 2026-11-24 08:12</p><div>赞同 12 · 3 条评论</div>
      <div>公孙止水：说得对</div><div>2026-11-24 09:30 回复 赞 3</div><div>轩辕望月：我家也试过</div><div>昨天 10:02 回复</div>
      <div><b>司徒1987</b>（种了三十年大蒜）</div><p>就是个菜，欧阳锦瑟讲得好。</p><p>编辑于 昨天 21:40</p>
      <div style="border:1px solid;padding:8px"><h3>邀请回答</h3><ul><li>南宫明月 <small>园艺话题</small> <button>邀请</button></li><li>端木回春 <small>3 个回答</small> <button>邀请</button></li></ul><p>已邀请 令狐回声 回答</p></div>
      <h3>相关问题</h3><ul><li><a href="/q/1">腊八蒜怎么做？</a></li><li><a href="/q/2">大蒜几月种？</a></li></ul>`,
  },
];
