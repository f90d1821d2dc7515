// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Block } from '../../page/block.ts';
import { BlockBuilder } from '../../page/build-blocks.ts';
import { peopleSelectors } from '../../sites/people-selectors.ts';
import { textNodesIn } from './elements/shown-texts.ts';
import { peopleHere } from './people-here.ts';

/** What of a page with this body is taken to name people. */
function named(html: string): string[] {
  show(html);
  const { texts } = peopleHere(peopleSelectors([]), [], blocksOf(document.body));
  return [...texts].flatMap(([{ data }, spans]) => spans.map(({ start, end }) => data.slice(start, end)));
}

const show = (html: string): void =>
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);

/** Each text node as a block of its own, but for those of a line. */
function blocksOf(root: Node): Block[] {
  if (root instanceof Element && root.matches('[data-line]')) {
    const blocks: Block[] = [];
    const builder = new BlockBuilder((block) => blocks.push(block));
    for (const node of textNodesIn(root)) builder.add(node);
    builder.cut();
    return blocks;
  }
  if (root instanceof Text)
    return [new Block([{ node: root, text: root.data, offset: 0, start: 0, length: root.length }])];
  return [...root.childNodes].flatMap(blocksOf);
}

const head = '<tr><th>Topic</th><th>Author</th><th>Last post</th></tr>';
test.each([
  [
    'a column of writers',
    `<table>${head}<tr><td>Rules</td><td>Quillfeather</td><td>Nov 24, 2026</td></tr></table>`,
    ['Quillfeather'],
  ],
  [
    'a column of last posts, whose titles are left',
    `<table>${head}<tr><td>Rules</td><td>Posts: 3</td><td><a href="/t/9">On garlic</a> Xanthippos<br>08:12 AM</td></tr></table>`,
    ['Xanthippos'],
  ],
  [
    'posts under a heading, each before who wrote it, and no boards',
    '<b>本版热帖</b><ul><li><a href="/t/1">开书店的第九年</a> 苏白</li><li><a href="/t/2">送水工的账本</a> <i>老唐1976 · 5 回复</i></li></ul><h4>相关主题</h4><ul><li><a href="/t/3">江边</a> 杂谈</li><li><a href="/t/4">码头</a> 杂谈</li></ul>',
    ['苏白', '老唐1976'],
  ],
  [
    'a column of writers, and no way to the top of the page',
    '<table><tr><th>Author</th><th>Message</th></tr><tr><td>Quillfeather</td><td>No.</td></tr><tr><td><a href="#top">To the top</a></td><td></td></tr></table>',
    ['Quillfeather'],
  ],
  [
    'a column of writers whose names lead to what they wrote below',
    '<table><tr><th>Message</th><th>Author</th></tr><tr><td>No.</td><td><a href="#m1">Quillfeather</a></td></tr></table>',
    ['Quillfeather'],
  ],
  [
    'a column of what is no table',
    '<div><p><i>Views</i><i>Title</i><i>Author</i></p><p><i>12</i><a href="/t/1">Anchors</a><a href="/9">Quillfeather</a></p><p><i>9</i><a href="/t/2">Fuel</a><a href="/8">Wilfred</a></p></div>',
    ['Quillfeather', 'Wilfred'],
  ],
  [
    'a list of members',
    '<div><h3>新进会员</h3></div><ul><li>百里屠苏苏 <i>3 分钟前</i></li><li>司徒鹤鸣</li></ul><h3>论坛公告</h3><ul><li>停机维护</li></ul>',
    ['百里屠苏苏', '司徒鹤鸣'],
  ],
  [
    'a list of who has most, before what is counted',
    '<h3>粉丝榜</h3><ol><li>百里屠苏苏 320</li><li>司徒鹤鸣 210</li></ol>',
    ['百里屠苏苏', '司徒鹤鸣'],
  ],
  ['who keeps a board', '<h4>本版斑竹</h4><p><i>听雨僧庐下</i></p>', ['听雨僧庐下']],
  [
    'people to be asked, beside what asks them',
    '<ul><li>南宫明月 <i>园艺</i> <button>邀请</button></li><li>苏白 <i>3 个回答</i> <button>邀请</button></li></ul><p>好问题 12 <button>邀请回答</button></p>',
    ['南宫明月', '苏白'],
  ],
  [
    'those who wrote, in brackets after what they wrote',
    '<ul><li><a href="/t/9">萝卜怎样放得久</a> <i>(南宫明月)</i></li><li><a href="/t/8">一个人吃什么</a> (苏白)</li></ul><p><a href="/t/7">停机维护</a> (置顶)</p>',
    ['南宫明月', '苏白'],
  ],
  [
    'nobody in what is pressed beside what asks somebody in',
    '<div><button>关注问题</button> <button>写回答</button> <button>邀请</button></div><div><button>收藏本页</button> <button>邀请</button></div>',
    [],
  ],
  [
    'a writer beside a label of their own, but nobody beside a badge',
    '<div><span>作者</span><span>quill77</span></div><div><b>Author</b>: </div><div><i>苏白</i><span>作者</span><span>收藏夹</span></div><ul><li>版主：<i>南宫</i></li><li>公告栏</li></ul>',
    ['quill77'],
  ],
  [
    'an account beside a label, with what its owner is called',
    '<div><span>作者</span><span>quill77 (南宮明月)</span></div><div><span>标题</span><span>garlic (2026)</span></div><div><span>作者</span><span>garlic (a new list of sources)</span></div>',
    ['quill77 (南宮明月'],
  ],
  [
    'a class of several parts',
    '<span class="UserLink AuthorInfo-name">南宫明月</span><b class="user__name">苏白</b><i class="file-name">garlic.png</i>',
    ['南宫明月', '苏白'],
  ],
  [
    'people who were asked',
    '<h4>邀请回答</h4><ul><li>南宫明月</li><li>苏白</li></ul><div>被邀请的人</div><p><i>端木回春</i></p>',
    ['南宫明月', '苏白', '端木回春'],
  ],
  [
    'a column of writers in traditional Chinese, without their ranks',
    '<table><tr><th>發表人</th><th>內容</th></tr><tr><td><b>歐陽錦瑟</b><br>村民<br>註冊時間: 2019-03-04</td><td>聽說有用</td></tr></table>',
    ['歐陽錦瑟'],
  ],
  [
    'columns of people whose heads end in what sorts or folds them',
    '<table><tr><th>Age</th><th>User<span> ♲</span></th></tr><tr><td>9 minutes</td><td>Quillfeather</td></tr></table><table><tr><th>Login Name ▲</th><th>Caps</th></tr><tr><td>Wilfred</td><td>sei</td></tr></table>',
    ['Quillfeather', 'Wilfred'],
  ],
  [
    'a column of who is on duty',
    '<table><tr><th>Day</th><th>On duty</th><th>Phone</th></tr><tr><td>Mon</td><td>Tam Okafor</td><td>4418</td></tr></table>',
    ['Tam Okafor'],
  ],
  [
    'a number that is what its address asks for, after a label',
    '<p>check-in: 12 user: <a href="/timeline?u=7731">7731</a> views: <a href="/hits?n=7740">7740</a></p>',
    ['7731'],
  ],
  [
    'the person reading in a link to where one logs in, and no page of a menu',
    '<a href="/login">Quillfeather</a><nav><a href="/timeline">Timeline</a> <a href="/files">Files</a> <a href="/tags">Tags</a> <a href="/wiki">Wiki</a> <a href="/logout">Logout</a></nav>',
    ['Quillfeather'],
  ],
  [
    'the person reading before a menu, but nothing that leads to where one logs in anew',
    '<a href="/login">Log in again</a><p><a href="/quill">Quillfeather</a> <a href="/logout">Logout</a></p>',
    ['Quillfeather'],
  ],
  [
    'a column of writers below a title over all columns',
    '<table><tr><td colspan="3">Similar threads</td></tr><tr><td>Thread</td><td>Thread Starter</td><td>Replies</td></tr><tr><td>Garlic</td><td>Quillfeather</td><td>12</td></tr></table>',
    ['Quillfeather'],
  ],
  [
    'labels whose letters are parted, and a point in a name but not in that of a file',
    '<table><tr><td>写 信 人：</td><td>王**</td><td>来信时间：</td><td>2026-11-24</td></tr></table><ul><li><a href="/t/1">一</a> (Old.Deng)</li><li><a href="/t/2">二</a> (Ada B.)</li><li><a href="/t/3">三</a> (notes.txt)</li></ul>',
    ['王**', 'Old.Deng', 'Ada B.'],
  ],
  [
    'writers in a side bar that shows their comments first, but not these',
    '<h3>最新评论</h3><ul><li><a href="/p/1">照着做成功了，家里的老笔记本终于…</a><p data-line><span>花见小路 / </span><i>2 天前</i></p></li></ul>',
    ['花见小路'],
  ],
  [
    'names above handles that stand alone, but nothing above a single one',
    '<p>Hollis G.</p><p>@hollisg</p><p>Words of theirs.</p><button><span>Ada</span><p>@ada_1</p></button>',
    ['Hollis G.', 'Ada'],
  ],
  [
    'links with the address of a handle, in whatever way the name is written',
    '<a href="http://s.example/bramf">Bram de Wit, hydrology</a> <a href="http://s.example/bramf">@bramf</a> <a href="http://s.example/bramf/status/7">a post of theirs</a> <a href="http://s.example/news">@newsroom</a>',
    ['Bram de Wit, hydrology', 'bramf'],
  ],
  [
    'numbers that are names, but not what is counted of the named',
    '<a href="http://f.example/u/8823071">8823071</a> <a href="http://f.example/u/8823071/posts">318</a> <p>Posts: <a href="http://f.example/u/5">1204</a></p><p><a href="http://f.example/u/6">77</a> 帖子</p><b class="nick">0571</b><p class="avatar">12</p>',
    ['0571', '8823071'],
  ],
  [
    'names with which letters and signatures end, but no words after a dash elsewhere',
    '<p>Regards,</p><p>L. Brambilla</p><p>Best</p><p>New</p><div class="signature"><p>Grow slowly</p><p>— Hedda P.</p></div><p>— World Health</p>',
    ['L. Brambilla', 'Hedda P.'],
  ],
  [
    'the region of a post is left, and readers who are called by theirs',
    '<p>2 天前·甘肃</p><p>编辑于 09-12 浙江</p><p>网易上海市网友 48分钟前</p><p>Join Date: May 2011</p>',
    [],
  ],
  [
    'recent answers before a colon',
    '<h3>最新回复</h3><ul><li>诸葛不亮：没有用</li><li>谁知道呢</li></ul>',
    ['诸葛不亮'],
  ],
  [
    'writers before titles, but no titles that read like them',
    '<h3>Recent Comments</h3><ul><li><i>Quillfeather</i> on <a href="/p/1">Bees in the attic</a></li></ul><h3>Recent Posts</h3><ul><li>What we lost on the way</li><li><a href="/p/2">Honey: a primer</a> <i>3 replies</i></li></ul>',
    ['Quillfeather'],
  ],
  [
    'no words of answers that stand before their writers',
    '<h3>最新评论</h3><ul><li><a href="http://blog.example/p/3#c9">写得真好</a><p><span>南山下的石头 / </span><i>3天前</i></p></li></ul>',
    [],
  ],
  [
    'names of a list below how many they are, but none in menus and heads of tables',
    '<h5>Online users</h5><div>2 online users (last 5 minutes)</div><ul><li>Lionel Birdsong</li></ul><ul><li><a href="http://s.example/c">Participants</a></li><li>Grades</li></ul><h2>Members</h2><table><tr><th>Rank</th><th>Username</th></tr><tr><td>Elder</td><td>Bede Sallow</td></tr></table>',
    ['Bede Sallow', 'Lionel Birdsong'],
  ],
  [
    'links that show their path, where people have such, and none that shows something else',
    '<b class="author"><a href="http://g.example/moss">moss</a></b><b class="author"><a href="http://g.example/tin">tin</a></b><p><a href="http://g.example/quill">quill</a> <a href="http://g.example/explore">Explore</a> <a href="http://g.example/a/b">b</a></p>',
    ['moss', 'tin', 'quill'],
  ],
  [
    'a name inside what is named for who wrote, and neither rank nor counter there',
    '<div class="poster"><a href="http://f.example/u/3">欧阳锦瑟</a><p>江湖元老</p>Reputation: <b>31</b></div><div class="commenter">Quillfeather <p>Karma:</p> <b>12</b></div>',
    ['Quillfeather', '欧阳锦瑟'],
  ],
  [
    'all of what is about a writer, as what they say to be',
    '<div itemprop="author"><b class="nick">欧阳锦瑟</b><p>种花二十年</p></div>',
    ['欧阳锦瑟', '种花二十年'],
  ],
  [
    'who answered, and no titles of what has the address of the answers without their place',
    '<ul><li><a href="http://b.example/essays/12">秋天的井</a></li><li><a href="http://b.example/essays/9">灯下旧信</a></li></ul><ul><li><a href="http://b.example/essays/12#reply-7">欧阳锦瑟</a>: 好</li><li><a href="http://b.example/essays/9#reply-6">苏白</a>: 是</li></ul>',
    ['欧阳锦瑟', '苏白'],
  ],
  [
    'who wrote before a colon and the day, and no label of what stands above a day',
    '<p>拿手菜：藕汤 粉丝</p><p>2026-11-24 12:41</p><p>欧阳锦瑟：周末排队吗 11-24 15:20</p><p>苏白：四十分钟 11-24 16:02</p>',
    ['欧阳锦瑟', '苏白'],
  ],
  [
    'no titles under a heading of posts, after pictures that link to them',
    '<h3>Popular Topics</h3><ul><li><a href="/p/1"><img src="a.png"></a> <a href="/p/1">Sharpen Twice</a></li><li><a href="/p/2"><img src="b.png"></a> <a href="/p/2">Slug Nights</a></li></ul>',
    [],
  ],
  [
    'links of the same shape as those of people who are mentioned',
    '<a href="http://my.f.example/81">欧阳锦瑟</a><p>@欧阳锦瑟 说得对</p><a href="http://my.f.example/82">tin_soldier</a><p>回复 tin_soldier：好</p><a href="http://my.f.example/83">23号球衣</a>',
    ['欧阳锦瑟', 'tin_soldier', '23号球衣'],
  ],
  [
    'a list of members in one text, and no other views of it',
    '<h4>参与投票的会员</h4><p>选择“不信”的：欧阳锦瑟 苏白 fox☆</p><h4>Online users</h4><p>moss_g, tin</p><h3>会员排行榜</h3><div><a href="?t=week">本周</a><a href="?t=month">本月</a></div>',
    ['欧阳锦瑟', '苏白', 'fox☆', 'moss_g', 'tin'],
  ],
  [
    'people below how many they are',
    '<h3>已报名（3 人）</h3><ul><li>欧阳锦瑟（2人）</li><li>走走停停</li></ul><h3>相册（3）</h3><ul><li>山顶</li></ul><h3>Birthdays</h3><p>Congratulations to: <b>Tove (41)</b></p>',
    ['欧阳锦瑟', '走走停停', 'Tove'],
  ],
  [
    'people in lines below a heading, before what is counted of them',
    '<table><tr><td><b>热心网友</b><br>欧阳锦瑟　32 件<br>走走停停 +7</td><td><b>来信须知</b><br>如实填写</td></tr></table><b>被邀请的人</b><p>清风1987<br>苏白</p>',
    ['欧阳锦瑟', '走走停停', '清风1987', '苏白'],
  ],
  [
    'rows below a heading that nothing is around, but none beside something to press',
    '<aside><b>群成员 (3)</b><div>欧阳锦瑟 <em>群主</em></div><div>走走停停</div><div>清风1987</div><p><b>群公告</b></p></aside><div><a href="/m"><b>Members</b></a><p>Boards</p><p>Rules</p></div>',
    ['欧阳锦瑟', '走走停停', '清风1987'],
  ],
  [
    'columns headed in two languages, or by what somebody does with a task',
    '<table><tr><th>主题 Topic</th><th>楼主 Started by</th><th>最后回复 Last reply</th></tr><tr><td>Rules 规则</td><td>端木回春</td><td>昨天 08:12<br>by Xanthippos</td></tr></table><table><tr><th>Who</th><th>Spent</th><th>Note</th></tr><tr><td>Wilfred</td><td>40m</td><td>Proofread</td></tr></table>',
    ['端木回春', 'Xanthippos', 'Wilfred'],
  ],
  [
    'a list of those most active of late, with a small word in a name',
    '<h4>Top users this week</h4><p><a>Otto de Graaf</a> +95</p><p><a>quill77</a> +12</p>',
    ['Otto de Graaf', 'quill77'],
  ],
  [
    'a list of those who have not done something',
    '<h4>未交名单</h4><p><i>欧阳锦瑟</i><i>走走停停</i></p><h4>未读消息</h4><p><i>公告</i></p>',
    ['欧阳锦瑟', '走走停停'],
  ],
  [
    'columns of whose name it is, whatever it begins with, and of no states beside days',
    `<table><tr><th>学生姓名</th><th>来信人</th><th>状态</th><th>时间</th></tr>${[
      ['欧阳锦瑟', '13号楼业主', '已收到'],
      ['走走停停', '清风1987', '在路上'],
      ['公孙止水', '苏白', '已收到'],
    ]
      .map((row) => `<tr>${[...row, '2026-11-24'].map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`,
    ['欧阳锦瑟', '走走停停', '公孙止水', '13号楼业主', '清风1987', '苏白'],
  ],
  [
    'people side by side below a heading',
    '<h5>Who is online</h5><a href="http://f.example/u/3"><img></a><span>Ewa P</span><b>tin</b><p>2 users</p><span>Rules</span>',
    ['Ewa P', 'tin'],
  ],
  [
    'a column of who did something',
    '<table><tr><th>操作者</th><th>操作</th><th>时间</th></tr><tr><td>欧阳锦瑟</td><td>加入精华</td><td>11-17</td></tr></table>',
    ['欧阳锦瑟'],
  ],
  [
    'an address of mail as archives spell it',
    '<a href="mailto:l%40lists.example">moss at lists.example</a> <a href="mailto:x@y.example">Contact us</a>',
    ['moss at lists.example'],
  ],
  [
    'a name with which a quote begins, alone or as in other quotes',
    '<blockquote>欧阳锦瑟：</blockquote><div class="quote-box"><b>Quillfeather said:</b><p>note: no</p></div><p>地点：</p>',
    ['欧阳锦瑟', 'Quillfeather'],
  ],
  [
    'no single word with which a quote begins',
    '<blockquote>结论：多喝水</blockquote><p>欧阳锦瑟：好的</p>',
    [],
  ],
  [
    'one before the words of several quotes',
    '<blockquote>欧阳锦瑟：多喝水</blockquote><blockquote>苏白：好的</blockquote>',
    ['欧阳锦瑟', '苏白'],
  ],
  [
    'a name that is a link, and no words around it',
    '<p data-line>Started by <a href="http://f.example/9">Linocutter</a> Most recent by <a href="http://f.example/8">tin</a></p>',
    ['Linocutter'],
  ],
  [
    'links of the same shape as those of elements that name people, unless these lead to more than people',
    '<b class="author"><a href="http://g.example/id/ploppy">Ploppy</a></b><b class="author"><a href="http://g.example/id/tin">tin.soldier</a></b><p><a href="http://g.example/id/moss">MossyLog</a> <a href="http://g.example/app/9">Lantern</a></p><i class="author"><a href="http://n.example/p/a">Ann Reed</a></i><i class="author"><a href="http://n.example/p/b">Bo Ash</a></i><a href="http://n.example/p/c">How to grow garlic, in five steps</a> <a href="http://n.example/p/d">Garlic</a>',
    ['Ann Reed', 'Bo Ash', 'Ploppy', 'tin.soldier', 'MossyLog'],
  ],
  [
    'links of the shape that links after labels of writers have',
    '<p data-line>作者：<a href="http://t.example/30112">巴山夜雨客</a></p><p data-line>作者：<a href="http://t.example/30113">苏白</a></p><ul><li><a href="http://t.example/30117">一苇渡江来</a> <span>鲜花 x3</span></li></ul>',
    ['巴山夜雨客', '苏白', '一苇渡江来'],
  ],
  [
    'recent answers by their links',
    '<ul><li><a href="http://blog.example/1/#comment-7">百里屠苏苏</a>: 试过了</li><li>Yggdrasilx on <a href="http://blog.example/1/#comment-8">Garlic</a></li></ul>',
    ['百里屠苏苏', 'Yggdrasilx'],
  ],
  [
    'what stands beside labels',
    '<table><tr><td>Author:</td><td>Quillfeather [ Nov 24, 2026 ]</td></tr><tr><td>Subject:</td><td>Garlic</td></tr></table><table><tr><td>留言人</td><td>苏白</td></tr><tr><td>留言时间</td><td>2026-11-23</td></tr></table><dl><dt>网名</dt><dd>清风1987</dd><dt>留言</dt><dd>路过</dd></dl>',
    ['Quillfeather', '苏白', '清风1987'],
  ],
  [
    'a column of writers in a table of two without heads',
    '<table><tr><td>文章</td><td>最后发表人</td></tr><tr><td>本版规则</td><td>南宫明月</td></tr></table>',
    ['南宫明月'],
  ],
  [
    'lines with the day of a post, but for titles',
    '<div>dunsany77 - Tue Nov 24, 2026 10:02 am</div><p>苏白 2026-11-24 23:00</p><a href="http://news.example/a/7">流感怎么办 2026-11-24</a><h2>健康随笔 2026-11-24</h2><p>多云转晴，气温回升 11-24</p>',
    ['dunsany77', '苏白'],
  ],
  [
    'lines of a chat: time, name, words',
    '<pre>24/11/2026, 08:12 - Marlowe Thorpe: so they say\n24/11/2026, 08:13 - 🌵 big bob: who?\n24/11/2026, 08:16 - Dunsanybrook left</pre>',
    ['Marlowe Thorpe', '🌵 big bob', 'Dunsanybrook'],
  ],
  [
    'lines of a chat: names in angles, or before the time',
    '<p>[10:02] &lt;Xanthippos&gt; no</p><p>[10:03] &lt;quill_77&gt; thanks</p><p>苏白 2026-11-24 08:12：没有用</p>',
    ['Xanthippos', 'quill_77', '苏白'],
  ],
  [
    'lines with a time of day alone, above others',
    '<p>夏侯观沧 10:02</p><p>散了吧</p><p>苏白 10:03</p><p>好</p><p>夏侯观沧 10:04</p><p>明天见</p>',
    ['夏侯观沧', '苏白', '夏侯观沧'],
  ],
  [
    'names above or below lines that show nothing but a time',
    '<i>08:12</i><b>Marlowe</b><p>Who says so?</p><i>08:13</i><b>Zoë Quill</b><p>Nobody, I hope.</p><i>08:14</i><b>苏白</b><p>没有用，别信。</p>',
    ['Marlowe', 'Zoë Quill', '苏白'],
  ],
  [
    'names before a colon above the day of what they said',
    '<div>公孙止水：说得对</div><div>2026-11-24 09:30 回复 赞 3</div><div>苏白：试过了：没有用</div><div>昨天 10:02 回复</div>',
    ['公孙止水', '苏白'],
  ],
  [
    'names set off before what people say to be, above answers with a day',
    '<div data-line><b>欧阳锦瑟</b>，退休教师</div><p>没有用。</p><p>发布于 2026-11-24</p><div data-line><b>清风1987</b>（种了三十年菜）</div><p>别信。</p><p>编辑于 昨天 10:02</p>',
    ['欧阳锦瑟', '清风1987'],
  ],
  [
    'names before a colon in lines that end in a day',
    '<p data-line>公孙止水: 哪有这回事 <i>11-24 09:01</i></p><p data-line>苏白: 我也不信 <i>昨天 09:05</i></p><p data-line>更新: 2026-11-24</p>',
    ['公孙止水', '苏白'],
  ],
  [
    'numbers that are shown in part',
    '<b class="user-name">1390****552</b><b class="user-name">139*</b><p>12**</p>',
    ['1390****552', '139*'],
  ],
  [
    'who is named before how many more, however that is parted',
    '<p data-line><button>欧阳锦瑟</button> 等 <button>1,204 人赞同了该文章</button></p><p data-line><b>苏白</b>等1.2万人赞同</p>',
    ['欧阳锦瑟', '苏白'],
  ],
  [
    'names in headings that say when somebody wrote what follows, and no titles',
    '<h4 data-line>Quillfeather <a href="/m/3">(Nov 24 2026 at 10:11)</a>:</h4><p>Does it work?</p><h4 data-line>Bo Ash <a href="/m/4">(Nov 24 2026 at 10:15)</a>:</h4><p>No.</p><h4 data-line>Garlic Day (Nov 24 2026)</h4><p>Come all.</p>',
    ['Quillfeather', 'Bo Ash'],
  ],
  [
    'names above times as short as can be',
    '<i>[–]</i><b>quill77</b><i>12 points</i><i>3h</i><p>Who says so?</p><i>[–]</i><b>Bo Ash</b><i>1 point</i><i>58m</i><p>Nobody, I hope.</p><i>[–]</i><b>dunsany</b><i>2d</i><p>It does not work.</p>',
    ['quill77', 'Bo Ash', 'dunsany'],
  ],
  [
    'names with which the cards of writers begin, above ranks and the days of accounts',
    '<div><p data-line>Quillfeather</p><p>Member</p><p>Active Nov 2020</p></div><div><p data-line>Bo Ash</p><p>Member</p><p>Active Dec 2021</p></div><div><p data-line>dunsany</p><p>Member</p><p>Active May 2019</p></div>',
    ['Quillfeather', 'Bo Ash', 'dunsany'],
  ],
  [
    'no label with which all cards begin',
    '<div><p data-line>Statistics</p><p>Active Nov 2020</p></div><div><p data-line>Statistics</p><p>Active Dec 2021</p></div>',
    [],
  ],
  [
    'names under headings that say how many of a kind there are, below how many they are',
    '<h3>Welcome our newest neighbors</h3><p>12 this week</p><ul><li data-line>Quillfeather</li><li data-line>Bo Ash</li></ul><h3>推荐同学 (2)</h3><ul><li data-line>欧阳锦瑟</li></ul>',
    ['Quillfeather', 'Bo Ash', '欧阳锦瑟'],
  ],
  [
    'no rank in a list of who is there',
    '<h4>Users Online</h4><p><a href="/x?u=20">Figgis</a>, <a href="/x?g=2">Global Moderator</a></p>',
    ['Figgis'],
  ],
  [
    'no ranks above the days of accounts',
    '<i>村民</i><p>注册时间: 2019-03-04</p><i>长老</i><p>注册时间: 2018-11-20</p><i>村民</i><p>注册时间: 2020-06-01</p>',
    [],
  ],
  [
    'no labels above days, no terms of a glossary',
    '<div>地点：体育馆</div><div>2026-11-24</div><div>地点：图书馆</div><div>2026-11-25</div><a href="/a/1">快讯：大桥通车</a><p>2026-11-24</p><a href="/a/2">预告：早市开门</a><p>2026-11-25</p><p data-line><b>大蒜</b>，石蒜科植物</p><p data-line><b>生姜</b>（姜科）</p>',
    [],
  ],
  [
    'lines of a talk with times of day alone, and not those of a ticker',
    '<p>08:12 苏白: 有用吗</p><p>08:13 Marlowe: no</p><p>08:14 苏白: 谢谢</p>',
    ['苏白', 'Marlowe', '苏白'],
  ],
  [
    'no offices in a ticker',
    '<p>2026-11-24 08:12 责任编辑组：健康</p><p>09:30 Office: see a doctor</p><p>09:12 Police: the bridge is open</p><p>08:12 Office: stay at home</p>',
    [],
  ],
  [
    'all in the heads of letters, quoted ones too, but for lists and what begins alike elsewhere',
    '<pre data-line>From: 顾 行舟 &lt;g@mail.example&gt;\nTo: garden; +Cc: Zephyrine\nSubject: 大蒜\n\n没有用。\n\n发件人: 陆\n收件人: 欧阳清越; J. Quillfeather\n主题: 大蒜</pre><p>Seats: 40</p><p>Price: 9</p><p>Notes: none</p><p>From here</p><p>To: London</p>',
    ['顾 行舟', 'Zephyrine', '陆', '欧阳清越', 'J. Quillfeather'],
  ],
  [
    'those in a letter who stand alone in a line below it, by any of their names, and no other lines',
    '<pre data-line>From: Bramwell K. Ostrander\nSubject: Old news\n\nIt does not work.\n\nBramwell\n\nGarlic\n\n-----Original Message-----\nFrom: 陆\nSent: Monday\n\nDoes it?\n\n陆</pre>',
    ['Bramwell K. Ostrander', 'Bramwell', '陆', '陆'],
  ],
  [
    'those who wrote the letters of a thread, beside the day and the title of each',
    '<pre data-line>2026-11-23  8:12 <a href="/1">Does it work?</a> Marion Thistlewood\n2026-11-23  8:49 ` <a href="/2">Does it work?</a> fenwick_77\n<b>2026-11-23 10:40   ` <a href="#t">陆 [this message]</a></b></pre>',
    ['Marion Thistlewood', 'fenwick_77', '陆'],
  ],
  [
    'those who wrote the letters of a thread, after its title, and no places after other titles',
    '<ul><li data-line><b><a href="/1">Does garlic work?</a></b>,\n<em>Marion Thistlewood</em></li><li data-line><b><a href="/2">Re: Does garlic work?</a></b>,\n<em>顾 行舟</em></li></ul>',
    ['Marion Thistlewood', '顾 行舟'],
  ],
  [
    'no papers and places after titles that come once, no buttons beside days, no places of a journey',
    '<p>2026-11-23 08:12 欧阳锦瑟</p><p>2026-11-23 08:13 回复 举报</p><p>2026-11-23 08:14 赞</p><p>Date: Monday</p><p>From here</p><p>To: London</p><ul><li data-line><a href="/1">The bridge is open again</a>, Harbour Times</li><li data-line><a href="/2">Where to buy seeds</a>, Town Hall</li></ul><p data-line>2026-11-23 <a href="/3">大桥通车</a> 县城日报</p><p data-line>2026-11-24 <a href="/4">早市开门</a> 县城日报</p>',
    ['欧阳锦瑟'],
  ],
  [
    'names after “by”, and the day before or after',
    '<pre data-line>1. Does it work?\n   - by Bramwell K. Ostrander @ 2026-11-24 23:03 UTC\n2. 有用吗\n   - by 陆 @ 2026-11-23 10:40 UTC</pre><p data-line>22 November, 10:00, by <i>Q</i></p><p data-line>11月21日, 08:20, 按照 <i>顾 行舟</i></p><p data-line>22 November, by <a href="/3">Bo Ash</a>,\n<a href="/4">Ida Moor</a></p><p>Sort by Date 2026-11-24</p>',
    ['Bo Ash', 'Ida Moor', 'Bramwell K. Ostrander', '陆', '顾 行舟', 'Q'],
  ],
  [
    'names before a colon and a link to what they answered, but no label',
    '<ul><li>Q : <a href="/a2#forum8">Will there be more?</a></li><li>陆乘风: <a href="/a1#forum4">没有依据</a></li></ul><p>Example: <a href="#p5">a post</a></p><p>Example: <a href="#p6">one more</a></p>',
    ['Q', '陆乘风'],
  ],
  [
    'no single line with a time and a colon, and no programme',
    '<p>2026-11-24 08:12 责任编辑组：健康</p><p>健康讲座 10:02</p><p>午间新闻 12:00</p><p>Open 08:00 to 12:00. Call before 11:30: the office is small.</p>',
    [],
  ],
  [
    'who wrote the one post of a page, above or below its day, and above its words',
    '<div><b>老槐树</b><p>2026-11-03 21:40</p><p>没有证据，还是问医生吧。</p></div>',
    ['老槐树'],
  ],
  [
    'who wrote two posts whose words end with the day',
    '<div><b>老槐树</b><p>没有证据。</p><i>3小时前</i></div><div><b>Ottoline</b><p>Ask a doctor.</p><i>2 hours ago</i></div><p>联系我们</p>',
    ['老槐树', 'Ottoline'],
  ],
  [
    'below the day of the one post, and no title above it',
    '<h1>大蒜</h1><p>2026-11-03 21:40</p><b>老槐树</b><p>没有证据，还是问医生吧。</p>',
    ['老槐树'],
  ],
  [
    'nobody beside a day without words of a post',
    '<p>友情链接</p><p>2026-11-03 21:40</p><p>版权所有</p>',
    [],
  ],
  [
    'guests among members who are linked, on either side of the day',
    '<div><a href="/u/31">青柠</a><i>2026-11-03 21:40</i><p>谁知道</p></div><div><b>老槐树</b><i>2026-11-03 22:05</i><p>不知道</p></div><div><a href="/u/32">Wilfred</a><i>2026-11-03 22:31</i><p>没有</p></div>',
    ['青柠', 'Wilfred', '老槐树'],
  ],
  [
    'guests below the day, where those above are of the post before',
    '<div><i>2026-11-03 21:40</i><a href="/u/31">青柠</a><p>谁知道</p></div><div><i>2026-11-03 22:05</i><b>老槐树</b><p>不知道</p></div><div><i>2026-11-03 22:31</i><a href="/u/32">Wilfred</a><p>没有</p></div>',
    ['青柠', 'Wilfred', '老槐树'],
  ],
  [
    'all of a link to nowhere beside a day, and not the last word of one',
    '<p data-line><a href="#">老槐树</a> 2026-11-03 21:40</p><p data-line><a href="javascript:;">More options</a> Nov 3, 2026</p>',
    ['老槐树'],
  ],
  [
    'links before a colon and a sentence, and after the numbers of posts, but no label of a paragraph',
    '<p data-line><a href="#">青柠</a>：没有证据。</p><p data-line><a href="#">Wilfred</a>: Ask a doctor.</p><p data-line><b>误区</b>：大蒜能治病。</p><p data-line><b>真相</b>：不能。</p><p data-line>3楼 老槐树：别传了。</p>',
    ['青柠', 'Wilfred', '老槐树'],
  ],
])('%s: names stand there', (_what, html, expected) => {
  expect(named(html)).toEqual(expected);
});

test('whatever order blocks come in, names are looked for in that of the page', () => {
  show('<p>夏侯观沧 10:02</p><p>散了吧</p><p>苏白 10:03</p><p>好的</p><p>夏侯观沧 10:04</p><p>明天见</p>');
  const blocks = blocksOf(document.body);
  const byContainer = [0, 2, 4, 1, 3, 5].flatMap((at) => blocks[at] ?? []);
  expect(peopleHere(peopleSelectors([]), [], byContainer).names.map(({ text }) => text)).toEqual([
    '夏侯观沧',
    '苏白',
  ]);
});

const way = '<a href="/hot">热门</a> <a href="/help">帮助中心</a>';
test.each([
  [
    `<div>${way}<span><a href="/my">东方既白</a> <a href="/set">设置</a> <a href="/quit">退出登录</a></span></div>`,
    ['东方既白'],
  ],
  [`<div>${way} <a href="/live">直播</a> <span>东方既白</span> <a href="/quit">退出</a></div>`, ['东方既白']],
  [`<div>Hi there <strong>Loggington</strong> <a href="/x?action=logout">Leave</a></div>`, ['Loggington']],
  [
    `<div><a href="http://f.example/u/3"><img src="face.png"></a> Loggington <a href="/logout">Leave</a></div>`,
    ['Loggington'],
  ],
  [
    `<div class="user-menu"><a href="/n">夜间模式</a> <a href="/my">东方既白</a></div>`,
    ['东方既白', '夜间模式'],
  ],
  [`<div>您好，<b>东方既白</b><a href="/new">最近未读主题</a><a href="/quit">注销</a></div>`, ['东方既白']],
  [`<div><a href="/">Gardens</a><a href="/n">12</a><a href="/logout">Log out</a></div>`, []],
  [
    `<div><b>Wilfred Marsh</b><i>wilfred@mail.example</i><a href="/options">Design</a><a href="/logout">Sign out</a></div>`,
    ['Wilfred Marsh'],
  ],
  [`<div>wilfred@mail.example <a href="/design">Design</a> <a href="/logout">Sign out</a></div>`, []],
  ...['Abmelden', 'Déconnexion', 'ログアウト', '重新登入', 'Çıkış yap', 'Выход'].map(
    (leave): [string, string[]] => [`<div><b>Wilfred</b> <a href="/x?do=9">${leave}</a></div>`, ['Wilfred']],
  ),
  [`<div>${way}<a href="/login">登录</a> <a href="/register">注册</a></div>`, []],
  [
    `<nav><a href="/lists">Lists</a><div><button>Wilfred</button><ul style="display:none"><li><a href="/options">Design of pages</a></li><li><a href="/logout">Sign out</a></li></ul></div></nav>`,
    ['Wilfred'],
  ],
])('beside what leaves an account its name stands: %s', (html, expected) => {
  expect(named(html)).toEqual(expected);
});

test('beside what leaves an account, one that a profile knows is the only name', () => {
  show(
    '<div><a href="/harwick">柳林镇</a> <a class="me" href="/my">东方既白</a> <a href="/quit">退出</a></div>',
  );
  const { names } = peopleHere(peopleSelectors(['.me']), [], blocksOf(document.body));
  expect(names.map(({ text }) => text)).not.toContain('柳林镇');
});

test('beside what leaves an account, what the picture of the reader is called is the only name', () => {
  const picture = '<a href="http://f.example/u/3"><img src="face.png" alt="Quillfeather"></a>';
  expect(
    named(
      `<div><a href="/q">Kettles</a> <a href="/b">Badges</a> ${picture} <a href="/logout">Leave</a></div>`,
    ),
  ).toEqual([]);
});

test('where nothing leaves an account, the only name over a menu of own things is the reader’s', () => {
  const menu = '<a href="/messages">消息</a> <a href="/settings">设置</a>';
  expect(named(`<div><b>木槿</b> ${menu}</div>`)).toEqual(['木槿']);
  expect(named(`<div><b>木槿</b> <b>健康生活</b> ${menu}</div>`)).toEqual([]);
  expect(named('<div><b>健康生活</b> <a href="/messages">消息</a></div>')).toEqual([]);
});

test('in a menu that leaves an account, something to do is no name', () => {
  const menu = '<a href="/start">Start a thread</a> <a href="/n">12</a> <a href="/logout">Leave</a>';
  expect(named(`<div>${menu}</div>`)).toEqual([]);
  expect(named(`<div><a href="/m">Bram de Wit</a> ${menu}</div>`)).toEqual(['Bram de Wit']);
});

test('beside what leaves an account, one that words call so is the only name', () => {
  expect(
    named('<div><a href="/x">东方既白的账号</a><a href="/n">柳林镇</a><a href="/quit">退出</a></div>'),
  ).toEqual(['东方既白']);
});

test('the name of the site, in which its title ends, is none of the person reading', () => {
  document.title = '大蒜 - 县城问答';
  const site = '<b>县城问答</b> <a href="/hot">热门</a> <a href="/wait">等你来答</a>';
  expect(named(`<div>${site} <span>东方既白</span> <a href="/quit">退出</a></div>`)).toEqual(['东方既白']);
  document.title = '';
});

test('a field that shows somebody as what was chosen is private, and no other choice', () => {
  show(
    '<a href="http://f.example/u/3">欧阳锦瑟</a><select id="owner"><option>Nobody</option><option selected>欧阳锦瑟</option></select><button role="combobox" id="by">欧阳锦瑟</button><select><option selected>Open</option><option>欧阳锦瑟</option></select>',
  );
  const { found } = peopleHere(peopleSelectors([]), [], []);
  expect(found.filter(({ kind }) => kind === 'field').map(({ element }) => element.id)).toEqual([
    'owner',
    'by',
  ]);
});

test('a link to a person that says something else is left', () => {
  expect(
    named(
      '<a href="http://f.example/u/3">欧阳锦瑟</a> <a href="http://f.example/u/3/posts">32 posts</a> <a href="http://f.example/u/3/pm">发消息</a>',
    ),
  ).toEqual(['欧阳锦瑟']);
});

test('whom a link of a wiki names is looked for in every text', () => {
  show('<a href="http://w.example/wiki/User:Marlowe_Thorpe">my page</a>');
  expect(peopleHere(peopleSelectors([]), [], []).names.map(({ text }) => text)).toContain('Marlowe Thorpe');
});

test('the host in an address of mail is nobody who is mentioned', () => {
  show('<p>Write to gardens@moor.example or to @quill77.</p>');
  const { names } = peopleHere(peopleSelectors([]), [], blocksOf(document.body));
  expect(names.map(({ text }) => text)).toEqual(['quill77']);
});

test('whom a wiki names with a capital is spoken to without one', () => {
  show('<a href="https://wiki.example/wiki/User:Quillfeather">talk</a>');
  expect(peopleHere(peopleSelectors([]), [], []).names).toContainEqual({
    text: 'quillfeather',
    isFirst: false,
    isSpoken: true,
  });
});

test('what pictures of people are called, and long numbers that are names, are looked for in every text', () => {
  show(
    '<a href="http://f.example/people/z"><img alt="钱塘一把伞"></a><a href="http://f.example/g/z"><img alt="避坑互助"></a><i class="nick">8823071</i><i class="nick">1998</i>',
  );
  expect(peopleHere(peopleSelectors([]), [], []).names.map(({ text }) => text)).toEqual([
    '钱塘一把伞',
    '8823071',
  ]);
});

test('a letter in place of a picture says whom it stands for, where its title begins with it', () => {
  show(
    '<a href="http://f.example/user/q"><b title="Quillfeather">Q</b></a><a href="http://f.example/user/w"><b title="View all">W</b></a>',
  );
  expect(peopleHere(peopleSelectors([]), [], []).names.map(({ text }) => text)).toEqual(['Quillfeather']);
});

test('what addresses of people end in and what is marked as a handle is looked for, a word only where it is called', () => {
  show(
    '<a href="http://f.example/user/tin_soldier/">?</a><a href="http://f.example/u/garden">?</a><a href="http://f.example/board/moss_9">?</a><b data-username="quill77">?</b><b data-user="[7]">?</b>',
  );
  expect(peopleHere(peopleSelectors([]), [], []).names).toEqual([
    { text: 'tin_soldier', isFirst: true },
    { text: 'garden', isFirst: false },
    { text: 'quill77', isFirst: true },
  ]);
});

test('a heading that says whose card it is is not the only name in it', () => {
  const words = '种了三十年兰花，写过几本书，住在县城东边，常常回答问题。'.repeat(3);
  const card = `<div class="author"><h3>作者简介</h3><p>欧阳锦瑟</p><p>${words}</p></div>`;
  expect(named(card)).toContain('欧阳锦瑟');
});

test('what stands beside the first letters that a profile covers may be the name', () => {
  show('<div class="author"><span class="avatar">Qu</span> Quillfeather</div>');
  const { texts } = peopleHere(peopleSelectors(['.avatar']), [], blocksOf(document.body));
  expect([...texts.keys()].map(({ data }) => data.trim())).toContain('Quillfeather');
});

test('what stands beside a name that a profile knows is no name', () => {
  show(
    '<p class="author">由 <a class="user" href="/people/4">端木 回春</a> 在 <a href="/day">12 天</a> 之前添加</p>',
  );
  const { texts, names } = peopleHere(peopleSelectors(['a.user']), [], blocksOf(document.body));
  expect([...texts.keys()].map(({ data }) => data)).toEqual(['端木 回春']);
  expect(names.map(({ text }) => text)).toEqual(['端木 回春', '端木回春']);
});

test('what stands before a rank that a profile covers may be the name', () => {
  show('<div class="author">欧阳锦瑟 <b class="rank">江湖少侠</b></div>');
  const { texts } = peopleHere(peopleSelectors(['.rank']), [], blocksOf(document.body));
  expect([...texts.keys()].map(({ data }) => data.trim())).toContain('欧阳锦瑟');
});

test('what stands beside the day of a record that names its writer above it is no name', () => {
  const post = (name: string, words: string, day: string) =>
    `<div><p class="nickname">${name}</p><p>${words}</p><p>${day}</p></div>`;
  expect(
    named(
      post('欧阳锦瑟', '明天去看灯', '11-20 12:02 柳林镇') +
        post('Wilfred', 'See you there', 'Nov 21 · Harwick'),
    ),
  ).toEqual(['欧阳锦瑟', 'Wilfred']);
});

test('a word for what was done with which a line ends before its day says not who did it', () => {
  expect(named('<p>掌柜回复 2026-11-24</p><p>欧阳锦瑟 2026-11-24</p>')).toEqual(['欧阳锦瑟']);
});

test('the first letters of what the site is called are no name, whoever is greeted by them', () => {
  document.title = 'Slugs - Garden News';
  expect(named('<p>Hi GN, no luck with copper</p><p>Hi Ines, no luck here</p>')).toEqual(['Ines']);
  document.title = '';
});

test('a word for a day names somebody where nothing but a name stands, and by itself elsewhere', () => {
  show('<p>Sunday</p><b class="username">Sunday</b><b class="username">Guest</b><b>星期三</b>');
  const { texts, names } = peopleHere(peopleSelectors([]), [], blocksOf(document.body));
  expect([...texts.keys()].map(({ data }) => data)).toEqual(['Sunday']);
  expect(names).toEqual([{ text: 'Sunday', isFirst: false }]);
});

test('what a class calls a nick is one, however it is joined', () => {
  expect(
    named('<i class="tk-nick">苏白</i><a class="vnick ok">欧阳锦瑟</a><i class="nickel">镍币</i>'),
  ).toEqual(['苏白', '欧阳锦瑟']);
});

test('what an id calls a name is one', () => {
  expect(named('<div id="user-name">欧阳锦瑟</div><div id="pubdate">2026-11-24</div>')).toEqual(['欧阳锦瑟']);
});

test('what is read aloud of a control or a picture says who is on the page', () => {
  show('<button aria-label="Reply to Brightonpebble">Reply</button><img alt="Last post by Quillfeather">');
  expect(peopleHere(peopleSelectors([]), [], []).names.map(({ text }) => text)).toEqual([
    'Brightonpebble',
    'Quillfeather',
  ]);
});

test('an address is taken apart as often for a hundred links as for one', async () => {
  const parsed: number[] = [];
  for (const links of [1, 100]) {
    show('<p><a href="http://f.example/user/quill">Quillfeather</a></p>'.repeat(links));
    const parse = vi.spyOn(URL, 'parse');
    peopleHere(peopleSelectors([]), [], blocksOf(document.body));
    parsed.push(parse.mock.calls.length);
    parse.mockRestore();
    await Promise.resolve();
  }
  expect(parsed[1]).toBe(parsed[0]);
});
