import { face, type Layout, rumour } from './layouts.ts';

const img = `<img src="${face}" alt="">`;
const gubaRow = (read: string, replies: string, title: string, id: string, name: string, when: string) =>
  `<div class="articleh normal_post"><span class="l1 a1">${read}</span><span class="l2 a2">${replies}</span><span class="l3 a3"><a href="/news,600518,${id}.html" title="${title}">${title}</a></span><span class="l4 a4"><a href="//i.shares.example/${id}88" target="_blank"><font>${name}</font></a><input type="hidden" value="${id}88"/></span><span class="l5 a5">${when}</span></div>`;
const flUser = (name: string, slug: string, time: string) =>
  `<header class="Post-header"><ul><li class="item-user"><div class="PostUser"><h3 class="PostUser-name"><a href="/u/${slug}"><span class="Avatar PostUser-avatar" style="background:#b5a url(data:,)">${name[0]?.toUpperCase()}</span> <span class="username">${name}</span></a></h3></div></li><li class="item-meta"><div class="Dropdown PostMeta"><a class="Dropdown-toggle"><time pubdate datetime="2024-11-03T09:14:00Z" data-humantime>${time}</time></a></div></li></ul></header>`;
const wpComment = (id: number, author: string, when: string, text: string, inner = '') =>
  `<li id="comment-${id}" class="comment even thread-even depth-1"><div class="wp-block-group"><div class="wp-block-columns is-layout-flex"><div class="wp-block-column" style="flex-basis:40px"><div class="wp-block-avatar">${img}</div></div><div class="wp-block-column"><div class="wp-block-comment-author-name has-small-font-size">${author}</div><div class="wp-block-group"><div class="wp-block-comment-date has-small-font-size"><time datetime="2024-11-03T09:14:00+08:00"><a href="/2024/11/dasuan/#comment-${id}">${when}</a></time></div></div><div class="wp-block-comment-content"><p>${text}</p></div><div class="wp-block-comment-reply-link has-small-font-size"><a rel="nofollow" class="comment-reply-link" href="/2024/11/dasuan/?replytocom=${id}#respond">回复</a></div></div></div></div>${inner}</li>`;
const wpLatest = (author: string, post: string, when: string, text: string) =>
  `<li class="wp-block-latest-comments__comment">${img}<article><footer class="wp-block-latest-comments__comment-meta">${author} 发表在《<a class="wp-block-latest-comments__comment-link" href="/2024/11/dasuan/#comment-12">${post}</a>》 <time class="wp-block-latest-comments__comment-date">${when}</time></footer><div class="wp-block-latest-comments__comment-excerpt"><p>${text}</p></div></article></li>`;
const nbPost = (pid: number, name: string, slug: string, when: string, content: string) =>
  `<li component="post" class="pt-4" data-index="${pid}" data-pid="${pid}" data-uid="4" itemprop="comment" itemscope><div class="d-flex align-items-start gap-3"><div class="bg-body d-none d-sm-block rounded-circle"><a class="d-inline-block text-decoration-none" href="/user/${slug}" aria-label="Profile: ${name}"><span title="${name}" class="avatar avatar-rounded" component="avatar/icon" style="background:#795548 url(data:,);padding:8px">${name[0]?.toUpperCase()}</span></a></div><div class="post-container d-flex flex-column w-100"><div class="d-flex justify-content-between post-header"><div class="d-flex gap-1"><a class="fw-bold text-nowrap text-truncate" href="/user/${slug}">${name}</a> <span class="text-muted">wrote <a href="/post/${pid}" class="timeago text-muted" title="2024-11-03T09:14:00.000Z">${when}</a></span> <span data-editor="x" component="post/editor" class="text-muted">last edited by <a href="/user/lampblack">Lampblack</a></span></div><a href="/post/${pid}" class="post-index text-muted d-none d-md-inline">#${pid}</a></div><div class="content mt-2 text-break" component="post/content" itemprop="text">${content}</div></div></div></li>`;
const nbRecent = (name: string, slug: string, text: string) =>
  `<li data-pid="9" class="clearfix"><div class="d-flex gap-2"><a href="/user/${slug}"><span title="${name}" class="avatar" style="background:#9ac url(data:,)">${name[0]?.toUpperCase()}</span></a> <strong><span>${name}</span></strong></div><div class="line-clamp-6">${text}</div><span class="float-end"><a href="/post/9">Read More <span class="timeago">about an hour ago</span></a></span></li>`;
const mbLatest = (title: string, tid: number, name: string, when: string) =>
  `<tr><td class="trow1"><strong><a href="Thread-${tid}">${title}</a></strong><span class="smalltext"><br><a href="Thread-${tid}?action=lastpost">Last Post</a>: <a href="User-${name.replaceAll(' ', '-')}">${name}</a><br>${when}<br><strong>»</strong> Replies: 3<br><strong>»</strong> Views: 131</span></td></tr>`;
const mbNews = (title: string, tid: number, name: string, when: string, text: string) =>
  `<table border="0" cellspacing="0" cellpadding="5" class="tborder"><tr><td class="thead" colspan="2"><div class="expcolimage">${img}</div><strong><a href="Thread-${tid}">${title}</a></strong></td></tr><tr><td class="trow2" align="right"><span class="smalltext">Posted by: <a href="User-${name.replaceAll(' ', '-')}">${name}</a> - ${when} - Forum: <a href="Forum-News">Club News</a> - <a href="Thread-${tid}">Replies (3)</a></span></td></tr><tr><td class="trow1"><p>${text}</p></td></tr></table>`;

/**
 * Pages on which names stand where other names of the page stand: in links with addresses of one shape, or in
 * elements of one kind. They were written by somebody who had not seen the rules; when they were first looked
 * at, some names in each were readable. All is invented.
 */
export const layoutsOfPlacesAlike: Layout[] = [
  {
    name: "a board of shares in rows without tables, its writers' addresses numbers at the top of a site",
    title: '清河药业股吧',
    rumour,
    isLong: true,
    planted: [
      '股海沉浮老吴',
      '别追高',
      '雨打芭蕉77',
      '韭菜盒',
      '七十二变',
      'Leo周',
      '公孙止水',
      '一夜暴富梦',
      '满仓睡觉',
    ],
    // Stays: 阅读, 评论, 最后更新, 11-28 09:14, 3120, 今天为什么放量, 年报什么时候出, 清河药业吧, 热门主题, 高管增持公告解读.
    body: `<style>.articleh span,.dheader span{display:inline-block;vertical-align:top}.l1,.l2{width:80px}.l3{width:430px}.l4{width:190px}.l5{width:140px}.aside{border-top:1px solid #ccc}</style>
<div class="gbheader"><div class="logo"><a href="/">股吧</a></div><div class="login"><a href="https://passport.shares.example/pub/login">登录</a> <a href="https://passport.shares.example/pub/reg">注册</a></div></div>
<div id="stockheader"><span id="stockname"><a href="list,600518.html">清河药业吧</a></span> <span class="rank">人气排名 321</span></div>
<div id="articlelistnew"><div class="dheader"><span class="l1">阅读</span><span class="l2">评论</span><span class="l3">标题</span><span class="l4">作者</span><span class="l5">最后更新</span></div>
${gubaRow('3120', '14', '今天为什么放量', '120381', '股海沉浮老吴', '11-28 09:14')}
${gubaRow('812', '3', `群里都说${rumour}`, '120382', '别追高', '11-28 09:10')}
${gubaRow('4410', '52', '年报什么时候出', '120383', '雨打芭蕉77', '11-28 08:59')}
${gubaRow('95', '0', '高管增持公告解读', '120384', '韭菜盒', '11-27 22:41')}
${gubaRow('1.2万', '231', '明天怎么走', '120385', '七十二变', '11-27 21:03')}
${gubaRow('68', '1', '跌停板上换手', '120386', 'Leo周', '11-27 20:40')}
</div>
<div class="aside"><div class="bt">热门主题</div><ul class="list"><li><a href="/news,600518,9.html">高管增持公告解读</a></li></ul>
<div class="bt">活跃吧友</div><ul class="ulist"><li><a href="//i.shares.example/991288" target="_blank">${img}</a> <a href="//i.shares.example/991288" target="_blank">公孙止水</a> <span>影响力 8.5</span></li><li><a href="//i.shares.example/761288" target="_blank">${img}</a> <a href="//i.shares.example/761288" target="_blank">一夜暴富梦</a> <span>影响力 7.0</span></li></ul>
<div class="bt">最新回复</div><ul class="rlist"><li><a href="//i.shares.example/771288">满仓睡觉</a>：<a href="/news,600518,120381.html">量能还是不够</a></li></ul></div>`,
  },
  {
    name: 'a discussion with answers named in posts, in quotes and below, and changes of its title',
    title: 'Garlic again - Harbour Talk',
    rumour,
    isLong: true,
    planted: [
      'juniperfall',
      'Kestrel_9',
      'Marla Voss',
      'TinWhistle',
      'Hollis Grey',
      'sunset',
      'd0dgeball',
      'Ottoline',
      'prairiedog',
      'Grebe',
    ],
    // Stays: Garlic again, 3 days ago, It was on the bus notice board, Health, Write a Reply.
    body: `<style>.Dropdown-menu{display:none}ul{list-style:none;padding:0}</style>
<div id="app" class="App"><header id="header" class="App-header"><div class="container"><div class="Header-title"><a href="/" id="home-link">Harbour Talk</a></div><div id="header-secondary" class="Header-secondary"><ul class="Header-controls"><li class="item-search"><div class="Search"><input class="FormControl" placeholder="Search Forum"></div></li><li class="item-session"><div class="ButtonGroup Dropdown SessionDropdown itemCount5"><button class="Dropdown-toggle Button Button--user Button--flat" data-toggle="dropdown"><span class="Avatar" style="background:#ca8 url(data:,)">H</span> <span class="Button-label"><span class="username">Hollis Grey</span></span></button><ul class="Dropdown-menu dropdown-menu"><li class="item-profile"><a class="hasIcon" href="/u/hollis"><i class="icon fas fa-user"></i><span class="Button-label">Profile</span></a></li><li class="item-logOut"><button class="hasIcon" type="button"><span class="Button-label">Log Out</span></button></li></ul></div></li></ul></div></div></header>
<main class="App-content"><div id="content"><div class="DiscussionPage"><header class="Hero DiscussionHero"><div class="container"><ul class="DiscussionHero-items"><li class="item-tags"><span class="TagsLabel"><a class="TagLabel" href="/t/health"><span class="TagLabel-text">Health</span></a></span></li><li class="item-title"><h1 class="DiscussionHero-title">Garlic again</h1></li></ul></div></header>
<div class="container"><div class="DiscussionPage-stream"><div class="PostStream">
<div class="PostStream-item" data-number="1"><article class="Post CommentPost">${flUser('juniperfall', 'juniperfall', '3 days ago')}<div class="Post-body"><p>It was on the bus notice board: ${rumour}.</p></div><footer class="Post-footer"><ul><li class="item-replies"><div class="Post-mentionedBy"><span class="Post-mentionedBy-summary"><i class="icon fas fa-reply"></i><a href="/d/12-garlic/3" data-number="3">Marla Voss</a> and <a href="/d/12-garlic/4" data-number="4">TinWhistle</a> replied to this.</span></div></li><li class="item-liked"><div class="Post-likedBy"><i class="icon far fa-thumbs-up"></i><a href="/u/sunset">sunset</a>, <a href="/u/d0dgeball">d0dgeball</a>, and <a href="#">2 others</a> like this.</div></li></ul></footer></article></div>
<div class="PostStream-item" data-number="2"><div class="Post EventPost DiscussionRenamedPost"><i class="icon fas fa-pencil-alt EventPost-icon"></i><div class="EventPost-info"><a class="EventPost-user" href="/u/grebe"><span class="username">Grebe</span></a> changed the title from <strong class="DiscussionRenamedPost-old">Garlic question</strong> to <strong class="DiscussionRenamedPost-new">Garlic again</strong> <time datetime="2024-11-03">3 days ago</time>.</div></div></div>
<div class="PostStream-item" data-number="3"><article class="Post CommentPost">${flUser('Marla Voss', 'marla', '2 days ago')}<div class="Post-body"><p><a href="/d/12-garlic/1" class="PostMention" data-id="31"><i class="icon fas fa-reply"></i>juniperfall</a> Log In is not needed here, anybody can read it.</p></div></article></div>
<div class="PostStream-item" data-number="4"><article class="Post CommentPost">${flUser('TinWhistle', 'tinwhistle', 'a day ago')}<div class="Post-body"><blockquote class="uncited"><div><p><a href="/d/12-garlic/1" class="PostMention"><i class="icon fas fa-reply"></i>Kestrel_9</a> It is in every chat now</p></div></blockquote><p><a href="/u/ottoline" class="UserMention">@Ottoline</a> Ask a doctor before you try.</p></div></article></div>
<div class="PostStream-item"><div class="Post EventPost DiscussionLockedPost"><i class="icon fas fa-lock EventPost-icon"></i><div class="EventPost-info"><a class="EventPost-user" href="/u/prairiedog"><span class="username">prairiedog</span></a> locked the discussion <time>5 hours ago</time>.</div></div></div>
<div class="PostStream-item"><article class="Post ReplyPlaceholder"><header class="Post-header"><span class="Avatar PostUser-avatar" style="background:#ca8 url(data:,)">H</span> Write a Reply...</header></article></div>
</div></div><nav class="DiscussionPage-nav"><ul><li class="item-controls"><button class="Button">Follow</button></li></ul></nav></div></div></div>
<aside class="IndexPage-nav sideNav"><ul><li><a href="/all">All Discussions</a></li><li class="unread"><a href="/unread">Unread</a></li></ul></aside></main></div>`,
  },
  {
    name: 'a blog of blocks in Chinese whose reader is logged in and answers somebody',
    title: '厨房里的流言 – 山下小院',
    rumour,
    isLong: true,
    planted: [
      '老槐树',
      '王芳',
      '高山流云',
      'W.Yuan88',
      '沈既白',
      '过路人丙',
      '子非鱼',
      '七月流火',
      'mumu在路上',
    ],
    // Stays: 山下小院, 厨房里的流言, 2024 年 11 月 3 日, 未分类, 我家也收到过, 发表在, 近期评论, 最好还是去医院, 编辑您的个人资料, 归档, 2024 年 10 月, 回复.
    body: `<div id="wpadminbar" class="nojq"><div class="quicklinks"><ul id="wp-admin-bar-root-default"><li id="wp-admin-bar-site-name"><a class="ab-item" href="/wp-admin/">山下小院</a></li></ul><ul id="wp-admin-bar-top-secondary" class="ab-top-secondary ab-top-menu"><li id="wp-admin-bar-my-account" class="menupop with-avatar"><a class="ab-item" href="/wp-admin/profile.php">您好，<span class="display-name">沈既白</span></a></li></ul></div></div>
<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/" rel="home">山下小院</a></p></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">厨房里的流言</h1><div class="wp-block-template-part"><div class="wp-block-group is-layout-flex"><div class="wp-block-post-date"><time datetime="2024-11-03"><a href="/2024/11/dasuan/">2024 年 11 月 3 日</a></time></div><p class="has-contrast-2-color">—</p><p class="has-small-font-size has-contrast-2-color">由</p><div class="wp-block-post-author-name"><a href="/author/linyuan/" target="_self" class="wp-block-post-author-name__link">高山流云</a></div><div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">在 </span><a href="/category/uncategorized/" rel="tag">未分类</a></div></div></div>
<div class="entry-content wp-block-post-content"><p>最近总有人问，${rumour}是不是真的。</p></div>
<div class="wp-block-comments"><h2 id="comments" class="wp-block-comments-title">《厨房里的流言》有 4 条评论</h2><ol class="wp-block-comment-template">
${wpComment(12, '<a rel="external nofollow ugc" href="http://tree.example" target="_self">老槐树</a>', '2024 年 11 月 3 日', '我家也收到过，还发到群里了。', `<ol>${wpComment(13, '王芳', '2024 年 11 月 4 日', '同意楼上，最好还是去医院。')}</ol>`)}
${wpComment(14, 'W.Yuan88', '2024 年 11 月 5 日', '老槐树说得对，我转给爸妈了。')}
${wpComment(15, '过路人丙', '2024 年 11 月 6 日', '收藏了。')}
</ol><div id="respond" class="comment-respond wp-block-post-comments-form"><h3 id="reply-title" class="comment-reply-title">回复给 <a href="#comment-13">王芳</a> <small><a rel="nofollow" id="cancel-comment-reply-link" href="/2024/11/dasuan/#respond">取消回复</a></small></h3><form><p class="logged-in-as">以 沈既白 的身份登录。<a href="/wp-admin/profile.php">编辑您的个人资料</a>。<a href="/wp-login.php?action=logout">注销？</a> <span class="required-field-message">必填项已用 * 标注</span></p></form></div></div></main>
<aside><h2 class="wp-block-heading">近期评论</h2><ol class="has-avatars has-dates has-excerpts wp-block-latest-comments">
${wpLatest('<a class="wp-block-latest-comments__comment-author" href="http://fish.example">子非鱼</a>', '饮食记', '2024 年 11 月 7 日', '写得真好。')}
${wpLatest('<span class="wp-block-latest-comments__comment-author">七月流火</span>', '饮食记', '2024 年 11 月 6 日', '什么时候更新下一篇？')}
${wpLatest('<span class="wp-block-latest-comments__comment-author">mumu在路上</span>', '厨房里的流言', '2024 年 11 月 6 日', '求转载。')}
</ol><h2 class="wp-block-heading">归档</h2><ul class="wp-block-archives-list wp-block-archives"><li><a href="/2024/11/">2024 年 11 月</a></li><li><a href="/2024/10/">2024 年 10 月</a></li></ul></aside></div>`,
  },
  {
    name: 'a topic with first letters for faces, recent posts beside it and a name of common words',
    title: 'Garlic and flu | Ferry Board',
    rumour,
    isLong: true,
    planted: [
      'foxglove.ink',
      'quillmoss',
      'Rookhill',
      'Lampblack',
      'B4rnacle',
      'Sister Ann',
      'nobody special',
      'Drumlin',
      'Corvid-Cat',
    ],
    // Stays: Ferry Board, 3 days ago, #2, said in, Read More, Recent Posts.
    body: `<style>.hidden{display:none}ul{list-style:none;padding:0}</style>
<div class="layout-container d-flex"><nav component="sidebar/left"><ul class="list-unstyled"><li><a class="nav-link" href="/categories"><span class="nav-text">Categories</span></a></li><li><a class="nav-link" href="/recent"><span class="nav-text">Recent</span></a></li><li><a class="nav-link" href="/users"><span class="nav-text">Users</span></a></li></ul></nav>
<main id="panel"><div component="topic/title"><h1 component="post/header" itemprop="name"><span component="topic/title">Garlic and flu</span></h1><div class="topic-info"><a href="/category/2/general-chat" class="badge">General Chat</a> <span class="badge"><span component="topic/post-count" class="fw-bold">14</span> <span class="text-lowercase">Posts</span></span> <span class="badge"><span class="fw-bold">1.2k</span> <span class="text-lowercase">Views</span></span></div></div>
<ul component="topic" class="posts timeline list-unstyled">
${nbPost(1, 'foxglove.ink', 'foxglove-ink', '3 days ago', `<p dir="auto">Who else got this message: ${rumour}?</p>`)}
<li component="topic/event" class="timeline-event"><div class="timeline-badge"></div><span class="timeline-text"><a href="/user/drumlin"><span class="avatar" style="background:#9ac url(data:,)">D</span> Drumlin</a> moved this topic from <a href="/category/3/news">News</a> on <span class="timeago">Nov 3, 2024, 9:31 AM</span></span></li>
${nbPost(2, 'Sister Ann', 'sister-ann', '2 days ago', `<p dir="auto"><a class="mention plugin-mentions-user plugin-mentions-a" href="/user/foxglove-ink">@<bdi>foxglove.ink</bdi></a> <a href="/post/1">said in</a> <a href="/post/1">Garlic and flu</a>:</p><blockquote><p>Who else got this message</p></blockquote><p>At the surgery they never heard of it, thank you for asking.</p>`)}
${nbPost(3, 'nobody special', 'nobody-special', 'a day ago', `<p dir="auto">@quillmoss posted it last year as well.</p><blockquote><p dir="auto">Corvid-Cat wrote:</p><p>My aunt swears by it.</p></blockquote><p>Not again.</p>`)}
</ul>
<div component="topic/browsing-users"></div><div widget-area="sidebar"><div class="card"><h5 class="card-header">Recent Posts</h5><ul class="list-unstyled recent-replies">${nbRecent('B4rnacle', 'b4rnacle', 'The ferry is late once more.')}${nbRecent('quillmoss', 'quillmoss', 'Does anybody have the new timetable?')}</ul></div></div></main>
<nav component="sidebar/right"><ul id="logged-in-menu" class="list-unstyled"><li component="user/menu" class="dropdown" title="Profile"><a href="#" id="user_dropdown" component="header/avatar"><span class="avatar" style="background:#9ac url(data:,)">R</span> <span class="visible-open nav-text">Rookhill</span></a><ul component="header/usercontrol" class="hidden"><li><a class="dropdown-item" href="/user/rookhill"><span component="header/username">Rookhill</span></a></li><li component="user/logout"><form method="post" action="/logout"><button type="submit">Logout</button></form></li></ul></li></ul></nav></div>`,
  },
  {
    name: 'a portal of a board with addresses made to be read, and a name that is a day',
    title: 'Rowing Club - Portal',
    rumour,
    isLong: true,
    planted: [
      'coxswain Bea',
      'Halyard',
      'n00dle_soup',
      'The Baker',
      'Irena P',
      'skiffman',
      'Wednesday',
      'maverick03',
      'Gull',
    ],
    // Stays: Rowing Club, Latest Threads, Last Post, Yesterday, 08:14 PM, Views, Club News, Replies (3).
    body: `<div id="container"><div id="header"><div id="logo"><div class="wrapper"><a href="index.php">Rowing Club</a><ul class="menu top_links"><li><a href="portal.php" class="portal">Portal</a></li><li><a href="memberlist.php" class="memberlist">Member List</a></li></ul></div></div><div id="panel"><div class="upper"><div class="wrapper"><span class="welcome">Hello There, Guest! <a href="member.php?action=login" class="login">Login</a> <a href="member.php?action=register" class="register">Register</a></span></div></div></div></div>
<div id="content"><table width="100%" cellspacing="0" cellpadding="5" border="0"><tr><td valign="top" width="300">
<table border="0" class="tborder"><tr><td class="thead"><strong>Board Statistics</strong></td></tr><tr><td class="trow1"><span class="smalltext"><strong>»</strong> Members: 1,120<br><strong>»</strong> Latest member: <strong><a href="User-skiffman">skiffman</a></strong><br><strong>»</strong> Forum threads: 2,210<br><a href="stats.php">Full Statistics</a></span></td></tr></table><br>
<table border="0" class="tborder"><tr><td class="thead"><strong><a href="online.php">Who's Online</a></strong></td></tr><tr><td class="trow1"><span class="smalltext">There are currently <strong>9</strong> online users.<br>» <strong>3</strong> Member(s) | <strong>6</strong> Guest(s)<br><a href="User-Wednesday">Wednesday</a>, <a href="User-maverick03"><span style="color:green"><strong><em>maverick03</em></strong></span></a>, <a href="User-Gull">Gull</a></span></td></tr></table><br>
<table border="0" class="tborder"><tr><td class="thead"><strong>Latest Threads</strong></td></tr>${mbLatest('Spring regatta rules', 41, 'Halyard', 'Yesterday, 08:14 PM')}${mbLatest('Lost oar', 42, 'n00dle_soup', '11-02-2024, 10:02 AM')}${mbLatest('Soup after training', 43, 'The Baker', '11-01-2024, 07:45 PM')}</table></td>
<td valign="top">${mbNews('The boats come out', 44, 'coxswain Bea', '11-03-2024, 04:20 PM', 'The boats come out of the shed on Sunday at ten.')}<br>${mbNews('About the notice in the shed', 45, 'Irena P', '11-01-2024, 09:00 AM', `Somebody pinned up that ${rumour}. Please take it down.`)}</td></tr></table></div></div>`,
  },
];
