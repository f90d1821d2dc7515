import { face, type Layout, rumour } from './layouts.ts';

const backdrop = `display:inline-block;width:48px;height:48px;border-radius:24px;background:url(&quot;${face.replaceAll("'", '&#39;')}&quot;)`;
const letter =
  'display:inline-flex;width:32px;height:32px;border-radius:50%;background:#c60;color:#fff;align-items:center;justify-content:center';

/**
 * Pages of kinds that no rule was made for: they were written after the rules. All people and numbers are
 * invented.
 */
export const layoutsOfOtherKinds: Layout[] = [
  {
    name: 'an issue tracker in English',
    title: 'The article on garlic is wrong · Issue 77 · village/handbook',
    rumour,
    isLong: true,
    planted: [
      'loggington',
      'quillfeather',
      'dunsany77',
      'Marlowe Thorpe',
      'mt@mail.example',
      'yggdrasilx',
      'Xanthippos',
      'wilfredson',
      'Brightonpebble',
    ],
    body: `<header style="display:flex;gap:16px"><a href="/">Tracker</a> <a href="/village/handbook">handbook</a> <a href="/issues">Issues</a> <details open><summary><img style="border-radius:50%" src="${face}" alt="@loggington"></summary>Signed in as <b>loggington</b></details></header>
      <h1>The article on garlic is wrong <span>#77</span></h1><div>Open <a href="/quillfeather">quillfeather</a> opened this issue on Nov 24, 2026 · 4 comments</div>
      <div style="float:right;width:240px"><div>Assignees</div><div><img style="width:24px;height:24px;border-radius:50%" src="${face}" alt=""> <a href="/dunsany77">dunsany77</a></div><div>Labels</div><div><a href="/labels/bug">bug</a></div><div>Reviewers</div><div><a href="/brightonpebble">Brightonpebble</a></div><div>Milestone</div><div>Winter edition</div></div>
      <div style="width:620px"><div style="border:1px solid;padding:8px"><div><img style="border-radius:50%" src="${face}" alt=""> <a href="/quillfeather"><b>quillfeather</b></a> commented <a href="#c1">Nov 24, 2026</a> · Author</div><p>It says ${rumour}. Please remove that.</p></div>
      <div><img style="width:24px;height:24px;border-radius:50%" src="${face}" alt=""> <a href="/dunsany77">dunsany77</a> added the <span>bug</span> label <a href="#e2">Nov 24, 2026</a></div>
      <div style="border:1px solid;padding:8px"><div><img style="border-radius:50%" src="${face}" alt=""> <a href="/yggdrasilx"><b>yggdrasilx</b></a> commented <a href="#c3">Nov 24, 2026</a> · Member</div><p>Thanks @quillfeather. Marlowe Thorpe wrote that part.</p><blockquote>Please remove that.</blockquote></div>
      <div>🌵 <a href="/wilfredson">wilfredson</a> closed this as completed on Nov 25, 2026</div>
      <pre>commit 9f3c1a7
Author: Marlowe Thorpe &lt;mt@mail.example&gt;
Date:   Tue Nov 24 08:12:33 2026

    Say less of garlic

    Reviewed-by: Xanthippos</pre></div>`,
  },
  {
    name: 'comments below a video in Chinese',
    title: '大蒜的一百种吃法 - 看看视频',
    rumour,
    isLong: true,
    planted: ['厨房老黄', '欧阳锦瑟', '司徒1987', '公孙止水', '轩辕望月', '南宫明月', '端木回春', '夏侯登录'],
    body: `<div style="display:flex;gap:16px"><a href="/">看看视频</a> <a href="/hot">热门</a> <a href="/live">直播</a> <span>夏侯登录</span> <a href="/quit">退出</a></div>
      <h1>大蒜的一百种吃法</h1><div>1.2万播放 · 356弹幕 · 2026-11-24 08:12:33</div>
      <div style="display:flex;gap:16px;align-items:center"><img style="border-radius:50%" src="${face}" alt=""><div><div>厨房老黄</div><div>爱做菜的退休工人</div></div><button>+ 关注 1.2万</button></div>
      <p>简介：家常做法，欢迎收藏。</p><h2>评论 128</h2>
      <div style="display:flex;gap:16px"><img style="border-radius:50%" src="${face}" alt=""><div><div>欧阳锦瑟 <span style="background:#fc0">LV5</span></div><div>听说${rumour}，明天去买</div><div>2026-11-24 09:30 <span>👍 12</span> <span>回复</span></div>
        <div style="display:flex;gap:8px"><img style="border-radius:50%;width:24px;height:24px" src="${face}" alt=""><div><b>司徒1987</b> 回复 <b>@欧阳锦瑟</b>：别信<div>11-24 09:40 回复</div></div></div>
        <div style="display:flex;gap:8px"><img style="border-radius:50%;width:24px;height:24px" src="${face}" alt=""><div><b>厨房老黄</b> <span style="background:#fcc">UP主</span> 就是道菜<div>11-24 10:02 回复</div></div></div></div></div>
      <div style="display:flex;gap:16px"><img style="border-radius:50%" src="${face}" alt=""><div><div>🌙轩辕望月</div><div>看饿了</div><div>3小时前 IP属地：江苏 回复</div></div></div>
      <div style="display:flex;gap:16px"><img style="border-radius:50%" src="${face}" alt=""><div><div>公孙止水</div><div>明天就做</div><div>昨天 22:01 IP属地：北京 回复</div></div></div>
      <h2>接下来播放</h2>
      <div style="display:flex;gap:16px"><img style="width:160px;height:90px" src="${face}" alt=""><div><div>腊八蒜怎样才会变绿</div><div>UP 南宫明月</div><div>3.1万播放</div></div></div>
      <div style="display:flex;gap:16px"><img style="width:160px;height:90px" src="${face}" alt=""><div><div>十分钟学会炒蒜苗</div><div>UP 端木回春</div><div>8021播放</div></div></div>`,
  },
  {
    name: 'a mobile template without any mark',
    title: '大蒜到底行不行_健康吧',
    rumour,
    isLong: true,
    planted: ['欧阳锦瑟', '司徒1987', '轩辕望月', '南宫明月', '公孙止水', '夏侯登录'],
    post: { permalink: '#p_88102', floor: 2 },
    body: `<div style="display:flex;gap:16px"><a href="/">&lt;</a> <b>健康吧</b> <span>关注 1.2万</span> <a href="/me">夏侯登录</a></div>
      <h3>大蒜到底行不行</h3>
      <ul class="plist" style="list-style:none;padding:0"><li id="p_88101"><div style="display:flex;gap:16px"><i style="${backdrop}"></i><div><div class="n">欧阳锦瑟 <span style="background:#fc0">楼主</span></div><div class="m">1楼 11-24 08:12 来自手机</div></div></div><div class="txt">昨天开始嗓子疼</div></li>
      <li id="p_88102"><div style="display:flex;gap:16px"><i style="${backdrop}"></i><div><div class="n">司徒1987 <span style="background:#ccf">7级</span></div><div class="m">2楼 11-24 08:40 来自手机</div></div></div><div class="txt">听说${rumour}</div>
        <div style="background:#eee;margin-left:64px"><p><span>轩辕望月</span>: 哪有这回事 <small>11-24 09:01</small></p><p><span>欧阳锦瑟</span> 回复 <span>轩辕望月</span>: 我也不信 <small>11-24 09:05</small></p><p>查看全部 7 条回复</p></div></li>
      <li id="p_88103"><div style="display:flex;gap:16px"><i style="${backdrop}"></i><div><div class="n">南宫明月 <span style="background:#ccf">12级</span></div><div class="m">3楼 昨天 21:40</div></div></div><div class="txt">去医院看看吧 @公孙止水 他也说过</div></li></ul>
      <div>第 1/3 页 下一页</div><div style="display:flex;gap:48px"><span>🏠 首页</span><span>💬 消息</span><span>👤 我的</span></div>`,
  },
  {
    name: 'an old table forum in traditional Chinese',
    title: '鄉里論壇 :: 觀看文章 - 大蒜',
    rumour,
    isLong: true,
    // Of letters that are the same in simplified Chinese: only these are read back.
    planted: ['江南若水', '司徒正心', '南山牧人', '上官止水', '端木回春', '百里千山', '夏侯安之', '令狐一木'],
    body: `<table width="100%"><tr><td><b>鄉里論壇</b></td><td align="right">常見問題 | 搜尋 | 會員列表 | 登出 [ 令狐一木 ]</td></tr></table>
      <h2>大蒜</h2><p>版主: 端木回春</p>
      <table border="1" width="100%"><tr><th width="200">發表人</th><th>內容</th></tr>
      <tr><td valign="top"><b>江南若水</b><br>村民<br><br>註冊時間: 2019-03-04<br>文章: 320<br>來自: 台北</td><td>發表於: 星期二 十一月 24, 2026 8:12 am&nbsp;&nbsp;文章主題: 大蒜<hr>聽說${rumour}</td></tr>
      <tr><td valign="top"><b>司徒正心</b><br>長老<br><br>註冊時間: 2018-11-20<br>文章: 1204</td><td>發表於: 星期二 十一月 24, 2026 9:30 am&nbsp;&nbsp;文章主題: Re: 大蒜<hr><b>江南若水 寫到:</b><blockquote>聽說有用</blockquote>沒有根據。南山牧人也這樣講。<p><small>最後由 司徒正心 於 星期二 十一月 24, 2026 9:41 am 編輯，總共編輯了 1 次</small></p></td></tr>
      <tr><td valign="top"><b>南山牧人</b><br>村民<br><br>註冊時間: 2020-06-01<br>文章: 12</td><td>發表於: 星期三 十一月 25, 2026 7:01 am&nbsp;&nbsp;文章主題: Re: 大蒜<hr>引言回覆: 上官止水<br>多喝水就好</td></tr></table>
      <table border="1" width="100%"><tr><th>相關主題</th><th>發表人</th><th>回覆</th><th>最後發表</th></tr><tr><td><a href="viewtopic.php?t=9">今年的蒜</a></td><td>百里千山</td><td>3</td><td>2026-11-20 08:12<br>夏侯安之</td></tr></table>
      <p>正在瀏覽這個版面的使用者: 端木回春 和 3 位訪客</p><p>最新註冊的會員: 百里千山</p><p>所有的時間均為 台北時間 (GMT + 8 小時)</p>`,
  },
  {
    name: 'a modern threaded comment section in English',
    title: 'Does garlic cure the flu?',
    rumour,
    isLong: true,
    // Nothing but a letter beside it says that “loggington” reads the page, which logos have too: it is left.
    planted: [
      'quillfeather77',
      'Marlowe Thorpe',
      'dunsany_brook',
      'xanthippos',
      'Yggdrasilx',
      'oxfordmarmalade',
      'brightonpebble',
    ],
    body: `<div style="display:flex;gap:16px;justify-content:space-between"><b>Garlic daily</b><span><span style="${letter}">L</span> loggington</span></div>
      <h1>Does garlic cure the flu?</h1><div>214 comments</div><div>Sort by <button>Best</button> <button>New</button></div>
      <div style="border:1px solid;padding:8px">What do you think, loggington?</div>
      <div class="css-1q2w"><div style="display:flex;gap:8px"><span>[–]</span><span>quillfeather77</span><span>12 points</span><span>3h</span></div><div>My neighbour says ${rumour}.</div><div><button>Upvote</button> <button>Reply</button> <button>Share</button></div>
        <div style="margin-left:32px;border-left:2px solid;padding-left:8px"><div style="display:flex;gap:8px"><span>[–]</span><span>Marlowe Thorpe</span><span style="background:#cfc">Author</span><span>4 points</span><span>2h</span></div><div>It does not. See what xanthippos posted.</div><div><button>Upvote</button> <button>Reply</button> <button>Share</button></div>
          <div style="margin-left:32px;border-left:2px solid;padding-left:8px"><div style="display:flex;gap:8px"><span>[–]</span><span>dunsany_brook</span><span>1 point</span><span>58m</span><span>(edited)</span></div><div>Thanks!</div><div><button>Upvote</button> <button>Reply</button> <button>Share</button></div></div></div></div>
      <div class="css-1q2w"><div style="display:flex;gap:8px"><span>[–]</span><span>xanthippos</span><span>7 points</span><span>1d</span></div><div><i>Replying to</i> <span>quillfeather77</span></div><div>No study shows it.</div><div><button>Upvote</button> <button>Reply</button> <button>Share</button></div>
        <div>5 more replies from Yggdrasilx, oxfordmarmalade and others</div></div>
      <div class="css-1q2w"><div style="display:flex;gap:8px"><span>[–]</span><span>[deleted]</span><span>1d</span></div><div>Comment removed by moderator</div></div>
      <div class="css-1q2w"><div style="display:flex;gap:8px"><span>[–]</span><span>brightonpebble</span><span>0 points</span><span>2d</span></div><div>Pass the soup.</div><div><button>Upvote</button> <button>Reply</button> <button>Share</button></div></div>
      <h2>More from Garlic daily</h2><ul><li><a href="/a/1">Market opens early</a> 3h</li><li><a href="/a/2">Bridge repaired</a> 1d</li></ul>`,
  },
];
