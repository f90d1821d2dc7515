import { face, type Layout, rumour } from './layouts.ts';

const plain = 'list-style:none;margin:0;padding:0';
const row = 'display:flex;gap:10px;align-items:center';
const grey = 'color:#888;font-size:12px';
const small = 'width:24px;height:24px';
const medium = 'width:40px;height:40px';
const links =
  '<style>a{text-decoration:none}table{border-spacing:0}button{border:0;background:none;font:inherit;color:inherit}</style>';

/** Written from the HTML of well-known software by somebody who had not seen the rules; all invented. */
export const layoutsOfMoreSoftware: Layout[] = [
  {
    name: 'a Weibo post on the web with hashed classes, comments, replies below them and a side bar',
    title: '微博正文 - 微博',
    rumour,
    isLong: true,
    // Stays: 微博, 青石县, 来自 iPhone客户端, 发布于 湖北, 微博热搜, 转发, 冬至吃什么.
    planted: [
      '林间小鹿',
      '南山听雨',
      '阿明爱吃鱼',
      '半夏微凉',
      '老街修表匠',
      '晚风知我意',
      '高山明月',
      '江城小北',
    ],
    body: `${links}<div id="app" class="woo-box-flex" style="font-size:14px;line-height:1.5"><div class="Frame_wrap_16as0" style="width:1000px"><div class="woo-panel-main Nav_wrap_gHB1a" style="${row};justify-content:space-between"><a href="/" class="Nav_logo_gq4ak">微博</a><div class="woo-tab-nav Nav_mid_3tlWA" role="navigation" style="${row}"><a class="Ctrls_alink_1L3hP" href="/" aria-label="首页">首页</a><a class="Ctrls_alink_1L3hP" href="/hot" aria-label="热门">热门</a><a class="Ctrls_alink_1L3hP" href="/u/7700110022" aria-label="江城小北"><div class="woo-avatar-main Ctrls_avatar_1kl2c"><img class="woo-avatar-img" style="${small}" src="${face}"></div></a></div></div>
      <div class="Main_full_1dfQX" style="display:flex;gap:16px"><div class="Main_wrap_2GRrG" style="width:650px"><article class="woo-panel-main Feed_wrap_3v9LH Feed_normal_12A98 Detail_feed_3iffy" style="border:1px solid #eee;padding:16px"><div class="Feed_body_3R0rO"><header class="woo-box-flex" style="${row}"><a class="woo-avatar-main ALink_none_1w6rm head_avatar_20c4y" href="/u/5501234567"><div class="woo-avatar-main"><img src="${face}" usercard="5501234567" class="woo-avatar-img" style="${medium}"></div></a>
        <div class="woo-box-item-flex head_main_3DRDm"><div class="woo-box-flex woo-box-column woo-box-justifyCenter head_content_wrap_27bih"><div class="woo-box-flex woo-box-alignCenter head_nick_1yix2"><a class="ALink_default_2ibt1 head_cut_2Zcft head_name_24eEB" href="/u/5501234567" aria-label="林间小鹿"><span title="林间小鹿">林间小鹿</span></a></div>
        <div class="woo-box-flex head-info_info_2AspQ" style="${row};${grey}"><a class="head-info_time_6sFQg" href="https://weibo.example/5501234567/PxYz1abC" title="2026-11-24 08:12">11-24 08:12</a><div class="head-info_cut_1tPQI head-info_source_2zcEX">来自 iPhone客户端</div><div class="head-info_ip_3ywCW" title="发布于 湖北">发布于 湖北</div></div></div></div><button class="woo-button-main followbtn_followbtn_2yWuq"><span class="woo-button-content">+关注</span></button></header>
        <div class="wbpro-feed-content"><div class="_text_1x8k2_9"><div class="_wbtext_1x8k2_14">邻居说${rumour}，青石县的朋友听说过吗？<a href="/n/南山听雨" data-user="南山听雨" usercard="name=南山听雨">@南山听雨</a> 你是学医的，帮忙看看 <a href="//s.weibo.example/weibo?q=%23冬季健康%23">#冬季健康#</a></div></div>
        <div class="Feed_retweet_JqZJb" style="background:#f7f7f7;padding:10px;margin-top:8px"><div class="retweet_head_1x8k2" style="${row}"><a class="ALink_default_2ibt1 _nick_1x8k2_31" href="/u/6600112233" usercard="6600112233"><span>@老街修表匠</span></a></div><div class="_text_1x8k2_9"><div class="_wbtext_1x8k2_14">今天菜市场的大蒜又涨价了。</div></div><div style="${row};${grey}"><a href="/6600112233/PxAa">11-23 20:10</a><span>来自 微博网页版</span></div></div></div></div>
        <footer aria-label="12,8,30" class="woo-box-flex" style="${row};justify-content:space-around;${grey}"><div class="woo-box-item-flex toolbar_item_1ky_D"><div class="woo-pop-ctrl"><span class="toolbar_num_JXZul">转发 12</span></div></div><div class="toolbar_item_1ky_D"><span class="toolbar_num_JXZul">评论 8</span></div><div class="toolbar_item_1ky_D"><button class="woo-like-main toolbar_btn_Cg9tz" title="赞"><span class="woo-like-count">赞 30</span></button></div></footer></article>
      <div class="RepostCommentList_mar1_3VHkS" style="border:1px solid #eee;padding:16px"><div class="Composer_box_1x8k2" style="${row}"><img class="woo-avatar-img" style="${medium}" src="${face}"><textarea placeholder="发布你的评论" class="Form_input_3JT2Q" style="width:480px;height:30px;font-size:14px"></textarea></div><div class="RepostCommentList_tip_1x8k2" style="${row}"><span class="cur">按热度</span><span>按时间</span></div>
      <div class="vue-recycle-scroller ready page-mode direction-vertical"><div class="vue-recycle-scroller__item-wrapper">
        <div class="vue-recycle-scroller__item-view"><div class="wbpro-scroller-item"><div class="wbpro-list"><div class="item1" style="margin:12px 0"><div class="item1in woo-box-flex" style="display:flex;gap:10px"><a href="/u/5509988" class="woo-avatar-main"><img class="woo-avatar-img" usercard="5509988" style="${medium}" src="${face}"></a><div class="con1 woo-box-item-flex"><div class="text"><a href="/u/5509988" usercard="5509988" class="ALink_default_2ibt1">南山听雨</a>:<span>没有依据，发烧了要去看医生。</span></div><div class="info woo-box-flex" style="${row};${grey}"><div>26-11-24 08:31 来自湖北</div><div class="opt">回复 赞 15</div></div></div></div>
          <div class="list2" style="background:#f9f9f9;margin-left:50px;padding:8px;font-size:13px"><div class="item2"><div class="con2"><div class="text"><a href="/u/5507711" usercard="5507711" class="ALink_default_2ibt1">阿明爱吃鱼</a>:<span>回复<a href="/n/南山听雨" usercard="name=南山听雨">@南山听雨</a>:我奶奶也这么说</span></div><div class="info" style="${grey}">26-11-24 08:40 来自浙江</div></div></div><div class="item2"><div class="con2"><div class="text"><a href="/u/5506622" usercard="5506622" class="ALink_default_2ibt1">半夏微凉</a><span class="_tag_1x8k2_52" style="${grey}"> 博主好友</span>:<span>回复<a href="/n/阿明爱吃鱼" usercard="name=阿明爱吃鱼">@阿明爱吃鱼</a>:劝劝她</span></div><div class="info" style="${grey}">26-11-24 08:55 来自上海</div></div></div><div class="_more_1x8k2_60">共4条回复 ⌄</div></div></div></div></div></div>
        <div class="vue-recycle-scroller__item-view"><div class="wbpro-scroller-item"><div class="wbpro-list"><div class="item1"><div class="item1in woo-box-flex" style="display:flex;gap:10px"><a href="/u/5503344" class="woo-avatar-main"><img class="woo-avatar-img" style="${medium}" src="${face}"></a><div class="con1"><div class="text"><a href="/u/5503344" class="ALink_default_2ibt1">晚风知我意</a>:<span>县里昨天发了说明，大家别再转了。<a href="/n/江城小北" usercard="name=江城小北">@江城小北</a> 你也看看</span></div><div class="info" style="${row};${grey}"><div>26-11-24 09:12 来自湖北</div><div class="opt">回复 赞 3</div></div></div></div></div></div></div></div></div></div></div></div>
      <aside class="Main_side_i7Vti" style="width:280px"><div class="woo-panel-main wbpro-side" style="border:1px solid #eee;padding:12px"><div class="wbpro-side-tit">你可能感兴趣的人</div><div class="UserCard_item_Jrrai" style="${row}"><div class="woo-avatar-main"><img class="woo-avatar-img" style="${medium}" src="${face}"></div><div class="UserCard_right_1x8k2"><div class="_name_1x8k2_71">高山明月</div><div class="_desc_1x8k2_75" style="${grey}">粉丝 3.2万</div></div><button class="woo-button-main">关注</button></div></div>
        <div class="woo-panel-main wbpro-side" style="border:1px solid #eee;padding:12px;margin-top:12px"><div class="wbpro-side-tit">微博热搜</div><div class="wbpro-side-panel"><span class="rank">1</span> <a class="wbpro-textcut" href="//s.weibo.example/weibo?q=冬至吃什么">冬至吃什么</a></div><div class="wbpro-side-panel"><span class="rank">2</span> <a class="wbpro-textcut" href="//s.weibo.example/weibo?q=大蒜价格">大蒜价格</a></div></div></aside></div></div></div>`,
  },
  {
    name: 'a XenForo 2 thread for somebody logged in with reactions, quotes, a last editor and members online',
    title: 'Garlic again | Riverside Gardeners',
    rumour,
    isLong: true,
    // Stays: Riverside Gardeners, Kitchen garden, Ministry of Health, Well-known member, dates, counters.
    planted: [
      'Hazelgrove',
      'Dunmoreton',
      'Fennimore',
      'Castlebeck',
      'Wrenfield',
      'Ploverdale',
      'Tamarisko',
      'Elderwick',
      'Juniperley',
    ],
    body: `${links}<div class="p-pageWrapper" id="top" style="font-size:14px;line-height:1.5;width:1000px"><nav class="p-nav"><div class="p-nav-inner" style="${row};justify-content:space-between"><div class="p-nav-smallLogo"><a href="/">Riverside Gardeners</a></div><div class="p-nav-opposite"><div class="p-navgroup p-account p-navgroup--member" style="${row}"><a href="/account/" class="p-navgroup-link p-navgroup-link--iconic p-navgroup-link--user" data-xf-click="menu" aria-label="Juniperley" title="Juniperley" aria-haspopup="true"><span class="avatar avatar--xxs" data-user-id="88"><img src="${face}" alt="Juniperley" class="avatar-u88-s" style="${small}"></span> <span class="p-navgroup-linkText">Juniperley</span></a><a href="/conversations/" class="p-navgroup-link js-badge--conversations badgeContainer" data-badge="0"><span class="p-navgroup-linkText">Inbox</span></a><a href="/account/alerts" class="p-navgroup-link js-badge--alerts badgeContainer--highlighted" data-badge="1"><span class="p-navgroup-linkText">Alerts</span></a></div></div></div>
      <div class="menu menu--structural is-active" data-menu="menu" style="border:1px solid #ccc;width:420px;margin-left:auto"><div class="menu-content"><h3 class="menu-header" style="font-size:14px;margin:6px">Alerts</h3><ol class="listPlain" style="${plain}"><li data-alert-id="7001" class="alert js-alert block-row is-unread" style="padding:6px"><div class="contentRow" style="display:flex;gap:8px"><div class="contentRow-figure"><a href="/members/tamarisko.14/" class="avatar avatar--xxs" data-user-id="14"><img src="${face}" alt="Tamarisko" style="${small}"></a></div><div class="contentRow-main"><a href="/members/tamarisko.14/" class="username fauxBlockLink-blockLink" dir="auto" data-user-id="14">Tamarisko</a> mentioned you in the thread <a href="/posts/301/">Frost in May</a>.<div class="contentRow-minor" style="${grey}"><time class="u-dt">Today at 7:50 AM</time></div></div></div></li></ol></div></div></nav>
      <div class="p-body"><ul class="p-breadcrumbs" style="${plain};${row}"><li><a href="/"><span>Forums</span></a></li><li><a href="/forums/kitchen.4/"><span>Kitchen garden</span></a></li></ul><div class="p-body-header"><div class="p-title"><h1 class="p-title-value" style="font-size:16px;margin:4px 0">Garlic again</h1></div><div class="p-description"><ul class="listInline listInline--bullet" style="${plain};${row};${grey}"><li><a href="/members/hazelgrove.21/" class="username u-concealed" dir="auto" data-user-id="21">Hazelgrove</a></li><li><a href="/threads/garlic.55/" class="u-concealed"><time class="u-dt">Nov 24, 2026</time></a></li></ul></div></div>
      <div class="p-body-main p-body-main--withSidebar" style="display:flex;gap:16px"><div class="p-body-content" style="width:720px"><div class="block-container lbContainer"><div class="block-body js-replyNewMessageContainer">
      ${[
        [
          'Hazelgrove',
          '21',
          'Well-known member',
          '#1',
          `The lady at the seed stall insists that ${rumour}. I grow plenty of it, so I would like to know.`,
          '<div class="reactionsBar js-reactionsList is-active" style="background:#f5f5f5;padding:4px"><ul class="reactionSummary" style="list-style:none;display:inline;padding:0"><li style="display:inline"><span class="reaction reaction--small reaction--1">👍</span></li></ul> <span class="u-srOnly" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(1px,1px,1px,1px)">Reactions:</span><a class="reactionsBar-link" href="/posts/901/reactions" data-xf-click="overlay" rel="nofollow"><bdi>Fennimore</bdi>, <bdi>Castlebeck</bdi> and 3 others</a></div>',
        ],
        [
          'Dunmoreton',
          '22',
          'Active member',
          '#2',
          '<blockquote data-attributes="member: 21" data-quote="Hazelgrove" data-source="post: 901" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch" style="border-left:3px solid #fa3;margin:4px 0;padding:6px"><div class="bbCodeBlock-title"><a href="/goto/post?id=901" class="bbCodeBlock-sourceJump" rel="nofollow" data-content-selector="#post-901">Hazelgrove said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent js-expandContent">I grow plenty of it</div></div></blockquote>The Ministry of Health says no. <a href="/members/wrenfield.33/" class="username" data-xf-init="member-tooltip" data-user-id="33" data-username="@Wrenfield">@Wrenfield</a> has the link.',
          '<div class="message-lastEdit" style="' +
            grey +
            '">Last edited by a moderator: <time class="u-dt">Nov 24, 2026</time></div>',
        ],
        [
          'Wrenfield',
          '33',
          'Moderator',
          '#3',
          '<blockquote class="bbCodeBlock bbCodeBlock--quote" style="border-left:3px solid #fa3;margin:4px 0;padding:6px"><div class="bbCodeBlock-title">Elderwick said:</div><div class="bbCodeBlock-content">It is good on toast.</div></blockquote>On toast, yes. The notice is pinned on page 2.',
          '<div class="message-lastEdit" style="' +
            grey +
            '">Last edited by <a href="/members/ploverdale.2/" class="username">Ploverdale</a>: <time class="u-dt">Nov 25, 2026</time></div>',
        ],
      ]
        .map(
          ([
            who,
            id,
            title,
            no,
            text,
            below,
          ]) => `<article class="message message--post js-post js-inlineModContainer" data-author="${who}" data-content="post-90${no?.[1]}" id="js-post-90${no?.[1]}" itemscope itemtype="https://schema.org/Comment" style="border:1px solid #ddd;margin-bottom:10px"><div class="message-inner" style="display:flex"><div class="message-cell message-cell--user" style="width:150px;background:#fafafa;padding:10px;text-align:center"><section class="message-user" itemprop="author" itemscope itemtype="https://schema.org/Person"><div class="message-avatar"><div class="message-avatar-wrapper"><a href="/members/${who?.toLowerCase()}.${id}/" class="avatar avatar--m" data-user-id="${id}"><img src="${face}" alt="${who}" class="avatar-u${id}-m" itemprop="image"></a></div></div>
        <div class="message-userDetails"><h4 class="message-name" style="margin:0;font-size:14px"><a href="/members/${who?.toLowerCase()}.${id}/" class="username" dir="auto" data-user-id="${id}" data-xf-init="member-tooltip"><span itemprop="name">${who}</span></a></h4><h5 class="userTitle message-userTitle" dir="auto" itemprop="jobTitle" style="margin:0;font-size:12px">${title}</h5></div><div class="message-userExtras" style="font-size:12px"><dl class="pairs pairs--justified" style="${row};margin:0"><dt>Joined</dt><dd style="margin:0">Mar 3, 2019</dd></dl><dl class="pairs pairs--justified" style="${row};margin:0"><dt>Messages</dt><dd style="margin:0">1,204</dd></dl></div></section></div>
        <div class="message-cell message-cell--main" style="padding:10px;width:530px"><div class="message-main js-quickEditTarget"><header class="message-attribution message-attribution--split" style="${row};justify-content:space-between;${grey}"><ul class="message-attribution-main listInline" style="${plain}"><li class="u-concealed"><a href="/posts/90${no?.[1]}/"><time class="u-dt">Nov 24, 2026</time></a></li></ul><ul class="message-attribution-opposite" style="${plain}"><li><a href="/posts/90${no?.[1]}/">${no}</a></li></ul></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer" data-lb-caption-desc="${who} · Nov 24, 2026"><article class="message-body js-selectToQuote"><div class="bbWrapper">${text}</div></article></div></div><footer class="message-footer">${below}<div class="message-actionBar actionBar" style="${grey}"><a class="actionBar-action" href="#">Report</a> <a class="actionBar-action" href="#">Like</a> <a class="actionBar-action" href="#">Reply</a></div></footer></div></div></div></article>`,
        )
        .join('')}</div></div></div>
      <div class="p-body-sidebar" style="width:250px"><div class="block" data-widget-key="forum_overview_members_online"><div class="block-container" style="border:1px solid #ddd;padding:8px"><h3 class="block-minorHeader" style="font-size:14px;margin:0"><a href="/online/">Members online</a></h3><div class="block-body"><div class="block-row block-row--minor"><ul class="listInline listInline--comma" style="${plain}"><li style="display:inline"><a href="/members/elderwick.40/" class="username" dir="auto" data-user-id="40">Elderwick</a></li><li style="display:inline">, <a href="/members/castlebeck.41/" class="username" dir="auto" data-user-id="41"><span class="username--style3 username--staff">Castlebeck</span></a></li></ul></div></div><div class="block-footer" style="${grey}">Total: 48 (members: 6, guests: 42)</div></div></div></div></div></div></div>`,
  },
  {
    name: 'a PTT article on the web with a list of pushes',
    title: '[問題] 長輩群組又在傳的偏方 - 看板 Gossiping - 批踢踢實業坊',
    rumour,
    isLong: true,
    // Stays: 批踢踢實業坊, 看板 Gossiping, 疾管署, 推/噓/→, dates.
    planted: [
      'sunnybasin',
      'ricecooker88',
      // What they are called, in brackets behind their ids.
      'catnapper',
      'steamkettle',
      'moonrabbit',
      'tamsuiwind',
      'beefnoodle',
      'oldbanyan',
      'pearlmilk',
      'keelungrain',
    ],
    body: `${links}<style>.push-tag{color:#a40}.push-userid{color:#850}.push{white-space:pre-wrap}</style><div style="font-size:15px;line-height:1.6"><div id="topbar-container"><div id="topbar" class="bbs-content" style="${row};width:900px;background:#eee"><a id="logo" href="/bbs/">批踢踢實業坊</a><span>›</span><a class="board" href="/bbs/Gossiping/index.html"><span class="board-label">看板 </span>Gossiping</a><a class="right small" href="/about.html" style="margin-left:auto">關於我們</a><a class="right small" href="/contact.html">聯絡資訊</a></div></div>
      <div id="navigation-container"><div id="navigation" class="bbs-content" style="${row};width:900px"><a class="board" href="/bbs/Gossiping/index.html">返回看板</a><div class="bar"></div></div></div>
      <div id="main-container"><div id="main-content" class="bbs-screen bbs-content" style="width:900px;white-space:pre-wrap"><div class="article-metaline"><span class="article-meta-tag">作者</span> <span class="article-meta-value">sunnybasin (catnapper)</span></div><div class="article-metaline-right"><span class="article-meta-tag">看板</span> <span class="article-meta-value">Gossiping</span></div><div class="article-metaline"><span class="article-meta-tag">標題</span> <span class="article-meta-value">[問題] 長輩群組又在傳的偏方</span></div><div class="article-metaline"><span class="article-meta-tag">時間</span> <span class="article-meta-value">Tue Nov 24 08:05:41 2026</span></div>
<span class="f2" style="color:#080">※ 引述《ricecooker88 (steamkettle)》之銘言：
</span><span class="f6" style="color:#088">: 最近家裡買了一大袋大蒜
: 不知道要怎麼吃完
</span>
剛剛看到長輩群組在傳「${rumour}」
疾管署好像已經澄清過了
有沒有人可以貼一下連結

--
<span class="f2" style="color:#080">※ 發信站: 批踢踢實業坊(ptt.example), 來自: 臺灣
</span><span class="f2" style="color:#080">※ 文章網址: <a href="https://www.ptt.example/bbs/Gossiping/M.17955.A.3F2.html" target="_blank" rel="noreferrer noopener nofollow">https://www.ptt.example/bbs/Gossiping/M.17955.A.3F2.html</a>
</span><span class="f2" style="color:#080">※ 編輯: sunnybasin 11/24/2026 08:30:12
</span>${[
      ['推', 'moonrabbit', '疾管署上週就說沒有根據了', '11/24 08:12'],
      ['→', 'moonrabbit', '置底文有連結', '11/24 08:12'],
      ['噓', 'tamsuiwind', '又在洗文章', '11/24 08:15'],
      ['推', 'beefnoodle', '@moonrabbit 感謝，已經轉給家人', '11/24 08:21'],
      ['→', 'oldbanyan', '樓上 beefnoodle 大好孝順', '11/24 08:24'],
      ['推', 'pearlmilk', '做成蒜泥白肉就吃完了', '11/24 08:40'],
    ]
      .map(
        ([
          tag,
          who,
          text,
          when,
        ]) => `<div class="push"><span class="${tag === '推' ? '' : 'f1 '}hl push-tag">${tag} </span><span class="f3 hl push-userid">${who}</span><span class="f3 push-content">: ${text}</span><span class="push-ipdatetime" style="color:#888"> ${when}
</span></div>`,
      )
      .join('')}<span class="f2" style="color:#080">※ 轉錄者: keelungrain (台灣), 11/24/2026 09:02:10
</span></div></div></div>`,
  },
];
