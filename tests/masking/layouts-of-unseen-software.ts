import { face, type Layout, rumour } from './layouts.ts';

const list = 'list-style:none;margin:0;padding:0';
const row = 'display:flex;gap:10px;align-items:center';
const box = 'border:1px solid #ddd;padding:8px;margin:8px 0';
const grey = 'color:#777;font-size:16px';
const small = 'width:24px;height:24px';
const medium = 'width:40px;height:40px;border-radius:50%';
const look =
  '<style>a{text-decoration:none}em{font-style:normal}table{border-spacing:0}td,th{padding:4px 10px;text-align:left}h1{font-size:18px}h2{font-size:16px}button{border:0;background:none;font:inherit;color:inherit}</style>';

/**
 * Shortened from pages written by somebody else who had not seen the rules. In each, some names were readable
 * when the pages were first looked at, or words that are no names were covered. All is invented.
 */
export const layoutsOfUnseenSoftware: Layout[] = [
  {
    name: 'a thread on a phone without the mark of its software, and a name of digits',
    title: '解放桥东侧新路灯半夜一直闪 - 民生热线 - 清江在线',
    rumour,
    isLong: true,
    // Stays: 民生热线, 沙发, 板凳, 地板, 只看该作者, 威望 +2, 触屏版.
    planted: ['白马过江', '浅夏微凉', '88230715', '大漠孤烟', '水边的阿狄丽娜', '老街坊小顾'],
    body: `${look}<div style="font-size:18px;line-height:1.6;max-width:640px"><header class="header"><div class="nav"><a href="forum.php?mod=forumdisplay&fid=38" class="z">‹</a> <span class="name">民生热线</span></div></header>
      <div class="postlist"><h1>[求助] 解放桥东侧新路灯半夜一直闪 <a href="forum.php?mod=viewthread&tid=66120&authorid=21877" class="blue" style="font-size:16px">只看该作者</a></h1>
      <div class="plc cl" id="pid880143" style="${box};display:flex;gap:8px"><span class="avatar"><img style="${small}" src="${face}"></span><div class="display pi"><ul class="authi" style="${list}"><li class="grey"><em>楼主</em> <span><a href="home.php?mod=space&uid=21877&mobile=2" class="blue">白马过江</a></span></li><li class="grey rela">昨天 08:12</li></ul><div class="message">昨晚三盏路灯一直在闪。还有人在桥头说${rumour}，归谁管？</div></div></div>
      <div class="plc cl" id="pid880145" style="${box};display:flex;gap:8px"><span class="avatar"><img style="${small}" src="${face}"></span><div class="display pi"><ul class="authi" style="${list}"><li class="grey"><em>沙发</em> <span><a href="home.php?mod=space&uid=40277&mobile=2" class="blue">☆浅夏微凉☆</a></span></li><li class="grey rela">昨天 08:31</li></ul><div class="message">打过了，说是三天内答复。</div></div></div>
      <div class="plc cl" id="pid880146" style="${box};display:flex;gap:8px"><span class="avatar"><img style="${small}" src="${face}"></span><div class="display pi"><ul class="authi" style="${list}"><li class="grey"><em>板凳</em> <span><a href="home.php?mod=space&uid=51190&mobile=2" class="blue">88230715</a></span></li><li class="grey rela">昨天 09:02</li></ul><div class="message">我家就在桥头小区三号楼。</div></div></div>
      <div class="plc cl" id="pid880148" style="${box};display:flex;gap:8px"><span class="avatar"><img style="${small}" src="${face}"></span><div class="display pi"><ul class="authi" style="${list}"><li class="grey"><em>地板</em> <span><a href="home.php?mod=space&uid=10981&mobile=2" class="blue">大漠孤烟</a></span></li><li class="grey rela">3 小时前</li></ul><div class="message"><div class="grey quote"><blockquote><a href="forum.php?mod=redirect&goto=findpost&pid=880146">88230715 发表于 2025-9-14 09:02</a><br>我家就在桥头小区三号楼。</blockquote></div>多半是驱动电源的问题。</div></div></div>
      <div class="likers" style="${grey}">最近评分：<a href="home.php?mod=space&uid=3301&mobile=2">水边的阿狄丽娜</a> <em>威望 +2</em>　共 2 人评分</div></div>
      <div class="footer" style="${grey};margin-top:12px"><a href="forum.php?mobile=1">标准版</a> | <a href="javascript:;">触屏版</a><p><a href="home.php?mod=space&uid=70777&do=profile&mobile=2">老街坊小顾</a>，<a href="member.php?mod=logging&action=logout" class="dialog">退出</a></p></div></div>`,
  },
  {
    name: 'a classic thread with cards of writers and a table of threads under a title',
    title: 'Windlass for a 36 footer - Blue Ensign Cruisers',
    rumour,
    isLong: true,
    // Stays: Registered User, Commodore, Join Date: May 2011, Location: Bremerhaven, Calendar, Deck Gear.
    planted: [
      'bluewater_skip',
      'Salty Old Monk',
      'Harbour Cat',
      'Tamsin Okoro',
      'kedgewarp',
      'Ottoline',
      'Pjotr_64',
    ],
    body: `${look}<div style="font:18px/1.5 sans-serif"><div class="alt2" style="${box}"><strong>Welcome, <a href="member.php?u=31415">Tamsin Okoro</a>.</strong><br><span class="time">You last visited: Yesterday at 21:18</span></div>
      <table class="tborder"><tr><td class="vbmenu_control"><a href="usercp.php">User CP</a></td><td class="vbmenu_control"><a href="faq.php">FAQ</a></td><td class="vbmenu_control"><a href="calendar.php">Calendar</a></td><td class="vbmenu_control"><a href="login.php?do=logout">Log Out</a></td></tr></table>
      <table id="post3301121" class="tborder" width="100%"><tr><td class="thead">08-11-2025, 10:02</td><td class="thead">#<a href="showpost.php?p=3301121"><strong>1</strong></a></td></tr><tr><td class="alt2" width="200" valign="top"><div id="postmenu_3301121"><a class="bigusername" href="member.php?u=4471">bluewater_skip</a></div><div class="smallfont">Registered User</div><div class="smallfont"><a href="member.php?u=4471"><img style="${small}" alt="bluewater_skip's Avatar" src="${face}"></a></div><div class="smallfont"><div>Join Date: May 2011</div><div>Location: Galway</div><div>Posts: 1,204</div></div></td><td class="alt1" valign="top"><div id="post_message_3301121">Which windlass for a 36 foot ketch? The dealer told me ${rumour} and quoted eleven weeks.</div><div class="smallfont"><em>Last edited by Harbour Cat; 08-12-2025 at <span class="time">09:15</span>. Reason: merged two posts</em></div></td></tr></table>
      <table id="post3301122" class="tborder" width="100%"><tr><td class="thead">08-11-2025, 10:44</td><td class="thead">#<a href="showpost.php?p=3301122"><strong>2</strong></a></td></tr><tr><td class="alt2" width="200" valign="top"><div id="postmenu_3301122"><a class="bigusername" href="member.php?u=102">Salty Old Monk</a></div><div class="smallfont">Commodore</div><div class="smallfont"><a href="member.php?u=102"><img style="${small}" alt="Salty Old Monk's Avatar" src="${face}"></a></div><div class="smallfont"><div>Join Date: May 2011</div><div>Location: Bremerhaven</div><div>Posts: 18,077</div></div></td><td class="alt1" valign="top"><div id="post_message_3301122">Mine has pulled sixty metres of chain for nine seasons.</div></td></tr></table>
      <table class="tborder" width="100%"><thead><tr><td class="tcat" colspan="5">Similar Threads</td></tr><tr class="thead"><td>Thread</td><td>Thread Starter</td><td>Forum</td><td>Replies</td><td>Last Post</td></tr></thead><tbody><tr><td><a href="showthread.php?t=7000">Fitting a windlass to a plywood foredeck</a></td><td>kedgewarp</td><td>Deck Gear</td><td>12</td><td>03-04-2024 18:02</td></tr><tr><td><a href="showthread.php?t=7001">Chain locker smells of diesel</a></td><td>Ottoline</td><td>Engines and Fuel</td><td>3</td><td>05-06-2024 07:20</td></tr><tr><td><a href="showthread.php?t=7002">Remote control for the capstan</a></td><td>Pjotr_64</td><td>Deck Gear</td><td>8</td><td>11-01-2025 22:41</td></tr></tbody></table></div>`,
  },
  {
    name: 'an archive of a mailing list, whose letters are signed',
    title: 'Nightly import stops after 4096 rows - Importers',
    rumour,
    isLong: true,
    // Stays: Friday, 5 September 2025, permalink, Biblioteca civica di Lodi, Release manager, Sign Out.
    planted: [
      'Ludovica Brambilla',
      'L. Brambilla',
      'Sverre Aakvik',
      'tkowalczyk',
      'Fenwick Ash',
      'Mehmet Yildirim',
    ],
    body: `${look}<div style="font:18px/1.5 sans-serif"><nav class="navbar" style="${row}"><a class="navbar-brand" href="/archives/">Importers</a> <div class="dropdown navbar-login"><a href="#" class="nav-link dropdown-toggle" role="button"><img class="gravatar" style="${small}" alt="" src="${face}"> Fenwick Ash <span class="caret"></span></a></div> <a href="/accounts/logout/?next=/archives/">Sign Out</a></nav>
      <h1>Nightly import stops after 4096 rows</h1>
      <div class="email email-first" style="${box}"><div class="email-header" style="${row}"><img class="gravatar" style="${medium}" alt="" src="${face}"><div class="email-author"><span class="name"><a href="/archives/users/8f1c2ad64e0b/">Ludovica Brambilla</a></span></div><div class="email-date right">Friday, 5 September 2025</div><div class="time">2:14 p.m.</div><div class="messagelink right">(<a href="/archives/list/import-users/message/7KQ2/">permalink</a>)</div></div>
        <div class="email-body"><p>Hello list,</p><p>since the 3.4 upgrade our import stops, and the log says ${rumour}. Is there a limit?</p><p>Regards,<br>L. Brambilla<br>Biblioteca civica di Lodi</p></div></div>
      <div class="email" style="${box}"><div class="email-header" style="${row}"><img class="gravatar" style="${medium}" alt="" src="${face}"><div class="email-author"><span class="name"><a href="/archives/users/19bb03d64e0b/">Sverre Aakvik</a></span></div><div class="time">3:02 p.m.</div></div>
        <div class="email-body"><p><span class="quoted-text">On Fri, Sep 5, 2025 at 2:14 PM Ludovica Brambilla wrote:<br>&gt; since the 3.4 upgrade our import stops</span></p><p>That is the batch size. The ticket was filed by Mehmet Yildirim in August.</p><p>-- <br>Sverre Aakvik<br>Release manager, Catalogue Tools</p></div></div>
      <div class="email" style="${box}"><div class="email-header" style="${row}"><img class="gravatar" style="${medium}" alt="" src="${face}"><div class="email-author"><span class="name">tkowalczyk</span></div><div class="time">4:47 p.m.</div></div><div class="email-body"><p>I can confirm this on Debian 12.</p></div></div></div>`,
  },
  {
    name: 'a blog whose side bar shows comments before their writers',
    title: '用旧笔记本搭一台家庭存储服务器 | 鹿鸣小站',
    rumour,
    isLong: true,
    // Stays: 文章作者, 浙江, 博主, 请问博主的主题是自己改的吗, 字数总计, 阅读量:2046.
    planted: ['林间有鹿', '咸鱼突刺', '老王不卖瓜', '13579246', '向阳而生', '花见小路'],
    body: `${look}<div style="font-size:18px;line-height:1.6"><nav id="nav" style="${row}"><a href="/"><span class="site-name">鹿鸣小站</span></a> <a class="site-page" href="/archives/">归档</a> <a class="site-page" href="/link/">友链</a></nav>
      <div style="display:flex;gap:20px"><div id="post" style="width:640px"><h1 class="post-title">用旧笔记本搭一台家庭存储服务器</h1><div id="post-meta" style="${grey}">发表于 2025-09-10 | 字数总计:1.8k | 阅读量:2046</div><article class="post-content"><p>一台能开机的笔记本、两块硬盘、一根网线。网上还说${rumour}。</p></article>
      <div class="post-copyright"><div class="post-copyright__author"><span class="post-copyright-meta">文章作者: </span><span class="post-copyright-info"><a href="https://lujian.example.cn">林间有鹿</a></span></div></div>
      <div class="comments"><div class="login-info" style="${row}"><img alt="头像" style="${small}" src="${face}"><a href="#" class="login-nick">向阳而生</a></div>
        <div class="card-item" style="${box};${row}"><img class="user-avatar" style="${medium}" src="${face}"><div><div class="head"><a class="c-nick" href="http://xianyu.example.com">咸鱼突刺</a> <span class="badge">置顶</span> <span class="time" style="${grey}">1 天前</span></div><div class="meta" style="${grey}"><span>广东</span> <span>Edge 139</span></div><p>照着做成功了，顺便问下硬盘休眠怎么设置？</p></div></div>
        <div class="card-item" style="${box};${row}"><img class="user-avatar" style="${medium}" src="${face}"><div><div class="head"><a class="c-nick" href="https://laowang.example.top">老王不卖瓜</a> <span class="time" style="${grey}">18 小时前</span></div><div class="meta" style="${grey}"><span>浙江</span> <span>Chrome 139</span></div><p>跑得动，平时占用不到百分之十。</p></div></div>
        <div class="card-item" style="${box};${row}"><img class="user-avatar" style="${medium}" src="${face}"><div><div class="head"><span class="c-nick">13579246</span> <span class="time" style="${grey}">6 小时前</span></div><div class="meta" style="${grey}"><span>北京</span> <span>Chrome 139</span></div><p>之前就是没备份丢了三年照片。</p></div></div></div></div>
      <div class="aside-content" style="width:280px"><div class="card-widget"><img alt="avatar" style="${medium}" src="${face}"><div class="author-info-name">林间有鹿</div><div>写点有用的</div></div>
        <div class="card-widget" id="card-newest-comments"><div class="item-headline"><span>最新评论</span></div><div class="aside-list"><div class="aside-list-item" style="margin:8px 0"><div class="content"><a class="comment" href="/posts/nas/#c0">照着做成功了，家里的老笔记本终于…</a><div class="name"><span>咸鱼突刺 / </span><time>1 天前</time></div></div></div><div class="aside-list-item" style="margin:8px 0"><div class="content"><a class="comment" href="/posts/nas/#c1">请问博主的主题是自己改的吗</a><div class="name"><span>花见小路 / </span><time>2 天前</time></div></div></div><div class="aside-list-item" style="margin:8px 0"><div class="content"><a class="comment" href="/posts/nas/#c2">备份那一段写得太好了，之前…</a><div class="name"><span>13579246 / </span><time>3 天前</time></div></div></div></div></div></div></div></div>`,
  },
  {
    name: 'a topic of a group, its leader and names with a point in a side bar',
    title: '第一次一个人整租，这个合同有没有坑？',
    rumour,
    isLong: true,
    // Stays: 杭州租房避坑互助, 41882 人聚集在这个小组, 组长, 滨江合租转租一间朝南, and where the answers are from.
    planted: [
      '小岛来信',
      '高山流水',
      '20481024',
      '糯米团子',
      '梧桐大叔',
      '青柠檬树下',
      'Old.Deng',
      '钱塘一把伞',
    ],
    body: `${look}<div style="font-size:18px;line-height:1.6"><div class="top-nav-info" style="${row}"><a href="https://group.example/mail/">豆邮</a><a href="https://group.example/accounts/" class="bn-more"><span>糯米团子的账号</span></a></div>
      <h1>第一次一个人整租，这个合同有没有坑？</h1><div style="display:flex;gap:20px"><div class="article" style="width:640px">
      <div class="topic-content" style="${row}"><a href="https://group.example/people/xiaodao/"><img class="pil" style="width:48px;height:48px" alt="小岛来信" src="${face}"></a><div class="topic-doc"><h3 style="font-size:17px"><span class="from"><a href="https://group.example/people/xiaodao/">小岛来信</a></span> <span class="create-time">2025-09-11 22:14:09</span> <span class="create-ip">浙江</span></h3><p>中介说合同不能改，还说${rumour}。退租清洁费这一条正常吗？</p></div></div>
      <div class="topic-liked-list" style="${grey}">最近赞了这篇帖子的人：<a href="https://group.example/people/dashu8/">梧桐大叔</a></div>
      <ul class="topic-reply" style="${list}"><li class="comment-item" style="${box};${row}"><a href="https://group.example/people/banxia/"><img class="pil" style="width:48px;height:48px" alt="高山流水" src="${face}"></a><div class="reply-doc"><h4 style="margin:0;font-weight:400;font-size:17px"><a href="https://group.example/people/banxia/">高山流水</a> <span class="pubtime">2025-09-11 22:30:18 江苏</span></h4><p>先问清楚水电是不是民用的。</p></div></li>
        <li class="comment-item" style="${box};${row}"><a href="https://group.example/people/209981/"><img class="pil" style="width:48px;height:48px" alt="20481024" src="${face}"></a><div class="reply-doc"><h4 style="margin:0;font-weight:400;font-size:17px"><a href="https://group.example/people/209981/">20481024</a> <span class="pubtime">2025-09-11 23:15:30 北京</span></h4><p>手里要留够三个月生活费。</p></div></li></ul></div>
      <div class="aside" style="width:280px"><div class="group-item"><a href="https://group.example/group/hz/"><img style="width:48px;height:48px" alt="杭州租房避坑互助" src="${face}"></a><div class="title"><a href="https://group.example/group/hz/">杭州租房避坑互助</a></div><div class="member-count">41882 人聚集在这个小组</div></div>
        <h2>最新讨论</h2><ul class="topic-list" style="${list}"><li><a href="https://group.example/group/topic/318820199/">滨江合租转租一间朝南</a><span class="pl"> (青柠檬树下)</span></li><li><a href="https://group.example/group/topic/318820233/">这种电表正常吗</a><span class="pl"> (Old.Deng)</span></li></ul>
        <h2>组长</h2><ul class="list-user" style="${list}"><li><a href="https://group.example/people/zuzhang/"><img style="width:48px;height:48px" alt="钱塘一把伞" src="${face}"></a><br><span class="name">钱塘一把伞</span></li></ul></div></div></div>`,
  },
  {
    name: 'posts with names of any form beside handles, and nothing said by classes',
    title: 'Flood maps for the lower valley',
    rumour,
    isLong: true,
    // Stays: Home, Profile, Post, reposted, Sep 12, 2025, Replying to, Trending in Netherlands, Deltaplan.
    planted: [
      'Marisol Etxeberria',
      'marisol_etx',
      'Bram de Wit',
      'bramfietst',
      'okonkwo_h2o',
      '86753090',
      'num86753090',
      'Porterhouse Jim',
      'Hollis G.',
      'HollisGrayling',
    ],
    body: `${look}<style>a{color:inherit}</style><div style="font:18px/1.5 sans-serif;display:flex;gap:20px"><header style="width:220px"><nav><a href="/home">Home</a><br><a href="/explore">Explore</a><br><a href="/HollisGrayling">Profile</a></nav>
      <button type="button" style="${row};text-align:left;padding:0;margin-top:20px"><div><a href="/HollisGrayling"><img alt="" style="${medium}" src="${face}"></a></div><div><div><span>Hollis G.</span></div><div><span>@HollisGrayling</span></div></div></button></header>
      <main style="width:560px"><h2>Post</h2>
      <article style="${box}"><div style="${grey}"><a href="/PorterhouseJ"><span>Porterhouse Jim</span> reposted</a></div><div style="display:flex;gap:10px"><a href="/marisol_etx"><img alt="" style="${medium}" src="${face}"></a><div><div style="${row}"><a href="/marisol_etx"><div><b>Marisol Etxeberria</b></div></a><a href="/marisol_etx"><div style="${grey}">@marisol_etx</div></a><a href="/marisol_etx/status/196"><time>Sep 12, 2025</time></a></div><div>The council has published the flood maps. Somebody wrote ${rumour} below them.</div><div style="${row};${grey}"><button>18</button><button>96</button><a href="/marisol_etx/status/196/analytics">51K</a></div></div></div></article>
      <article style="${box};display:flex;gap:10px"><a href="/bramfietst"><img alt="" style="${medium}" src="${face}"></a><div><div style="${row}"><a href="/bramfietst"><div><b>Bram de Wit</b></div></a><a href="/bramfietst"><div style="${grey}">@bramfietst</div></a><a href="/bramfietst/status/197"><time>Sep 12</time></a></div><div style="${grey}">Replying to <a href="/marisol_etx">@marisol_etx</a></div><div>The return period used is one in fifty years.</div></div></article>
      <article style="${box};display:flex;gap:10px"><a href="/num86753090"><img alt="" style="${medium}" src="${face}"></a><div><div style="${row}"><a href="/num86753090"><div><b>86753090</b></div></a><a href="/num86753090"><div style="${grey}">@num86753090</div></a><a href="/num86753090/status/198"><time>Sep 13</time></a></div><div>does this affect insurance? <a href="/okonkwo_h2o">@okonkwo_h2o</a> may know</div></div></article></main>
      <section style="width:160px"><h2>What’s happening</h2><div style="${grey}">Trending in Netherlands</div><b>Deltaplan</b></section></div>`,
  },
  {
    name: 'letters to an authority, their writers and who handled them',
    title: '市长信箱_互动交流_云州市人民政府',
    rumour,
    isLong: true,
    // Stays: 今天是2025年9月12日, 信件编号, 市住房和城乡建设局, 答复时间, 办理中, 云州市人民政府办公室.
    planted: [
      '方思远',
      '王立冬',
      '孙立群',
      '热心市民钱先生',
      '赵海燕',
      '阿依古丽',
      '司马南星',
      '139****2210',
    ],
    body: `${look}<div style="font-size:18px;line-height:1.7"><div class="top">您好，<span id="loginName">方思远</span> 欢迎登录！<a href="/uc/my.jsp">我的信件</a> <a href="/uc/logout.jsp">退出</a>　今天是2025年9月12日　星期五</div><h1>云州市人民政府</h1>
      <div style="display:flex;gap:20px"><div style="width:640px"><h2>来信选登</h2>
      <table class="ly_table" border="1"><tr><th colspan="4">关于老旧小区加装电梯补贴申领材料的咨询</th></tr><tr><td>信件编号：</td><td>WZ20250903118</td><td>信件类型：</td><td>咨询</td></tr><tr><td>写 信 人：</td><td>王立冬</td><td>来信时间：</td><td>2025-09-03 09:21</td></tr><tr><td>来信内容：</td><td colspan="3">邻居说${rumour}，请问是真的吗？</td></tr></table>
      <table class="hf_table" border="1"><tr><td>答复单位：</td><td>市住房和城乡建设局</td><td>答复时间：</td><td>2025-09-05 16:40</td></tr><tr><td>答复内容：</td><td colspan="3"><div>请到二楼综合窗口办理。</div><p style="text-align:right">（经办人：孙立群）</p></td></tr></table>
      <table class="ly_table" border="1" style="margin-top:16px"><tr><th colspan="4">自来水发黄</th></tr><tr><td>信件编号：</td><td>WZ20250906115</td><td>信件类型：</td><td>求助</td></tr><tr><td>写 信 人：</td><td>热心市民钱先生</td><td>来信时间：</td><td>2025-09-06 19:33</td></tr></table>
      <table class="hf_table" border="1"><tr><td>答复单位：</td><td>市水务集团</td><td>答复时间：</td><td>2025-09-07 11:02</td></tr><tr><td>答复内容：</td><td colspan="3"><div>因管道检修造成，水质检测合格。</div><p style="text-align:right">（经办人：赵海燕）</p></td></tr></table></div>
      <div style="width:300px"><h2>最新来信</h2><table class="lb" border="1"><tr><th>标题</th><th>来信人</th><th>状态</th></tr><tr><td><a href="/xq.jsp?id=901">公租房排队进度</a></td><td>阿依古丽</td><td>已办结</td></tr><tr><td><a href="/xq.jsp?id=902">医保异地备案</a></td><td>司马南星</td><td>办理中</td></tr><tr><td><a href="/xq.jsp?id=903">物业不公示账目</a></td><td>139****2210</td><td>已受理</td></tr></table></div></div><div class="foot">主办单位：云州市人民政府办公室</div></div>`,
  },
  {
    name: 'comments below news with replies in floors and a ranking of readers',
    title: '跟贴_九号线二期昨日全线开工_手机新闻网',
    rumour,
    isLong: true,
    // Stays: 江城晚报, 热门跟贴, 江苏省南京市网友, 手机网友, 3261 顶, 本周盖楼达人, 跟贴 142 条.
    planted: [
      '秋水长天',
      '糊涂虫先生',
      '老排长的伞',
      'yuki_hu_77',
      '60608421',
      '小北先森',
      '顺风耳老宋',
      '山中林小北',
    ],
    body: `${look}<div style="font-size:18px;line-height:1.6;max-width:600px"><div class="hd" style="${row};justify-content:space-between"><a href="/">手机新闻网</a><span class="usr"><a class="usr-name" href="/user/self.html">小北先森</a> <a href="javascript:;">退出</a></span></div>
      <h1><a href="/news/article/KJ82.html">九号线二期昨日全线开工，预计四年后通车</a></h1><p style="${grey}">来源：江城晚报　2025-09-12 07:15</p>
      <div class="sec">热门跟贴</div><ul class="tie-list" style="${list}"><li class="tie-item" style="${box};display:flex;gap:10px"><img style="${medium}" src="${face}"><div><div class="tie-top"><a class="reply-nick" href="/user/NTEw.html">秋水长天</a> <span class="reply-area" style="${grey}">江苏省南京市网友</span> <span class="reply-time" style="${grey}">2小时前</span> <span class="reply-ding" style="${grey}">3261 顶</span></div><div class="tie-body">这条线早就该修了。还有人说${rumour}呢。</div><div class="tie-ops" style="${grey}"><a href="javascript:;">回复</a> <a href="javascript:;">分享</a></div></div></li>
      <li class="tie-item" style="${box};display:flex;gap:10px"><img style="${medium}" src="${face}"><div><div class="tie-top"><span class="reply-nick">糊涂虫先生</span> <span class="reply-area" style="${grey}">山东省济南市网友</span> <span class="reply-time" style="${grey}">1小时前</span></div><div class="floors" style="${box}"><div class="floor-item"><div class="floor-head"><span class="floor-num">1</span> <span class="floor-user">老排长的伞</span> <span class="floor-area" style="${grey}">[河北省网友]</span></div><p>我们这边规划了八年还没动工。</p></div><div class="floor-item"><div class="floor-head"><span class="floor-num">2</span> <span class="floor-user">yuki_hu_77</span> <span class="floor-area" style="${grey}">[天津市网友]</span></div><p>八年算什么，隔壁十二年。</p></div></div><div class="tie-body">楼上两位说得都对。</div></div></li>
      <li class="tie-item" style="${box};display:flex;gap:10px"><img style="${medium}" src="${face}"><div><div class="tie-top"><a class="reply-nick" href="/user/NjA2.html">60608421</a> <span class="reply-area" style="${grey}">上海市网友</span> <span class="reply-time" style="${grey}">48分钟前</span></div><div class="tie-body">回复 <a class="at-user" href="/user/NTEw.html">@秋水长天</a>：开通以后只要换一次。</div></div></li></ul>
      <div class="rank"><b>本周盖楼达人</b><ol><li><span>顺风耳老宋</span> 跟贴 142 条</li><li><span>山中林小北</span> 跟贴 97 条</li></ol></div></div>`,
  },
  {
    name: 'a topic whose reader is named beside a picture alone, and ranks below names',
    title: 'Aurora 40 trips the breaker - Repairs - The Grindhouse Community',
    rumour,
    isLong: true,
    // Stays: Equipment, Repairs, Members, Newbie, September 8, 2025, 341, Added the model name to the title.
    planted: ['Octavia Finch', 'Mx. Barnaby', '31337428', 'Delphine R', 'Ptarmigan Lou', 'Hedda Pellworm'],
    body: `${look}<div style="font:18px/1.5 sans-serif"><header style="${row};justify-content:space-between"><a href="https://grind.example/"><b>The Grindhouse Community</b></a><ul id="elUserNav" style="${list};${row}"><li><a href="https://grind.example/notifications/">3 new</a></li><li id="cUserLink"><a href="#menu" id="elUserLink"><span class="ipsUserPhoto"><img style="width:20px;height:20px;border-radius:50%" alt="Ptarmigan Lou" src="${face}"></span> Ptarmigan Lou</a></li></ul></header>
      <nav><a href="https://grind.example/">Home</a> › <a href="https://grind.example/forum/4/">Equipment</a> › <a href="https://grind.example/forum/9/">Repairs</a></nav><h1>Aurora 40 trips the breaker</h1>
      <article class="cPost" style="${box};display:flex;gap:16px"><aside class="ipsComment_author cAuthorPane" style="width:170px"><h3 style="font-size:18px;margin:0" class="cAuthorPane_author"><strong><a href="https://grind.example/profile/301-octavia-finch/">Octavia Finch</a></strong></h3><ul class="cAuthorPane_info" style="${list}"><li><a href="https://grind.example/profile/301-octavia-finch/" class="ipsUserPhoto"><img style="${medium}" alt="Octavia Finch" src="${face}"></a></li><li>Members</li><li><a href="#">341</a></li></ul></aside><div><div style="${grey}">Posted <time>September 8, 2025</time></div><p>My machine trips the breaker, and the shop says ${rumour}. Heating element or pump?</p><span style="${grey}"><strong>Edited <time>September 8, 2025</time> by Mx. Barnaby</strong><br><span>Added the model name to the title</span></span></div></article>
      <article class="cPost" style="${box};display:flex;gap:16px"><aside class="ipsComment_author cAuthorPane" style="width:170px"><h3 style="font-size:18px;margin:0" class="cAuthorPane_author"><strong><a href="https://grind.example/profile/1404-31337428/">31337428</a></strong></h3><ul class="cAuthorPane_info" style="${list}"><li><a href="https://grind.example/profile/1404-31337428/" class="ipsUserPhoto"><img style="${medium}" alt="31337428" src="${face}"></a></li><li>Newbie</li><li><a href="#">1444</a></li></ul></aside><div><div style="${grey}">Posted <time>September 9, 2025</time></div><p><a href="https://grind.example/profile/301-octavia-finch/">@Octavia Finch</a> does it also trip when you only run steam?</p><div style="${grey}"><a href="https://grind.example/profile/512-delphine-r/">Delphine R.</a> and <a href="#">3 others</a> reacted to this</div><div class="signature" style="${grey}">You can find me at the seed swap.<br>— Hedda Pellworm</div></div></article></div>`,
  },
];
