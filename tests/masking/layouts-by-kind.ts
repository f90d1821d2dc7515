import { face, type Layout, rumour } from './layouts.ts';

/**
 * Pages of no software a profile knows: what names people in them can be told by its kind alone. All people
 * and numbers are invented.
 */
export const layoutsByKind: Layout[] = [
  {
    name: 'a classic table of topics in English',
    title: 'General talk',
    rumour,
    planted: ['Loggington', 'Marlowethorpe', 'Dunsanybrook', 'Quillfeather', 'Xanthippos'],
    body: `<div><b>Garlic Board</b> | Welcome back, <strong>Loggington</strong>. You last visited: Today, 08:12 AM (<a href="usercp.php">User CP</a> | <a href="member.php?action=logout&amp;logoutkey=8f">Log Out</a>)</div>
      <table border="1"><tr><th>Thread</th><th>Author</th><th>Views</th><th>Last Post</th></tr>
      <tr><td><a href="showthread.php?tid=7">${rumour}</a></td><td>Marlowethorpe</td><td>1,204</td><td>Yesterday, 09:15 PM<br>Last Post: <a href="member.php?action=profile&amp;uid=4">Dunsanybrook</a></td></tr>
      <tr><td><a href="showthread.php?tid=8">Board rules</a></td><td>Quillfeather</td><td>88</td><td>11-20-2026, 07:01 AM<br><a href="showthread.php?tid=8&amp;action=lastpost">Last Post</a>: Xanthippos</td></tr></table>`,
  },
  {
    name: 'a classic table of topics in Chinese',
    title: '县城论坛',
    rumour,
    planted: ['夏侯登录', '司徒鹤鸣', '公孙止水', '轩辕望月', '南宫明月', '端木回春'],
    body: `<table width="100%"><tr><td><b>县城论坛</b></td><td align="right">欢迎您回来，夏侯登录 <a href="logout.asp">退出</a></td></tr></table>
      <table border="1"><tr><td>主题</td><td>作者</td><td>回复/查看</td><td>最后发表</td></tr>
      <tr><td><a href="dispbbs.asp?id=5">${rumour}</a></td><td>司徒鹤鸣<br>2026-11-20</td><td>12/340</td><td>公孙止水<br>2026-11-24 08:12</td></tr>
      <tr><td><a href="dispbbs.asp?id=6">本版规则</a></td><td>轩辕望月<br>2026-10-02</td><td>3/77</td><td>南宫明月<br>2026-11-21 19:40</td></tr></table>
      <p>总计 3 人在线，1 位会员，2 位游客。在线会员：端木回春</p>`,
  },
  {
    name: 'a mobile template in Chinese',
    title: '流感怎么办',
    rumour,
    planted: ['欧阳锦瑟', '轩辕望月', '尉迟来信'],
    post: { permalink: '#pid902', floor: 2 },
    body: `<div class="hd"><a href="forum.php">首页</a> <a href="misc.php?mod=faq">帮助</a> <a href="home.php?mod=space&amp;uid=9&amp;do=profile&amp;mycenter=1">尉迟来信</a></div>
      <div class="item" id="pid901"><div class="t"><a href="home.php?mod=space&amp;uid=5"><img src="${face}" alt=""></a> <a href="home.php?mod=space&amp;uid=5">欧阳锦瑟</a> <em>楼主</em> <span>昨天 21:04</span></div><div class="c">多喝水有用吗</div></div>
      <div class="item" id="pid902"><div class="t"><a href="home.php?mod=space&amp;uid=6"><img src="${face}" alt=""></a> <a href="home.php?mod=space&amp;uid=6">轩辕望月</a> <em>2#</em> <span>昨天 21:40</span></div><div class="c">${rumour}</div></div>
      <p>浏览 1520 次</p>`,
  },
  {
    name: 'a blog with recent comments in Chinese',
    title: '健康随笔',
    rumour,
    planted: ['百里屠苏苏', '夏侯观沧', '南宫明月'],
    body: `<h1>健康随笔</h1><div style="float:right;width:420px"><h3>最近回复</h3><ul>
      <li><a href="/archives/12/#comment-7">百里屠苏苏</a>: 我家也试过了</li><li><a href="/archives/12/#comment-8">夏侯观沧</a>: 没有用</li></ul></div>
      <p>2026 年 11 月 24 日</p><p>听邻居讲${rumour}，记在这里。</p>
      <ol><li id="comment-9"><b>南宫明月</b> 说道：<br>2026 年 11 月 25 日 上午 9:12<br>别信这个</li></ol>`,
  },
  {
    name: 'three styles of quotes in English',
    title: 'Garlic and the flu',
    rumour,
    planted: ['Marlowe Thorpe', 'Dunsanybrook', 'Quillfeather', 'Xanthippos'],
    body: `<table border="1"><tr><td><a href="index.php?action=profile;u=12">Xanthippos</a><br>Posts: 320</td><td>Reply #4 on: November 25, 2026, 08:12 AM<hr>
      <div><a href="index.php?topic=3.msg9#msg9">Quote from: Dunsanybrook on November 24, 2026, 10:02 PM</a></div><blockquote>They say it works.</blockquote>
      <div>Quote:</div><blockquote>Originally Posted by <b>Quillfeather</b><br>My aunt tried it.</blockquote>
      <blockquote><div>Marlowe Thorpe wrote:</div>${rumour}</blockquote>No.</td></tr></table>`,
  },
  {
    name: 'a page of somebody logged in, in Chinese',
    title: '社区',
    rumour,
    planted: ['尉迟来信', '江南若水', '夏侯观沧'],
    body: `<div><a href="/"><img style="width:180px;height:48px" src="/logo.svg" alt="县城社区"></a> <a href="/hot">热门</a> <a href="/help">帮助中心</a>
      <span style="float:right"><a href="/my">尉迟来信</a> <a href="/msg">消息</a> <a href="/set">设置</a> <a href="/quit" onclick="return false">退出登录</a></span></div>
      <h2>${rumour}</h2><div><a href="/u/31882?from=post">江南若水</a> <span>2026-11-24 08:12</span> <span>阅读 5021</span></div><p>邻居都在转这个。</p>
      <div><a href="?act=user&amp;id=77">夏侯观沧</a> <span>2026-11-24 09:30</span></div><p>没有依据，散了吧</p>
      <p>社区规则：请文明发言，禁止广告。</p>`,
  },
  {
    name: 'a list of members in English',
    title: 'Members',
    rumour,
    planted: ['Wilfredson', 'Brightonpebble', 'Yggdrasilx', 'Loggington'],
    body: `<ul><li><a href="./index.php">Board index</a></li><li><a href="./ucp.php?mode=logout&amp;sid=1">Logout [ Loggington ]</a></li></ul>
      <p>Latest topic: ${rumour}</p><table border="1"><tr><th>Username</th><th>Joined</th><th>Posts</th><th>Location</th></tr>
      <tr><td><a href="./index.php?/user/12-x/">Wilfredson</a></td><td>Tue Nov 03, 2020 8:12 am</td><td>320</td><td>Leeds</td></tr>
      <tr><td>Brightonpebble</td><td>Wed Jan 06, 2021 7:01 pm</td><td>12</td><td>Hull</td></tr></table>
      <p>Our newest member <b>Yggdrasilx</b></p>`,
  },
  {
    name: 'names by id in shadow roots',
    title: '视频评论',
    rumour,
    planted: ['欧阳锦瑟', '司徒鹤鸣', '尉迟来信'],
    body: `<top-bar></top-bar><comment-box></comment-box><script>
      const open = (parent, html) => { parent.attachShadow({ mode: 'open' }).innerHTML = html; return parent.shadowRoot; };
      open(document.querySelector('top-bar'), '<div><b>视频站</b> <span id="login-user-name">尉迟来信</span> <button>退出</button></div>');
      const root = open(document.querySelector('comment-box'), '<a-comment></a-comment><b-comment></b-comment>');
      open(root.querySelector('a-comment'), '<div id="user-name">欧阳锦瑟</div><p>${rumour}</p><div id="pubdate">2026-11-24 08:12</div>');
      open(root.querySelector('b-comment'), '<div id="header"><span id="userName">司徒鹤鸣</span></div><p>回复 @欧阳锦瑟 : 胡说</p><div id="pubdate">3 小时前</div>');</script>`,
  },
  {
    name: 'a blog with recent comments in English',
    title: 'Notes on health',
    rumour,
    planted: ['Brightonpebble', 'Yggdrasilx', 'Wilfredson', 'Oxfordmarmalade'],
    body: `<h1>Notes on health</h1><div style="float:right;width:440px"><h2>Recent Comments</h2><ul>
      <li><span>Brightonpebble</span> on <a href="/2026/11/garlic/#comment-7">Garlic again</a></li>
      <li>Yggdrasilx on <a href="/2026/11/garlic/#comment-8">Garlic again</a></li></ul></div>
      <p>Posted on November 24, 2026 by Wilfredson</p><p>They say ${rumour}.</p>
      <ol><li id="comment-9"><cite>Oxfordmarmalade</cite> says:<br>November 25, 2026 at 9:12 am<br>I do not believe it.</li></ol>`,
  },
  {
    name: 'four styles of quotes in Chinese',
    title: '流感怎么办',
    rumour,
    planted: ['欧阳锦瑟', '司徒鹤鸣', '公孙止水', '南宫明月', '轩辕望月'],
    body: `<table border="1"><tr><td><a href="profile.php?action=show&amp;uid=3">轩辕望月</a><br>发帖: 320</td><td>发表于: 2026-11-25 08:12
      <blockquote><b>欧阳锦瑟 发表于 2026-11-24 22:02</b><br>听说有用</blockquote>
      <blockquote>引用 3 楼 司徒鹤鸣 的发言：<br>我不信</blockquote>
      <blockquote>原帖由 公孙止水 于 2026-11-23 07:40 发表<br>${rumour}</blockquote>
      <blockquote>南宫明月写道：<br>多喝水</blockquote>大家别传了</td></tr></table>`,
  },
  {
    name: 'a list of members in Chinese',
    title: '会员列表',
    rumour,
    planted: ['百里屠苏苏', '夏侯观沧', '南宫明月', '欧阳锦瑟', '令狐回声'],
    body: `<p>热帖：${rumour}</p><h3>新进会员</h3><ul><li>百里屠苏苏</li><li>夏侯观沧</li></ul>
      <h3>论坛公告</h3><ul><li>本周日停机维护</li></ul>
      <table border="1"><tr><th>用户名</th><th>注册时间</th><th>发帖数</th></tr>
      <tr><td>南宫明月</td><td>2020-11-03</td><td>320</td></tr><tr><td><a href="u.php?uid=9">欧阳锦瑟</a></td><td>2021-01-06</td><td>12</td></tr></table>
      <p>欢迎新会员 <a href="u.php?uid=10">令狐回声</a>，会员总数 3021</p>`,
  },
  {
    name: 'a page of somebody logged out, in English',
    title: 'Health forum',
    rumour,
    planted: ['Oxfordmarmalade', 'Dunsanybrook', 'Xanthippos', 'Marlowethorpe', 'Wilfredson'],
    body: `<form>Username: <input size="8"> Password: <input type="password" size="8"> <button type="button">Log in</button> <a href="/register">Register</a></form>
      <div style="float:right;width:300px"><h3>Top posters</h3><ol><li>Oxfordmarmalade (420)</li><li><a href="/viewuser.php?id=8">Dunsanybrook</a> (77)</li></ol></div>
      <table border="1"><tr><td>Topic</td><td>Replies</td><td>Last poster</td></tr><tr><td>${rumour}<br>Started by Xanthippos</td><td>12</td><td>Marlowethorpe<br>Nov 24, 2026</td></tr></table>
      <p>Users browsing this forum: Wilfredson and 3 guests</p><p>Forum rules: be kind.</p>`,
  },
  {
    name: 'questions and answers in English',
    title: 'Does garlic help? - Ask Health',
    rumour,
    isLong: true,
    planted: [
      'Quillfeather',
      'Marlowe Thorpe',
      'dunsany77',
      'Xanthippos',
      'Yggdrasilx',
      'Wilfred',
      'Cactuswren',
      'MarloweThorpe',
    ],
    body: `<header><b>Ask Health</b> <a href="/questions">Questions</a> <a href="/tags">Tags</a> <a href="/users/91/quillfeather" title="Quillfeather"><img src="${face}" alt=""> Quillfeather</a> <span>1,204</span> <a href="/inbox">Inbox</a></header>
      <h1>Does garlic help?</h1><div>Asked 3 days ago · Modified today · Viewed 1,204 times</div>
      <div><p>My aunt says ${rumour}. Is that so?</p><div>asked Nov 24, 2026 at 8:12<br><img src="${face}" alt=""> <b>Marlowe Thorpe</b><br>121 · 3 · 9</div></div>
      <ul><li>Where did she read it? – <span>dunsany77</span> <time>Nov 24 at 9:01</time></li><li>@MarloweThorpe it was on the radio. – <a href="/users/7/x">Xanthippos</a> Nov 24 at 9:20</li></ul>
      <h2>2 Answers</h2><div>Accepted answer<p>No study shows it.</p><div>answered Nov 24, 2026 at 10:02<br>Wilfred<br>2,310 points</div><div>edited Nov 25, 2026 at 7:01 by Yggdrasilx</div></div>
      <div><p>As Xanthippos said, it was on the radio.</p><div>answered Nov 25, 2026 at 8:00<br>🌵Cactuswren<br>18</div></div>`,
  },
  {
    name: 'comments below news in English',
    title: 'Health office warns',
    rumour,
    isLong: true,
    planted: [
      'Loggington',
      'Wilfred Osgood',
      'Brightonpebble',
      'Marlowe Thorpe',
      'Xanthippos',
      'Oxfordmarmalade',
      'dunsany77',
    ],
    body: `<h1>Health office warns</h1><p>By Wilfred Osgood, health correspondent</p><p>24 November 2026, 08:12</p><p>The office asks people to see a doctor.</p>
      <section><h2>128 comments</h2><div>Commenting as <b>Loggington</b> · <a href="#">Not you?</a></div>
      <div><div><strong>Brightonpebble</strong> <span>2 days ago</span></div><p>${rumour}</p><div><button>Like</button> <button aria-label="Reply to Brightonpebble">Reply</button> 12 people like this</div></div>
      <div style="margin-left:40px"><div><strong>Marlowe Thorpe</strong> ➜ <span>Brightonpebble</span> <span>1 day ago</span></div><p>Nonsense.</p><div>Reply to Marlowe Thorpe</div></div>
      <div style="margin-left:40px"><div><strong>Xanthippos</strong> in reply to <a href="#c77">Marlowe Thorpe</a></div><p>Quite so.</p><div>Liked by Oxfordmarmalade and 3 others</div></div>
      <div>dunsany77 · 24 November 2026 at 9:01 · Report</div><p>Thanks Xanthippos.</p>
      <div>Show 3 more replies from Oxfordmarmalade</div></section>`,
  },
  {
    name: 'a guestbook in tables',
    title: '留言本',
    rumour,
    isLong: true,
    planted: ['欧阳锦瑟', '苏白', 'Ines Yarrow', '百里屠苏苏', '司徒鹤鸣', 'Wilfredson'],
    body: `<center><h1>留言本</h1><p>共有 128 条留言 | 第 1 页</p></center>
      <table border="1" width="90%"><tr><td width="120">姓名：</td><td>欧阳锦瑟</td><td>时间：</td><td>2026-11-24 08:12</td></tr><tr><td>来自：</td><td>县城</td><td>主页：</td><td>无</td></tr><tr><td>留言：</td><td colspan="3">${rumour}</td></tr></table><br>
      <table border="1" width="90%"><tr><td width="120">留言人</td><td>苏白</td></tr><tr><td>留言时间</td><td>2026-11-23 20:12</td></tr><tr><td>内容</td><td>多喝水</td></tr><tr><td>站长回复</td><td>谢谢苏白的留言</td></tr></table><br>
      <table border="1" width="90%"><tr><td width="120"><b>Name:</b></td><td>Ines Yarrow</td></tr><tr><td><b>Location:</b></td><td>Hull</td></tr><tr><td><b>Date:</b></td><td>November 22, 2026</td></tr><tr><td><b>Comments:</b></td><td>Nice site.</td></tr></table><br>
      <dl><dt>网名</dt><dd>百里屠苏苏</dd><dt>日期</dt><dd>2026-11-21</dd><dt>留言</dt><dd>路过</dd></dl>
      <p>第 12 条 司徒鹤鸣 于 2026年11月20日 留言：</p><p>来看看</p>
      <p><b>Wilfredson</b> signed on November 18, 2026:</p><p>Hello from Hull.</p>`,
  },
  {
    name: 'topics made to be printed',
    title: 'Village board :: View topic - garlic',
    rumour,
    isLong: true,
    planted: ['Quillfeather', 'Marlowe Thorpe', 'dunsany77', '轩辕望月', '苏白', 'Yggdrasilx', 'Wilfredson'],
    body: `<h2>Village board</h2><p>http://board.example/</p><h3>garlic</h3><p>Page 1 of 1 · Printed by Yggdrasilx on November 26, 2026</p>
      <table width="100%" border="1"><tr><td><b>Author:</b></td><td>Quillfeather [ Tue Nov 24, 2026 8:12 am ]</td></tr><tr><td><b>Post subject:</b></td><td>garlic</td></tr><tr><td colspan="2">${rumour}</td></tr></table>
      <table width="100%" border="1"><tr><td><b>Author:</b></td><td>Marlowe Thorpe [ Tue Nov 24, 2026 9:01 am ]</td></tr><tr><td><b>Post subject:</b></td><td>Re: garlic</td></tr><tr><td colspan="2">No.</td></tr></table>
      <div>dunsany77 - Tue Nov 24, 2026 10:02 am</div><div>Post subject: Re: garlic</div><div>Maybe.</div><hr>
      <p>作者: 轩辕望月　　时间: 2026-11-24 22:02　　标题: 大蒜</p><p>听说有用</p><p>苏白 2026-11-24 23:00</p><p>没用</p>
      <table border="1" width="100%"><tr><th>Author</th><th>Message</th></tr><tr><td rowspan="2" valign="top"><b>Wilfredson</b><br>Joined: Nov 2020<br>Posts: 12</td><td>Posted: Tue Nov 24, 2026 11:00 am</td></tr><tr><td>Who knows.</td></tr></table>`,
  },
  {
    name: 'a forum for old phones in Chinese',
    title: '流感-健康版-县城WAP',
    rumour,
    isLong: true,
    planted: ['尉迟来信', '欧阳锦瑟', '公孙止水', '苏白', '司徒鹤鸣', '轩辕望月', '南宫明月'],
    body: `<div>您好,尉迟来信[<a href="/msg.wml">信箱(2)</a>]</div><div><a href="/">首页</a>&gt;<a href="/b/3">健康版</a></div>
      <div>【流感怎么办】</div><div>楼主:欧阳锦瑟(11-24 08:12)</div><div>${rumour}</div><div>阅读:1204 回复:12</div>
      <div>[1楼]公孙止水:没有用(11-24 08:20)</div><div>2楼.苏白<br>真的假的<br>11-24 08:31</div>
      <div>沙发:司徒鹤鸣 11-24 08:40</div><div>路过</div>
      <div>4楼 <a href="info.asp?sid=77&amp;touserid=9">轩辕望月</a>(ID10086) 回2楼:假的</div>
      <div>昵称:南宫明月<br>发言:散了吧<br>时间:11-24 09:12</div>
      <div>上一页 下一页 报时:11-24 10:00</div>`,
  },
];
