/** A page in the markup of one kind of forum, with invented people in it. */
export interface Layout {
  name: string;
  title: string;
  body: string;
  /** What no report may hold, in the picture or anywhere else. */
  planted: string[];
  /** What the report is about, and must be readable. */
  rumour: string;
  /** Whether the picture is one of the whole page instead of what the window shows. */
  isLong?: boolean;
  /** Where the post that holds the rumour is, if that can be told: what its address ends in, its number. */
  post?: { permalink: string; floor: number };
}

export const rumour = '吃大蒜能治流感';
/** A sentence on every page that must be left readable. */
export const legible = '明天多云转晴气温回升';
const look =
  'body{font:22px/1.7 "Noto Sans CJK SC",sans-serif;margin:16px;color:#000;background:#fff}a{color:#00c}img{width:48px;height:48px}table{border-spacing:12px}';
export const face =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='48' height='48'%3E%3Crect width='48' height='48' fill='%23c60'/%3E%3C/svg%3E";

/** What opens under the pointer, or stands below a name. */
const card =
  '注册时间：二零一九年三月四日，发帖三千二百一十次，精华十二，威望八百六十，最后登录昨天晚上九点三十五分，签名档：一蓑烟雨任平生，也无风雨也无晴';

export const page = ({ title, body }: Layout): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>${look}</style>${body}<p>${legible}</p>`;

/**
 * The markup follows that of the software each layout is named after; all people and numbers are invented.
 */
export const layouts: Layout[] = [
  {
    name: 'Discuz',
    title: '流感怎么办',
    rumour,
    planted: ['欧阳锦瑟', '司徒鹤鸣', '13812345678', '夏侯登录'],
    body: `<div id="um"><p><strong class="vwmy"><a href="home.php?mod=space&uid=9">夏侯登录</a></strong> 消息</p></div>
      <table id="pid1"><tr><td class="pls"><div class="authi"><a href="space-uid-12.html" class="xw1">欧阳锦瑟</a></div>
      <div class="avatar"><img src="${face}" alt=""></div></td>
      <td class="t_f">听说${rumour}，有用的加 13812345678</td></tr></table>
      <table id="pid2"><tr><td class="pls"><div class="authi"><a href="space-uid-13.html" class="xw1">司徒鹤鸣</a></div></td>
      <td class="t_f"><div class="quote"><blockquote>欧阳锦瑟 发表于 2026-11-25</blockquote></div>真的吗？</td></tr></table>`,
  },
  {
    name: 'phpBB',
    title: 'Garlic and the flu',
    rumour,
    planted: ['Wilfredson', 'Quillfeather', 'Loggington', 'w.son@mailbox.example'],
    body: `<ul class="nav"><li class="username-coloured"><a href="./ucp.php">Loggington</a></li></ul>
      <div class="post"><dl class="postprofile"><dt><a href="./memberlist.php?mode=viewprofile&u=2" class="username">Wilfredson</a></dt></dl>
      <p class="author">by <strong><a href="./memberlist.php?mode=viewprofile&u=2" class="username">Wilfredson</a></strong> Tue Nov 24</p>
      <div class="content">${rumour}, write to w.son@mailbox.example please</div></div>
      <div class="post"><p class="author">by <strong><a href="./memberlist.php?mode=viewprofile&u=3" class="username">Quillfeather</a></strong></p>
      <div class="content"><blockquote><cite>Wilfredson wrote:</cite> really?</blockquote>No.</div></div>`,
  },
  {
    name: 'WordPress comments',
    title: '健康随笔',
    rumour,
    planted: ['公孙止水', '11010519491231002X', '东方登录'],
    body: `<ol class="commentlist"><li class="comment"><article class="comment-body"><footer class="comment-meta">
      <div class="comment-author vcard"><img class="avatar avatar-32" src="${face}" alt=""> <b class="fn">公孙止水</b> <span class="says">说道：</span></div></footer>
      <div class="comment-content"><p>${rumour}，身份证 11010519491231002X</p></div></article></li></ol>
      <p class="logged-in-as">已登录为东方登录。<a href="#">注销？</a></p>
      <textarea style="width:400px;height:60px;font:22px sans-serif">我是东方登录</textarea>`,
  },
  {
    name: 'Waline',
    title: '留言板',
    rumour,
    planted: ['慕容听雪', '6222021234567890123', '令狐回声'],
    body: `<div class="wl-card-item"><div class="wl-user"><img class="wl-user-avatar" src="${face}" alt=""></div><div class="wl-card">
      <div class="wl-head"><span class="wl-nick">慕容听雪</span><span class="wl-time">3 天前</span></div>
      <div class="wl-content"><p>${rumour}，转到 6222021234567890123</p></div></div></div>
      <div class="wl-card-item"><div class="wl-card"><div class="wl-head"><a class="wl-nick" href="https://me.example">令狐回声</a></div>
      <div class="wl-content"><p><a href="#1">@慕容听雪</a> 骗子</p></div></div></div>`,
  },
  {
    name: 'Tieba',
    title: '县城吧',
    rumour,
    planted: ['百里屠苏苏', '轩辕望月', '010-62345678'],
    body: `<div class="l_post"><div class="d_author"><ul class="p_author"><li class="icon"><a class="p_author_face" href="/home/main?id=tb.1"><img src="${face}" alt=""></a></li>
      <li class="d_name"><a class="p_author_name j_user_card" href="/home/main?id=tb.1">百里屠苏苏</a></li></ul></div>
      <div class="d_post_content">${rumour}，咨询 010-62345678</div>
      <ul class="lzl"><li><div class="lzl_cnt"><a class="at j_user_card" href="/home/main?id=tb.2">轩辕望月</a>：<span class="lzl_content_main">回复 百里屠苏苏 ：别信</span></div></li></ul></div>`,
  },
  {
    name: 'Weibo',
    title: '微博正文',
    rumour,
    planted: ['南宫明月', '端木回春', '138-0013-8000'],
    body: `<div class="WB_detail"><div class="WB_info"><a class="W_f14 W_fb S_txt1" usercard="id=1" href="//weibo.example/u/1234567">南宫明月</a></div>
      <div class="WB_text">${rumour}，热线 138-0013-8000 //<a href="/n/x" usercard="name=x">@端木回春</a>:转发</div></div>`,
  },
  {
    name: 'Zhihu',
    title: '如何看待大蒜？',
    rumour,
    planted: ['江南若水', '诸葛不亮', 'zhuge88xx'],
    body: `<div class="AnswerItem"><div class="AuthorInfo" itemprop="author"><img class="Avatar AuthorInfo-avatar" src="${face}" alt="">
      <span class="UserLink AuthorInfo-name"><a class="UserLink-link" href="//www.zhihu.example/people/zhongli">江南若水</a></span>
      <div class="AuthorInfo-badgeText">普通人</div></div><div class="RichContent"><p>${rumour}，微信号：zhuge88xx</p></div></div>
      <div class="CommentItem"><a class="css-x" href="https://www.zhihu.example/people/zhuge">诸葛不亮</a><p>胡说</p></div>`,
  },
  {
    name: 'old Reddit',
    title: 'Flu remedies',
    rumour,
    planted: ['Marlowethorpe', 'Dunsanybrook', '+44 20 7946 0958'],
    body: `<div id="header"><span class="user"><a href="/user/Dunsanybrook">Dunsanybrook</a> (12)</span></div>
      <div class="entry"><p class="tagline"><a class="author may-blank" href="https://old.reddit.example/user/Marlowethorpe">Marlowethorpe</a> 5 hours ago</p>
      <div class="usertext-body"><p>${rumour}, call +44 20 7946 0958</p></div></div>`,
  },
  {
    name: 'V2EX',
    title: '大蒜',
    rumour,
    planted: ['Xanthippos', 'Yggdrasilx', '139 1234 5678'],
    body: `<div id="Top"><a href="/member/Yggdrasilx" class="top">Yggdrasilx</a></div>
      <div class="cell"><table><tr><td><img src="${face}" class="avatar" alt=""></td><td><strong><a href="/member/Xanthippos" class="dark">Xanthippos</a></strong>
      <div class="reply_content">@<a href="/member/Yggdrasilx">Yggdrasilx</a> ${rumour}，139 1234 5678</div></td></tr></table></div>`,
  },
  {
    name: 'Hacker News',
    title: 'Garlic',
    rumour,
    planted: ['brightonpebble', 'oxfordmarmalade', '6222 0212 3456 7890'],
    body: `<table><tr><td><span class="pagetop"><a id="me" href="user?id=oxfordmarmalade">oxfordmarmalade</a> | logout</span></td></tr>
      <tr class="comtr"><td class="default"><span class="comhead"><a href="user?id=brightonpebble" class="hnuser">brightonpebble</a> 2 hours ago</span>
      <div class="comment"><span class="commtext">${rumour}, card 6222 0212 3456 7890</span></div></td></tr></table>`,
  },
  {
    name: 'comments in shadow roots',
    title: '视频评论',
    rumour,
    planted: ['百里屠苏苏', '138123', '45566'],
    body: `<bili-comments></bili-comments><script>
      const root = document.querySelector('bili-comments').attachShadow({ mode: 'open' });
      const thread = root.appendChild(document.createElement('bili-comment-renderer')).attachShadow({ mode: 'open' });
      const user = document.createElement('div');
      user.id = 'user-name';
      const link = user.appendChild(document.createElement('a'));
      link.href = '//space.bilibili.example/1';
      link.textContent = '百里屠苏苏';
      const text = document.createElement('p');
      text.append('${rumour}，联系', Object.assign(document.createElement('b'), { textContent: '138123' }),
        Object.assign(document.createElement('i'), { textContent: '45566' }));
      thread.append(user, text);</script>`,
  },
  {
    name: 'Discourse with a sticky header, a filled field and a frame',
    title: '公孙大娘的主页',
    rumour,
    planted: ['公孙大娘', '夏侯登录', '尉迟来信', 'reply2me@mail.example'],
    body: `<header style="position:sticky;top:0;background:#fff;list-style:none" class="d-header"><li class="current-user header-dropdown-toggle"><a href="/u/me"><img class="avatar" src="${face}" alt=""></a> 夏侯登录</li></header>
      <article class="boxed"><div class="topic-meta-data"><div class="names"><span class="username"><a href="/u/gs" data-user-card="gs">公孙大娘</a></span></div></div>
      <div class="cooked"><p>${rumour}</p></div></article>
      <input style="font:22px sans-serif;width:420px" value="reply2me@mail.example">
      <iframe style="width:400px;height:90px" srcdoc="<meta charset=utf-8><p style='font:22px sans-serif'>尉迟来信</p>"></iframe>`,
  },
  {
    name: 'names in running text and in the title',
    title: '欧阳锦瑟的帖子 - 县城论坛',
    rumour,
    planted: ['欧阳锦瑟', '司徒鹤鸣', '夏侯观沧'],
    body: `<div class="author">欧阳锦瑟
        楼主</div><p>欧阳锦瑟说${rumour}，昨天司徒鹤鸣也在群里转</p>
      <div><a class="username" href="/user/2">司徒鹤鸣</a></div><p>夏侯观沧：别信欧阳锦瑟</p>
      <div><a class="username" href="/user/3">夏侯观沧</a></div><p>多喝水</p>`,
  },
  {
    name: 'author elements of every kind',
    title: '流感',
    rumour,
    planted: ['公孙止水', '司徒鹤鸣', '南宫明月', '百里屠苏苏', '江南若水'],
    body: `<div class="author">司徒鹤鸣<div class="hovercard" hidden>${card}</div></div>
      <div class="post-author"><b>公孙止水</b><div style="opacity:0;height:0;overflow:hidden">${card}</div></div>
      <p>${rumour}</p><aside class="author"><b>南宫明月</b></aside><section class="post-author">江南若水</section>
      <div class="author"><div>百里屠苏苏</div><div>${card}</div></div>`,
  },
  {
    name: 'a page longer than the window',
    title: '流感',
    rumour,
    isLong: true,
    planted: ['欧阳锦瑟', '南宫明月', '轩辕望月', '13812345678'],
    body: `<div class="authi"><a class="username">欧阳锦瑟</a></div><p style="margin-bottom:600px">${rumour}</p>
      <div class="authi"><a class="username">南宫明月</a></div><p style="margin-bottom:600px">听轩辕望月说，打 13812345678 就行</p>
      <div class="authi"><a class="username">轩辕望月</a></div>`,
  },
];
