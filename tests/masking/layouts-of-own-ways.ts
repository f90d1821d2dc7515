import { face, type Layout, rumour } from './layouts.ts';

const large = `<img src="${face}" style="width:48px;height:48px">`;
const named = (alt: string): string =>
  `<img src="${face}" alt="${alt}" title="${alt}" style="width:36px;height:36px">`;
const look =
  '<style>body{font-size:18px;line-height:1.6}ul,ol,dl{list-style:none;padding:0;margin:4px 0}table{border-spacing:0}td,th{padding:4px 8px;text-align:left;vertical-align:top}h1{font-size:20px}h2,h3,h4,h5{font-size:18px;margin:2px 0}blockquote{border-left:3px solid #aaa;margin:4px 0 4px 10px;padding:4px 8px}.f{display:flex;gap:12px}.b{border-bottom:1px solid #ddd;padding:6px 0}</style>';

/**
 * Pages of software with ways of its own to name people, written by somebody who had not seen the rules.
 * When they were first looked at, some names in each were readable, or words that are no names were covered.
 * All is invented.
 */
export const layoutsOfOwnWays: Layout[] = [
  {
    name: 'a topic of SMF above the center of its board, with birthdays and who is active',
    title: 'Re: Remedies - Valley Forum',
    rumour,
    isLong: true,
    planted: [
      'Gwendolen',
      'Oakapple',
      'Wrackline_9',
      'Marmaduke P',
      'bramblejelly',
      'Old Hob',
      'Cressida',
      'Figgis',
      'Peregrine Lund',
    ],
    // Stays: Jr. Member, Posts: 45, Karma: +3/-0, Logged, Valley Forum, Read 1204 times.
    body: `${look}<div id="top_section"><ul id="top_info" class="f"><li><a href="index.php?action=profile" id="profile_menu_top">${named('')}<span class="textmenu">Peregrine Lund</span></a></li><li><a href="index.php?action=pm">My Messages</a></li><li><a href="index.php?action=logout;abc=1">Log Out</a></li></ul></div><div id="header"><h1 class="forumtitle"><a href="index.php">Valley Forum</a></h1></div>
    <div id="main_content_section"><div class="navigate_section"><ul class="f"><li><a href="index.php"><span>Valley Forum</span></a></li><li>» <a href="index.php?board=3.0">General</a></li></ul></div><div id="display_head" class="information"><h2 class="display_title"><span id="top_subject">Remedies</span></h2><p>Started by Gwendolen, November 24, 2026, 03:12:11 PM</p><span class="nextlinks floatright">previous topic - next topic</span><p>Read 1204 times</p><p>Cressida and 3 Guests are viewing this topic.</p></div>
    <div id="forumposts"><form><div class="windowbg b" id="msg11"><div class="post_wrapper f"><div class="poster" style="width:190px"><h4><a href="index.php?action=pm;sa=send;u=12" title="Personal Message (Online)"></a><a href="index.php?action=profile;u=12" title="View the profile of Gwendolen">Gwendolen</a></h4><ul class="user_info"><li class="membergroup">Jr. Member</li><li class="avatar"><a href="index.php?action=profile;u=12">${named('')}</a></li><li class="postcount">Posts: 45</li><li class="karma">Karma: +3/-0</li></ul></div><div class="postarea"><div class="keyinfo"><h5><a href="index.php?msg=11">Remedies</a></h5><div class="smalltext">November 24, 2026, 03:12:11 PM <span class="smalltext modified floatright mvisible" id="modified_11"><span class="lastedit">Last Edit</span>: November 24, 2026, 03:20:11 PM by Figgis</span></div></div><div class="post"><div class="inner" id="msg_11">On the bus: ${rumour}.</div></div><div class="moderatorbar"><ul class="f"><li class="smflikebutton" id="msg_11_likes"><a href="index.php?action=likes">Like</a></li><li class="like_count smalltext"><a href="index.php?action=likes;sa=view">You, Old Hob and 2 others</a> like this.</li></ul><div class="under_message reportlinks">Logged</div></div></div></div></div>
    <div class="windowbg b" id="msg12"><div class="post_wrapper f"><div class="poster" style="width:190px"><h4>Marmaduke P</h4><ul class="user_info"><li class="membergroup">Guest</li></ul></div><div class="postarea"><div class="smalltext">Reply #1 November 24, 2026, 04:12:11 PM</div><div class="inner"><blockquote class="bbc_standard_quote"><cite><a href="index.php?msg=9">Quote from: Oakapple on November 23, 2026, 03:12:11 PM</a></cite>Honey is enough.</blockquote>Quite so, @Wrackline_9 said this.</div></div></div></div></form></div>
    <div class="roundframe" id="info_center"><div class="cat_bar"><h3>Info Center</h3></div><div id="upshrinkHeaderIC"><div class="sub_bar"><h4>Recent Posts</h4></div><div id="recent_posts_content"><table id="ic_recentposts"><tr class="windowbg"><td class="recentpost"><strong><a href="index.php?topic=9.msg12">Re: Remedies</a></strong></td><td class="recentposter"><a href="index.php?action=profile;u=17">bramblejelly</a></td><td class="recentboard"><a href="index.php?board=3.0">General</a></td><td class="recenttime"><strong>Today</strong> at 08:12</td></tr></table></div><div class="sub_bar"><h4><a href="index.php?action=calendar">Upcoming Calendar</a></h4></div><p class="inline smalltext"><span class="holiday">Holidays: Advent</span><br><span class="birthday">Birthdays:</span> <a href="index.php?action=profile;u=18">Oakapple (34)</a></p><div class="sub_bar"><h4>Forum Stats</h4></div><p class="inline">1,204 Posts in 98 Topics - Total Members: 512 - Latest Member: <strong> <a href="index.php?action=profile;u=19">Wrackline_9</a></strong><br></p><div class="sub_bar"><h4>Users Online</h4></div><p class="inline">12 Guests, 2 Users<br>Users active in past 15 minutes:<br><a href="index.php?action=profile;u=20" style="color:#00f">Figgis</a>, Cressida<br>[<a href="index.php?action=groups;sa=members;group=2">Global Moderator</a>]</p><p class="inline smalltext">Most Online Today: 41. Most Online Ever: 90 (November 2, 2025)</p></div></div></div>`,
  },
  {
    name: 'a board once read by Telnet, its posts with heads of mail and names in brackets',
    title: '求助：饭桌上的说法 - 健康版 - 江畔社区',
    rumour,
    isLong: true,
    planted: [
      'ganlanshu',
      '橄榄树下',
      'xiaoyuer99',
      '小鱼儿与花',
      'dongpo',
      '东坡不吃肉',
      'nightowl',
      'guoke2001',
      '10.1.2.*',
      '10.9.8.*',
    ],
    // Stays: 信区, 发信站, 江畔社区, 标  题, 站内, 楼主.
    body: `${look}<div id="top_head"><div id="login_f" class="f"><div class="u-login-info"><span class="u-login-id"><a href="/nForum/user/query/nightowl" title="nightowl">nightowl</a></span> <a href="/nForum/user/ajax_logout.json">退出登录</a></div></div></div><div id="notice_nav"><a href="/">江畔社区</a> » <a href="/board/Health">健康(Health)</a></div><div class="b-head"><span>本主题共有 <i>2</i> 篇文章</span> 版主: <a href="/nForum/user/query/guoke2001">guoke2001</a></div>
    <div class="b-content"><a name="a0"></a><div class="a-wrap corner"><table class="article b" style="width:940px"><tr class="a-head"><td class="a-left a-info-user" style="width:160px"><span class="a-u-sex" title="女生哦 在线"></span><span class="a-u-name"><a href="/nForum/user/query/ganlanshu">ganlanshu</a></span></td><td><ul class="a-func f"><li>回复</li><li>楼主</li></ul></td></tr><tr class="a-body"><td class="a-left a-info"><div class="a-u-img">${large}</div><div class="a-u-uid" title="橄榄树下">橄榄树下</div><dl class="a-u-info"><dt>身份</dt><dd>用户</dd><dt>文章</dt><dd>301</dd><dt>积分</dt><dd>2210</dd><dt>星座</dt><dd>天秤座</dd></dl></td><td class="a-content"><div class="a-content-wrap">发信人: ganlanshu (橄榄树下), 信区: Health<br>标&nbsp;&nbsp;题: 求助：饭桌上的说法<br>发信站: 江畔社区 (Tue Nov 24 15:12:03 2026), 站内<br>&nbsp;&nbsp;<br>饭桌上又听说${rumour}。<br>--<br>&nbsp;&nbsp;<br><font class="f006">※ 修改:·ganlanshu 于 Nov 24 15:20:03 2026 修改本文·[FROM: 10.1.2.*]</font><br><font class="f004">※ 来源:·江畔社区 bbs.example·[FROM: 10.1.2.*]</font></div></td></tr></table></div>
    <div class="a-wrap corner"><table class="article b" style="width:940px"><tr class="a-head"><td class="a-left" style="width:160px"><span class="a-u-name"><a href="/nForum/user/query/xiaoyuer99">xiaoyuer99</a></span></td><td><span class="a-pos">第1楼</span></td></tr><tr class="a-body"><td class="a-left">${large}</td><td class="a-content"><div class="a-content-wrap">发信人: xiaoyuer99 (小鱼儿与花), 信区: Health<br>标&nbsp;&nbsp;题: Re: 求助：饭桌上的说法<br>发信站: 江畔社区 (Tue Nov 24 16:12:03 2026), 站内<br><br>没听说过<br>【 在 dongpo (东坡不吃肉) 的大作中提到: 】<br><font class="f006">: 我妈也这么说</font><br>--<br><font class="f005">※ 来源:·江畔社区 bbs.example·[FROM: 10.9.8.*]</font></div></td></tr></table></div></div><a href="/board/Health">返回版面</a>`,
  },
  {
    name: 'a thread whose links to people are numbers, and labels before them',
    title: '街坊又在传大蒜_天边杂谈_天边论坛',
    rumour,
    isLong: true,
    planted: ['巴山夜雨客', '卖花小姑娘', '江湖郎中李', '大漠孤烟', '西风瘦马客', '一苇渡江来', '烟雨平生'],
    // Stays: 楼主, 时间：2026-11-24 15:12:03, 点击：8842, 回复：31, 举报, 打赏.
    body: `${look}<div class="top-nav f"><a href="/">首页</a><span class="fr">您好，<a href="http://www.tianbian.example/99812">烟雨平生</a> | <a href="/logout">退出</a></span></div><div class="crumbs">天边杂谈</div><div class="atl-head"><h1 class="atl-title"><span class="s_title">街坊又在传大蒜</span></h1><div class="atl-menu clearfix js-bbs-act" js_activityusername="x"><div class="atl-info"><span>楼主：<a href="http://www.tianbian.example/30112" target="_blank" class="js-vip-check" uid="30112" uname="巴山夜雨客">巴山夜雨客</a></span> <span>时间：2026-11-24 15:12:03</span> <span>点击：8842</span> <span>回复：31</span></div><div><a>只看楼主</a> <a>字体</a></div></div></div>
    <div class="atl-main"><div class="atl-item host-item b"><div class="atl-content"><div class="bbs-content">　　菜场里听来的：${rumour}。<br>　　（江湖郎中李也在说）</div><div class="host-ft"><a>举报</a> <a>打赏</a> <span>楼主 2026-11-24 来自 天边社区客户端</span></div></div></div>
    <div class="atl-item b" _host="%E5%8D%96" id="2" replyid="7701"><div class="atl-head"><div class="atl-info"><span>作者：<a href="http://www.tianbian.example/30113" class="js-vip-check">卖花小姑娘</a></span> <span>时间：2026-11-24 16:12:03</span></div></div><div class="atl-content"><div class="atl-con-bd"><div class="bbs-content">　　@巴山夜雨客 2026-11-24 15:12:03<br>　　菜场里听来的<br>　　-----------------------------<br>　　别信</div><div class="atl-reply"><span>2楼</span> <a>评论</a></div><div class="item-reply-view"><ul><li class="b"><a href="http://www.tianbian.example/30114" class="ir-user">江湖郎中李</a>：<span class="ir-content">评论 卖花小姑娘：你才别信</span> <span class="ir-time">2026-11-24 17:00:00</span></li></ul></div></div></div></div>
    <div class="atl-item b"><div class="atl-info"><span>作者：<a href="http://www.tianbian.example/30115">大漠孤烟</a></span> <span>时间：2026-11-24 18:12:03</span></div><div class="bbs-content">回复第2楼(作者:卖花小姑娘 于 2026-11-24 16:12)<br>别信<br>==========<br>同意</div></div></div><div class="bbs-side"><h4>本版斑竹</h4><p><a href="http://www.tianbian.example/30116">西风瘦马客</a></p><h4>最近送过鲜花的人</h4><ul><li><a href="http://www.tianbian.example/30117">一苇渡江来</a> <span>鲜花 x3</span></li></ul></div><div>发表回复 等级</div>`,
  },
  {
    name: 'a thread of MyBB with thanks, a guest, quotes and who browses',
    title: 'Bread and cures - Millpond',
    rumour,
    isLong: true,
    planted: [
      'Hatherby',
      'Crumpet Lane',
      'oldwheel',
      'Dusty Miller',
      'Rosalba',
      'Tewkes',
      'Brookside9',
      'Ivo',
    ],
    // Stays: Junior Member, Posts: 41, Threads: 3, Reputation: 7, Millpond, Unread post.
    body: `${look}<div id="header"><div id="panel"><div class="upper"><div class="wrapper f"><span class="welcome"><strong>Welcome back, <a href="http://m.example/member.php?action=profile&uid=9" class="usercp">Brookside9</a></strong>. You last visited: Today, 08:12 AM</span> <a href="member.php?action=logout&logoutkey=a" class="logout">Log Out</a></div></div></div></div><div class="navigation"><a href="index.php">Millpond</a> › <a href="forum-3.html">Kitchen</a> › <span class="active">Bread and cures</span></div>
    <div class="f"><strong>Thread Rating:</strong> 3 Vote(s)</div><div id="posts"><div class="post b" id="post_11"><div class="post_author f"><div class="author_avatar"><a href="user-12.html">${large}</a></div><div class="author_information"><strong><span class="largetext"><a href="http://m.example/user-12.html"><span style="color:green"><strong><em>Hatherby</em></strong></span></a></span></strong><br><span class="smalltext">Junior Member<br></span></div><div class="author_statistics">Posts: 41<br>Threads: 3<br>Joined: Mar 2014<br>Reputation: <strong>7</strong><br>Warning Level: <a>0%</a></div></div><div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="showthread.php?tid=9&pid=11#pid11">#1</a></strong></div><span class="post_date">11-24-2026, 03:12 PM <span class="post_edit" id="edited_by_11"><span class="edited_post">(This post was last modified: 11-24-2026, 03:20 PM by <a href="user-13.html">Dusty Miller</a>. Edit Reason: typo)</span></span></span></div><div class="post_body scaleimages" id="pid_11">Our baker says ${rumour}.<br></div><div class="post_meta"><div class="thanked">The following 2 users say Thank You to Hatherby for this post:<br>• Rosalba, Tewkes</div></div></div></div>
    <div class="post classic b" id="post_12"><div class="post_author scaleimages"><strong><span class="largetext">Crumpet Lane</span></strong><br><span class="smalltext">Unregistered</span></div><div class="post_content"><span class="post_date">11-24-2026, 04:12 PM</span><div class="post_body"><blockquote class="mycode_quote"><cite><span> (11-24-2026, 02:02 PM)</span>oldwheel Wrote: <a href="showthread.php?pid=10#pid10" class="quick_jump"></a></cite>Only with butter.</blockquote>Then butter it is. <a href="user-14.html" class="mention">@"Ivo"</a> ?</div></div></div></div>
    <table class="tborder"><tr><td class="thead" colspan="4"><strong>Possibly Related Threads…</strong></td></tr><tr><td class="tcat"><strong>Thread</strong></td><td class="tcat"><strong>Author</strong></td><td class="tcat"><strong>Replies</strong></td><td class="tcat"><strong>Last Post</strong></td></tr><tr><td class="trow1"><a href="thread-8.html">Sourdough starter</a></td><td><a href="user-15.html">Tewkes</a></td><td>4</td><td><span class="smalltext">11-20-2026, 09:00 AM<br><a href="thread-8-lastpost.html">Last Post</a>: <a href="user-16.html">Rosalba</a></span></td></tr></table><a>View a Printable Version</a><br><a>Subscribe to this thread</a><div>Users browsing this thread: Ivo, 1 Guest(s)</div>`,
  },
  {
    name: 'an index of boards with who is online, birthdays and a list of members',
    title: 'Lowland Board - Index page',
    rumour,
    isLong: true,
    planted: [
      'Tarragona',
      'Bede Sallow',
      'kingcup',
      'Mistress Vole',
      'Ulric',
      'Larch & Co',
      'Saffron Weald',
      'dabchick',
      'Humphrey B',
      'Osier',
    ],
    // Stays: Administrators, Global moderators, Who is online, In total there are, Total posts, Statistics.
    body: `${look}<div id="wrap"><div class="headerbar"><div id="site-description"><h1>Lowland Board</h1></div></div><div class="navbar"><ul class="f"><li><a href="./index.php">Board index</a></li><li id="username_logged_in" class="rightside"><div class="header-profile dropdown-container"><a href="./ucp.php" class="header-avatar dropdown-trigger">${named('User avatar')} <span class="username">Osier</span></a><ul class="dropdown-contents"><li><a href="./ucp.php?mode=logout&sid=1" title="Logout [ Osier ]">Logout [ Osier ]</a></li></ul></div></li></ul></div><p class="right">Last visit was: Mon Nov 23, 2026 8:00 am</p>
    <div class="forabg"><ul class="topiclist"><li class="header f"><span>Forum</span> <span>Topics</span> <span>Last post</span></li></ul><ul class="topiclist forums"><li class="row b"><dl class="row-item forum_read f"><dt style="width:420px"><div class="list-inner"><a href="./viewforum.php?f=2" class="forumtitle">Gardening</a><br>Somebody claimed that ${rumour} again.<br><strong>Moderators:</strong> <a href="./memberlist.php?mode=viewprofile&u=4" class="username-coloured" style="color:#0a0">Bede Sallow</a>, <span style="color:#0a0" class="username-coloured">Tarragona</span></div></dt><dd class="topics">98</dd><dd class="lastpost"><span><dfn>Last post</dfn> <a href="./viewtopic.php?p=301#p301" class="lastsubject" title="Re: Cold frames">Re: Cold frames</a><br>by <span class="username">Mistress Vole</span> <a href="./viewtopic.php?p=301"><i></i></a><br><time>Tue Nov 24, 2026 3:12 pm</time></span></dd></dl></li></ul></div>
    <div class="stat-block online-list"><h3><a href="./viewonline.php">Who is online</a></h3><p>In total there are <strong>12</strong> users online :: 3 registered, 0 hidden and 9 guests<br>Registered users: <a href="./memberlist.php?mode=viewprofile&u=6" class="username">kingcup</a>, Ulric<br><em>Legend: <a style="color:#AA0000" href="./memberlist.php?mode=group&g=5">Administrators</a>, <a href="./memberlist.php?mode=group&g=4">Global moderators</a></em></p></div><div class="stat-block birthday-list"><h3>Birthdays</h3><p>Congratulations to: <strong><a href="./memberlist.php?mode=viewprofile&u=7" class="username">Larch &amp; Co</a></strong> (35), <strong><span class="username">Humphrey B</span></strong> (41)</p></div><div class="stat-block statistics"><h3>Statistics</h3><p>Total posts <strong>2048</strong> • Total topics <strong>98</strong> • Total members <strong>512</strong> • Our newest member <strong><a href="./memberlist.php?mode=viewprofile&u=8" class="username">dabchick</a></strong></p></div>
    <h2>Members</h2><div class="pagination">512 users • Page 1 of 3</div><table class="table1 memberlist" id="memberlist"><thead><tr><th class="name"><span class="rank-img"><a href="#">Rank</a></span><a href="#">Username</a></th><th class="posts">Posts</th><th class="info">Website, Location</th><th class="joined">Joined</th></tr></thead><tbody><tr class="bg1"><td><span class="rank-img">Site Admin</span><a href="./memberlist.php?mode=viewprofile&u=2" class="username-coloured">Saffron Weald</a></td><td class="posts"><a href="./search.php?author_id=2&sr=posts">2048</a></td><td class="info"><div><a href="https://weald.example" title="Visit website: https://weald.example">Website</a></div></td><td>Sun Jan 04, 2015 9:00 am</td></tr></tbody></table><p><a href="./ucp.php?mode=delete_cookies">Delete cookies</a></p></div>`,
  },
];
