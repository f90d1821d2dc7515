import { face, type Layout, rumour } from './layouts.ts';

const img = `<img src="${face}" alt="" width="24" height="24">`;
const account = (name: string) => `<a class="author" href="/${name}"><b>${name}</b></a>`;

/**
 * Pages on which people are named for what they did: votes, moves, labels, and letters that were kept. They
 * were written by somebody who had not seen the rules; when they were first looked at, some names in each
 * were readable, or ranks and dates were covered. All is invented.
 */
export const layoutsOfLogsAndArchives: Layout[] = [
  {
    name: 'a poll with its voters in one line and a log of what moderators did',
    title: '【投票】你信不信偏方 - 大院BBS',
    rumour,
    isLong: true,
    planted: ['陈铁柱', '翠花上酸菜', '版主老兵', '二狗子', '南方姑娘', '看门大爷', '北极熊熊'],
    body: `<style>table{border-collapse:collapse;width:100%}td,th{padding:5px;text-align:left}</style><h1>【投票】你信不信偏方</h1>
      <p>楼主：<b>陈铁柱</b> 时间：2026-11-16 09:31 点击：822 回复：14</p><div>网上说${rumour}，来投票</div>
      <form><h3>单选投票，共有 47 人参与，结束于 2026-12-16</h3><table><tr><td>1. 信</td><td>6 (12.77%)</td></tr><tr><td>2. 不信</td><td>35 (74.47%)</td></tr></table>
      <h4>参与投票的会员</h4><p>选择“不信”的：翠花上酸菜 二狗子 南方姑娘</p></form>
      <div><a>本主题由 版主老兵 于 2026-11-17 10:00 加入精华</a></div><h3>操作记录</h3>
      <table><tr><th>操作者</th><th>时间</th><th>操作</th><th>有效期</th></tr><tr><td>版主老兵</td><td>2026-11-17 10:00</td><td>加入精华</td><td>永久</td></tr><tr><td>看门大爷</td><td>2026-11-17 12:30</td><td>移动到 谣言区</td><td></td></tr></table>
      <div><div>1楼 作者：<b>二狗子</b> 2026-11-16 09:50</div><p>翠花上酸菜说得对，偏方没用</p></div>
      <div><div>2楼 作者：<b>北极熊熊</b> 2026-11-16 10:12</div><blockquote>二狗子：<br>偏方没用</blockquote><p>时间长了就好</p></div>
      <div>最后回复 南方姑娘 @ 2026-11-28 22:10</div>`,
  },
  {
    name: 'an issue in Chinese, every account at the top of the site, with events and who takes part',
    title: '#312 - 页面引用了错误说法 - 代码仓',
    rumour,
    isLong: true,
    planted: ['liangyb', 'Marta-L', 'renovate-kid', 'tsubame', 'fanhq'],
    body: `<style>.comment,.event{margin:8px 0;padding:8px}</style>
      <nav><a href="/issues">工单</a> <a href="/explore">探索</a><div>已登录用户 <strong>fanhq</strong><br><a href="/fanhq">个人信息</a> <a href="/user/settings">设置</a> <a href="/user/logout">退出</a></div></nav>
      <h1>页面引用了错误说法 #312</h1><p><a href="/liangyb">liangyb</a> 于 2026-11-18 创建 · 5 条评论</p>
      <div><strong>标签</strong><p><a href="/wiki-zh/content/issues?labels=3">内容错误</a></p></div><div><strong>指派成员</strong><p><a href="/tsubame">${img} tsubame</a></p></div>
      <div class="comment">${account('liangyb')} 评论于 2026-11-18 10:11 <span>所有者</span><p>“偏方”一页写着${rumour}，没有来源。</p></div>
      <div class="event">${account('Marta-L')} 于 2026-11-18 添加了标签 内容错误</div>
      <div class="event"><a href="/Marta-L">Marta-L</a> 于 2026-11-18 指派给 <a href="/tsubame">tsubame</a></div>
      <div class="event"><a href="/renovate-kid">renovate-kid</a> 在提交 <a href="/wiki-zh/content/commit/ab12">ab12cd3</a> 中引用了该工单</div>
      <div class="event"><a href="/tsubame">tsubame</a> 关闭了这个工单 2026-11-20</div>`,
  },
  {
    name: 'a letter of a mailing list, its address spelled, quotes in quotes and a table of its head',
    title: '[garden-talk] Garlic as medicine?',
    rumour,
    isLong: true,
    planted: ['Ottoline Marsh', 'Grigor Pell', 'Bea Tuckwell', 'Ines Caballero', 'gpell at lists.example'],
    body: `<h1>[garden-talk] Garlic as medicine?</h1><b>Grigor Pell</b> <a href="mailto:garden-talk%40lists.example">gpell at lists.example</a><br><i>Sat Nov 21 10:14:33 UTC 2026</i>
      <ul><li>Previous message (by thread): <a href="0010.html">[garden-talk] Seed swap</a></li><li><b>Messages sorted by:</b> <a href="date.html">[ date ]</a> <a href="author.html">[ author ]</a></li></ul>
      <pre style="font:inherit">On Fri, 20 Nov 2026 at 18:02, Ottoline Marsh wrote:
&gt; Someone at the market told me ${rumour}.
&gt; On 19/11/2026, Bea Tuckwell wrote:
&gt;&gt; Seed swap is on Sunday at ten.

No. It is a vegetable. See you on Sunday.

--
Grigor Pell
</pre><ul><li><a href="0012.html">[garden-talk] Garlic as medicine?</a> <i>Ottoline Marsh</i></li></ul>
      <table><tr><td>From:</td><td>Ines Caballero</td></tr><tr><td>To:</td><td>garden-talk</td></tr><tr><td>Subject:</td><td>Re: Garlic as medicine?</td></tr><tr><td>Date:</td><td>Sat, 21 Nov 2026 12:00</td></tr></table>`,
  },
  {
    name: 'a bar of talk with numbers for the addresses of writers, two of whom are mentioned',
    title: '大蒜治感冒？',
    rumour,
    isLong: true,
    planted: ['南山老球迷', '板凳匪徒', '23号球衣', '江边老钓手', '路人王阿杰'],
    body: `<div><a href="https://my.bar.example/2730"><img src="${face}" alt=""></a> <a href="https://my.bar.example/2730" class="post-user_name">南山老球迷</a> <span>楼主</span></div><div>2026-11-20 12:01 浙江</div>
      <h1>大蒜治感冒？</h1><p>队友说${rumour}，打球前要不要来一头</p><div><span>推荐 (12)</span> <span>评论 (3)</span></div><h2>这些回帖亮了</h2>
      <div><a href="https://my.bar.example/81">板凳匪徒</a> <span>上海</span><p>来一头你防守就无敌了</p><span>亮了(88)</span> <span>回复</span></div>
      <div><a href="https://my.bar.example/82">23号球衣</a> <span>辽宁</span><p>引用 @板凳匪徒 发表的：来一头</p><p>哈哈哈</p><span>亮了(30)</span></div>
      <h2>全部回帖</h2><div><a href="https://my.bar.example/83">江边老钓手</a><p>别信</p></div>
      <h3>版主</h3><p><a href="https://my.bar.example/90">路人王阿杰</a></p><h3>热帖</h3><p><a href="/1.html">昨晚的绝杀</a></p>`,
  },
  {
    name: 'what happened in a repository, with its forum, its members and a chart of them',
    title: 'Unnamed Project: Timeline',
    rumour,
    isLong: true,
    // Stays: Timeline, Wiki, trunk, the days and the shares of the chart.
    planted: ['周小舟', 'quietharbor', 'Mei-Ling Carter', '苏白', '7731', 'Old Grumbler'],
    body: `<style>td,th{padding:4px 12px;text-align:left}</style><div><a href="/login">周小舟</a></div>
      <nav><a href="/home">Home</a> <a href="/timeline">Timeline</a> <a href="/dir">Files</a> <a href="/brlist">Branches</a> <a href="/forum">Forum</a> <a href="/wiki">Wiki</a> <a href="/setup">Admin</a> <a href="/logout">Logout</a></nav>
      <h1>Timeline</h1><table><tr><td>06:48</td><td>Reply: Boiler room (artifact: <a href="/info/16957cff0f">16957cff0f</a> user: <a href="/timeline?u=7731&amp;c=2026-12-02">7731</a>)</td></tr>
      <tr><td>06:47</td><td>Changes to wiki page (artifact: <a href="/info/bc60ead5b4">bc60ead5b4</a> user: <a href="/timeline?u=quietharbor">quietharbor</a>) tags: <a href="/timeline?r=trunk">trunk</a></td></tr></table>
      <h3>(1) By <a href="/timeline?y=f&amp;u=%E8%8B%8F%E7%99%BD">苏白</a> on 2026-12-02 06:48:41 <a href="/raw/1">[source]</a></h3><p>听说${rumour}，@quietharbor 你问过医生吧。</p>
      <h3>(2) By <a href="/timeline?y=f&amp;u=Mei-Ling+Carter">Mei-Ling Carter</a> on 2026-12-02 06:52:10</h3><p>苏白, no.</p>
      <p>Old Grumbler added on 2026-12-02 06:55:02:</p><pre style="font:inherit">Thursday at the earliest.</pre>
      <table><tr><th>Age</th><th>Hash</th><th>User<span> ♲</span></th></tr><tr><td>16 minutes</td><td>a5849dfd8c</td><td>quietharbor</td></tr></table>
      <svg width="400" height="60"><text x="5" y="25">Mei-Ling Carter (17%)</text><text x="5" y="50">Old Grumbler (8%)</text></svg>`,
  },
  {
    name: 'a talk page of a wiki whose pages are named in the query, and who is on duty',
    title: 'talk:garlic [清河邻里]',
    rumour,
    isLong: true,
    // Stays: 清河邻里, 更新个人信息, garlic, 首页, the days and 4418.
    planted: ['小周周', 'xiaozhou', 'quietharbor', '阿Ben', 'Tam Okafor'],
    body: `<style>td,th{padding:4px 12px;text-align:left}</style><h2><a href="/doku.php?id=start">清河邻里</a></h2>
      <ul><li class="user">登录为: <a href="/doku.php?id=user:xiaozhou">小周周 (xiaozhou)</a></li><li><a href="/doku.php?id=talk:garlic&amp;do=profile">更新个人信息</a></li><li><a href="/doku.php?id=talk:garlic&amp;do=logout">退出</a></li></ul>
      <p>您的足迹: <a href="/doku.php?id=boiler">boiler</a> • <a href="/doku.php?id=talk:garlic">garlic</a></p>
      <p>群里都在传${rumour}。 — <em><a href="/doku.php?id=user:quietharbor">quietharbor</a> 2026/11/30 10:02</em></p>
      <p>不是真的。 — <em><a href="/doku.php?id=user:aben">阿Ben</a> 2026/11/30 10:15</em></p>
      <table><tr><th>Day</th><th>On duty</th><th>Phone</th></tr><tr><td>Mon</td><td>Tam Okafor</td><td>4418</td></tr></table>`,
  },
];
