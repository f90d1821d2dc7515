// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { good } from '../contract/result.ts';
import { findPrivateElements } from '../report/people/elements/private-elements.ts';
import { builtInSites } from './built-in-sites.ts';
import { chooseSites } from './choose-sites.ts';
import { peopleSelectors } from './people-selectors.ts';
import { PostsHere } from './posts-here.ts';
import { sitesHere } from './sites-here.ts';

const anyHost = 'forum.example';
const face = '<img src="/f.png">';
const rumour = '<u>吃大蒜能治流感</u>';

// Its style sheets are never asked for.
const { happyDOM } = window as unknown as { happyDOM: { settings: object } };
Object.assign(happyDOM.settings, { disableCSSFileLoading: true, handleDisabledFileLoadingAsSuccess: true });

/** A page in the shape of a program's templates, and what its profile is to tell of it. */
interface Known {
  id: string;
  /** Where it is not found anywhere. */
  host?: string;
  path: string;
  html: string;
  /** Of the post with the rumour. */
  place: { permalink?: string; floor?: number };
  /** When the posts were written, in the order of the profile. */
  dates: (string | null)[];
  /** What is covered as a whole, by its text, or else as a picture. */
  people: string[];
}

const pages: Known[] = [
  {
    id: 'xenforo',
    path: '/threads/on-garlic.7/page-2',
    html: `<html id="XF"><body><a class="p-navgroup-link p-navgroup-link--user" href="/account/"><span class="p-navgroup-linkText">Wren</span></a>
      <div class="p-description"><ul><li><a class="username" data-user-id="2" href="/members/2/">Thornebury</a></li><li><time class="u-dt" datetime="2024-11-20T08:00:00+0000">Nov 20, 2024</time></li></ul></div>
      <article class="message message--post js-post" data-author="Thornebury" data-content="post-41" id="js-post-41"><span class="u-anchorTarget" id="post-41"></span>
        <section class="message-user"><div class="message-avatar"><a class="avatar avatar--m" data-user-id="2">${face}</a></div><div class="message-userDetails"><h4 class="message-name"><a class="username" data-user-id="2" href="/members/2/">Thornebury</a></h4><h5 class="userTitle message-userTitle">Well-known member</h5></div>
          <div class="message-userExtras"><dl class="pairs"><dt>Joined</dt><dd>Mar 4, 2019</dd></dl><dl class="pairs"><dt>Messages</dt><dd>320</dd></dl></div></section>
        <header class="message-attribution"><ul class="message-attribution-main"><li><a href="/threads/on-garlic.7/post-41"><time class="u-dt" datetime="2024-11-24T08:12:00+0000">Nov 24, 2024</time></a></li></ul>
          <ul class="message-attribution-opposite"><li><a href="/threads/on-garlic.7/post-41" class="message-attribution-gadget"></a></li><li><a href="/threads/on-garlic.7/post-41">#1,021</a></li></ul></header>
        <article class="message-body"><div class="bbWrapper">Is there proof?</div></article><div class="message-lastEdit">Last edited: <time class="u-dt" datetime="2024-11-24T09:00:00+0000">Nov 24, 2024</time></div>
        <aside class="message-signature"><div class="bbWrapper">Slow and steady.</div></aside>
        <div class="reactionsBar"><a class="reactionsBar-link" href="/posts/41/reactions"><bdi>Periwinkle</bdi>, <bdi>Oakenshaw</bdi> and 3 others</a></div></article>
      <article class="message message--post js-post" data-author="Millbrooker" data-content="post-42" id="js-post-42">
        <section class="message-user"><h4 class="message-name"><span class="username">Millbrooker</span></h4><h5 class="userTitle message-userTitle">Guest</h5></section>
        <header class="message-attribution"><ul class="message-attribution-main"><li><a href="/threads/on-garlic.7/post-42"><time class="u-dt" datetime="2024-11-25T08:12:00+0000">Nov 25, 2024</time></a></li></ul>
          <ul class="message-attribution-opposite"><li><a href="/threads/on-garlic.7/post-42">#1,022</a></li></ul></header>
        <article class="message-body"><div class="bbWrapper"><blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote"><div class="bbCodeBlock-title"><a class="bbCodeBlock-sourceJump" data-content-selector="#post-41">Thornebury said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">Is there proof?</div></div></blockquote>
          <div class="bbCodeBlock bbCodeBlock--code"><div class="bbCodeBlock-title">Code:</div><pre>1 + 1</pre></div>${rumour} <a class="username" data-user-id="2" href="/members/2/">@Thornebury</a></div></article></article></body></html>`,
    place: { permalink: '/threads/on-garlic.7/post-42', floor: 1022 },
    dates: ['2024-11-24T08:12:00Z', '2024-11-25T08:12:00Z'],
    people: [
      'Wren',
      'Thornebury',
      'img',
      'Thornebury',
      'Periwinkle',
      'Oakenshaw',
      'Millbrooker',
      'Thornebury said:',
      '@Thornebury',
    ],
  },
  {
    id: 'smf',
    path: '/index.php?topic=7.15',
    html: `<html><head><link rel="help" href="/index.php?action=help"><link rel="contents" href="/index.php"></head><body><ul id="top_info"><li><a href="/index.php?action=profile" id="profile_menu_top">${face}Wren</a></li></ul>
      <div id="display_head"><h2 class="display_title"><span id="top_subject">On garlic</span></h2><p>Started by <a href="/index.php?action=profile;u=2" title="View the profile of Thornebury">Thornebury</a>, 2024-11-20</p></div>
      <div id="forumposts"><form id="quickModForm"><div class="windowbg" id="msg41"><div class="post_wrapper"><div class="poster"><h4><a href="/index.php?action=profile;u=2" title="View the profile of Thornebury">Thornebury</a></h4>
          <ul class="user_info"><li class="membergroup">Villager</li><li class="avatar"><a href="/index.php?action=profile;u=2">${face}</a></li><li class="postcount">Posts: 320</li></ul></div>
        <div class="postarea"><div class="keyinfo"><div id="subject_41" class="subject_title"><a href="/index.php?topic=7.msg41#msg41">On garlic</a></div><div class="postinfo"><a href="/index.php?topic=7.msg41#msg41" class="smalltext">2024-11-24, 08:12</a><span class="smalltext modified" id="modified_41"><em>Last Edit: 2024-11-24, 09:00 by Cobblestone</em></span></div></div>
          <div class="post"><div class="inner" data-msgid="41" id="msg_41">Is there proof?</div></div></div><div class="moderatorbar"><div class="signature" id="msg_41_signature">Slow and steady.</div></div></div></div>
        <div class="windowbg" id="msg42"><div class="post_wrapper"><div class="poster"><h4>Millbrooker</h4><ul class="user_info"><li class="membergroup">Guest</li></ul></div>
        <div class="postarea"><div class="keyinfo"><div id="subject_42" class="subject_title"><a href="/index.php?topic=7.msg42#msg42">Re: On garlic</a></div><span class="page_number floatright">#16</span><div class="postinfo"><a href="/index.php?topic=7.msg42#msg42" class="smalltext">2024-11-25, 08:12</a></div></div>
          <div class="post"><div class="inner" data-msgid="42" id="msg_42"><blockquote class="bbc_standard_quote"><cite><a href="/index.php?topic=7.msg41#msg41">Quote from: Thornebury on 2024-11-24</a></cite>Is there proof?</blockquote>${rumour}</div></div></div></div></div></form></div></body></html>`,
    place: { permalink: '/index.php?topic=7.msg42#msg42', floor: 16 },
    dates: ['2024-11-24T08:12', '2024-11-25T08:12'],
    people: [
      'Wren',
      'Thornebury',
      'Thornebury',
      'img',
      'Last Edit: 2024-11-24, 09:00 by Cobblestone',
      'Millbrooker',
      'Quote from: Thornebury on 2024-11-24',
    ],
  },
  {
    // As it was before version 2.1.
    id: 'smf',
    path: '/index.php?topic=7.15',
    html: `<html><head><link rel="help" href="/index.php?action=help"></head><body><div id="forumposts"><form id="quickModForm">
      <div class="windowbg2"><span class="topslice"><span></span></span><div class="post_wrapper"><div class="poster"><h4><a href="/index.php?action=profile;u=2">Thornebury</a></h4><ul class="reset smalltext" id="msg_42_extra_info"><li class="postcount">Posts: 320</li></ul></div>
        <div class="postarea"><div class="flow_hidden"><div class="keyinfo"><h5 id="subject_42"><a href="/index.php?topic=7.msg42#msg42">Re: On garlic</a></h5><div class="smalltext">« <strong>Reply #16 on:</strong> 2024-11-25, 08:12 »</div></div></div>
          <div class="post"><div class="inner" id="msg_42"><div class="quoteheader"><div class="topslice_quote"><a href="/index.php?topic=7.msg41#msg41">Quote from: Millbrooker on 2024-11-24</a></div></div><blockquote class="bbc_standard_quote">Is there proof?</blockquote>${rumour}</div></div></div></div></div></form></div></body></html>`,
    place: { permalink: '/index.php?topic=7.msg42#msg42', floor: 16 },
    dates: ['2024-11-25T08:12'],
    people: ['Thornebury', 'Quote from: Millbrooker on 2024-11-24'],
  },
  {
    id: 'xiuno',
    path: '/?thread-7.htm',
    html: `<html><head><link rel="stylesheet" href="view/css/bootstrap-bbs.css?1.0"></head><body><header id="header"><ul class="navbar-nav"><li class="nav-item username"><a class="nav-link" href="?my.htm"><img class="avatar-1" src="/f.png"> 竹影</a></li></ul></header>
      <div class="card card-thread"><div class="card-body"><div class="media"><a href="?user-2.htm"><img class="avatar-3 mr-3" src="/f.png"></a><div class="media-body"><h4 class="break-all">说说大蒜</h4><div class="small"><span class="username"><a href="?user-2.htm" class="text-muted">晴川</a></span> <span class="date text-grey ml-2">2024-11-24</span> <span class="text-grey ml-2">320</span></div></div></div><hr>
        <div class="message break-all" isfirst="1">真的吗？</div></div></div>
      <ul class="list-unstyled postlist"><li class="media post" data-pid="42" data-uid="3"><a href="?user-3.htm" class="mr-3"><img class="avatar-3" src="/f.png"></a><div class="media-body"><div class="d-flex small text-muted"><div><span class="username"><a href="?user-3.htm" class="text-muted">听雨</a></span> <span class="date text-grey ml-2">2024-11-25</span></div>
          <div class="text-right text-grey"><span class="floor-parent"><span class="floor mr-0">2</span>楼</span></div></div>
          <div class="message mt-1 break-all"><blockquote class="blockquote"><a href="?user-2.htm" class="text-small text-muted user"><img class="avatar-1" src="/f.png"> 晴川</a> 真的吗？</blockquote>${rumour}</div></div></li>
        <li class="post newpost media"><a href="?user-9.htm" class="mr-3"><img class="avatar-3" src="/f.png"></a><div class="media-body"><div class="d-flex small text-muted"><div><div>竹影</div></div><div><span class="floor" id="newfloor">3</span>楼</div></div><form id="quick_reply_form"></form></div></li></ul>
      <div class="card card-user-info"><div class="m-3"><a href="?user-2.htm"><img class="avatar-5" src="/f.png"></a><h5><a href="?user-2.htm">晴川</a></h5></div><div class="card-footer"><span>主题数</span><b>12</b></div></div></body></html>`,
    place: { floor: 2 },
    dates: ['2024-11-25', '2024-11-24'],
    people: ['竹影', 'img', '晴川', 'img', '听雨', '晴川', 'img', '竹影', 'img', '晴川'],
  },
  {
    id: 'vbulletin',
    path: '/showthread.php?t=7&page=2',
    html: `<html id="vbulletin_html"><head><meta name="generator" content="vBulletin 4.2.2"></head><body><ol id="posts">
      <li class="postbit postcontainer" id="post_41"><div class="posthead"><span class="postdate"><span class="date">2024-11-24, 08:12</span></span><span class="nodecontrols"><a name="post41" href="showthread.php?t=7&amp;p=41#post41" class="postcounter">#1,021</a><a id="postcount41" name="1021"></a></span></div>
        <div class="userinfo"><a class="postuseravatarlink" href="member.php?u=2">${face}</a><div class="username_container"><a class="username offline popupctrl" href="member.php?u=2"><strong>Thornebury</strong></a><span class="usertitle">Villager</span></div><dl class="userstats"><dt>Join Date</dt><dd>Mar 2019</dd><dt>Posts</dt><dd>320</dd></dl></div>
        <div class="postbody"><div class="content"><div id="post_message_41"><blockquote class="postcontent restore">Is there proof?</blockquote></div></div><blockquote class="postcontent lastedited">Last edited by Cobblestone; 2024-11-24 at <span class="time">09:00</span>.</blockquote></div></li>
      <li class="postbit postcontainer" id="post_42"><div class="posthead"><span class="postdate"><span class="date">2024-11-25, 08:12</span></span><span class="nodecontrols"><a name="post42" href="showthread.php?t=7&amp;p=42#post42" class="postcounter">#1,022</a></span></div>
        <div class="userinfo"><div class="username_container"><span class="username guest">Millbrooker</span><span class="usertitle">Guest</span></div></div>
        <div class="postbody"><div id="post_message_42"><blockquote class="postcontent restore"><div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_postedby">Originally Posted by <strong>Thornebury</strong></div><div class="message">Is there proof?</div></div></div></div>${rumour}</blockquote></div></div></li></ol></body></html>`,
    place: { permalink: '/showthread.php?t=7&p=42#post42', floor: 1022 },
    dates: ['2024-11-24T08:12', '2024-11-25T08:12'],
    people: [
      'img',
      'Thornebury',
      'Last edited by Cobblestone; 2024-11-24 at 09:00.',
      'Millbrooker',
      'Thornebury',
    ],
  },
  {
    id: 'vbulletin',
    path: '/showthread.php?t=7',
    html: `<html><head><meta name="generator" content="vBulletin 3.8.4"></head><body><div id="posts"><div><table id="post42" class="tborder"><tr><td class="thead">2024-11-25, 08:12</td><td class="thead"><a href="showpost.php?p=42&amp;postcount=6" id="postcount42" name="6"><strong>#6</strong></a></td></tr>
      <tr><td class="alt2"><div id="postmenu_42"><a class="bigusername" href="member.php?u=2">Thornebury</a></div><div class="smallfont">Villager</div><div class="smallfont"><a href="member.php?u=2">${face}</a></div><div class="smallfont">Join Date: Mar 2019</div></td>
        <td class="alt1" id="td_post_42"><div id="post_message_42"><div><div class="smallfont">Quote:</div><table><tr><td class="alt2"><div>Originally Posted by <strong>Millbrooker</strong> <a href="showthread.php?p=41#post41"><img class="inlineimg" src="/images/viewpost.gif"></a></div><div style="font-style:italic">Is there <strong>proof</strong>?</div></td></tr></table></div>
          <div><div class="smallfont">Quote:</div><table><tr><td class="alt2"><strong>An old saying</strong></td></tr></table></div>${rumour}</div></td></tr></table></div></div></body></html>`,
    place: { permalink: '/showthread.php?t=7#post42', floor: 6 },
    dates: ['2024-11-25T08:12'],
    people: ['Thornebury', 'img', 'Millbrooker'],
  },
  {
    id: 'vbulletin5',
    path: '/forum/kitchen/7-on-garlic',
    html: `<html><body><ul class="conversation-list"><li class="b-post js-post" data-node-id="42" data-node-publishdate="1732522320"><a id="post42" class="anchor"></a>
      <div class="b-userinfo"><a class="b-avatar" href="/member/2-thornebury">${face}</a><div class="author"><strong><a href="/member/2-thornebury"><span itemprop="name">Thornebury</span></a></strong></div><div class="usertitle">Villager</div><ul><li class="b-userinfo__additional-info"><label>Posts:</label> <span>48</span></li></ul></div>
      <div class="b-post__timestamp"><time itemprop="dateCreated" datetime="2024-11-25T08:12:00">25-11-2024, 08:12</time></div><a class="b-post__count" href="#">#16</a>
      <div class="js-post__content-text restore"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_postedby">Originally posted by <strong>Millbrooker</strong></div><div class="message">Is there proof?</div></div></div>${rumour}</div></li></ul></body></html>`,
    place: { permalink: '/forum/kitchen/7-on-garlic#post42', floor: 16 },
    dates: ['2024-11-25T08:12:00'],
    people: ['img', 'Thornebury', 'Millbrooker'],
  },
  {
    id: 'invision',
    path: '/topic/7-on-garlic/page/2/',
    html: `<html><body class="ipsApp ipsApp_front"><article id="elComment_42" class="cPost ipsComment"><aside class="ipsComment_author cAuthorPane"><h3 class="ipsType_sectionHead cAuthorPane_author"><strong><a href="https://forum.example/profile/2-thornebury/" class="ipsType_break">Thornebury</a></strong></h3>
        <ul class="cAuthorPane_info"><li data-role="photo" class="cAuthorPane_photo"><a class="ipsUserPhoto" href="https://forum.example/profile/2-thornebury/">${face}</a></li><li data-role="group">Members</li><li data-role="posts">320 posts</li></ul></aside>
      <div class="ipsComment_meta"><a href="https://forum.example/topic/7-on-garlic/?do=findComment&amp;comment=42">Posted <time datetime="2024-11-25T08:12:00Z">November 25, 2024</time></a></div>
      <div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_richText"><blockquote class="ipsQuote" data-ipsquote-username="Millbrooker"><div class="ipsQuote_citation">On 11/24/2024 at 8:12 AM, Millbrooker said:</div><div class="ipsQuote_contents">Is there proof?</div></blockquote>${rumour}</div></div>
      <ul class="ipsReact_reactions"><li class="ipsReact_overview"><a href="https://forum.example/profile/3-periwinkle/">Periwinkle</a> and 3 others</li></ul></article></body></html>`,
    place: { permalink: '/topic/7-on-garlic/page/2/#elComment_42' },
    dates: ['2024-11-25T08:12:00Z'],
    people: ['Thornebury', 'img', 'On 11/24/2024 at 8:12 AM, Millbrooker said:', 'Periwinkle'],
  },
  {
    id: 'vanilla',
    path: '/discussion/7/on-garlic',
    html: `<html><body id="vanilla_discussion_index" class="Vanilla Discussion"><div id="Discussion_7" class="Item ItemDiscussion"><div class="Discussion"><div class="Item-Header DiscussionHeader"><div class="AuthorWrap"><span class="Author"><a class="PhotoWrap" href="/profile/2/Thornebury">${face}</a><a class="Username" href="/profile/2/Thornebury">Thornebury</a></span><span class="AuthorInfo"><span class="MItem AuthorTitle">Villager</span></span></div>
        <div class="Meta"><span class="MItem DateCreated"><a href="/discussion/7/on-garlic" class="Permalink"><time datetime="2024-11-24T08:12:00+00:00">November 24</time></a></span></div></div><div class="Item-Body"><div class="Message">Is there proof?</div></div></div></div>
      <ul class="MessageList DataList Comments"><li class="Item ItemComment" id="Comment_42"><div class="Comment"><div class="Item-Header CommentHeader"><div class="AuthorWrap"><span class="Author"><a class="PhotoWrap" href="/profile/3/Millbrooker">${face}</a><a class="Username" href="/profile/3/Millbrooker">Millbrooker</a></span></div>
        <div class="Meta"><span class="MItem DateCreated"><a href="/discussion/comment/42#Comment_42" class="Permalink" name="Item_1"><time datetime="2024-11-25T08:12:00+00:00">November 25</time></a></span></div></div><div class="Item-Body"><div class="Message"><blockquote class="UserQuote"><div class="QuoteAuthor"><a rel="nofollow" href="/profile/Thornebury">Thornebury</a> said:</div><div class="QuoteText"><p>Is there proof?</p></div></blockquote><blockquote class="Quote" rel="Wren"><div class="QuoteAuthor">Wren said:</div><div class="QuoteText">No.</div></blockquote>
          <div class="embedText embedQuote"><blockquote class="embedQuote-body"><div class="embedQuote-header"><a href="/profile/Oakenshaw" class="embedQuote-userLink"><span class="embedQuote-userName">Oakenshaw</span></a> <a href="/discussion/comment/40" class="embedQuote-metaLink"><time datetime="2024-11-20T08:12:00+00:00">November 20</time></a></div><div class="embedQuote-excerpt">Why?</div></blockquote></div><a class="atMention" data-username="Fennimore" href="/profile/Fennimore">@Fennimore</a> ${rumour}</div></div></div></li></ul>
      <ul class="DataList Discussions"><li id="Discussion_6"><div class="Meta"><span class="MItem CommentCount">4 comments</span> <span class="MItem LastCommentBy">Most recent by <a href="/profile/5/Periwinkle">Periwinkle</a></span> <span class="MItem LastCommentDate">November 21</span></div></li></ul></body></html>`,
    place: { permalink: '/discussion/comment/42#Comment_42' },
    dates: ['2024-11-25T08:12:00Z', '2024-11-24T08:12:00Z'],
    people: [
      'img',
      'Thornebury',
      'img',
      'Millbrooker',
      'Thornebury',
      'Wren said:',
      'Oakenshaw',
      '@Fennimore',
      'Periwinkle',
    ],
  },
  {
    id: 'mastodon',
    path: '/@thornebury/41',
    html: `<html><body><div class="app-holder" id="mastodon"><div class="detailed-status"><a href="/@thornebury" data-hover-card-account="2" class="detailed-status__display-name"><div class="detailed-status__display-avatar"><div class="account__avatar">${face}</div></div><span class="display-name"><bdi><strong class="display-name__html">Thornebury</strong></bdi> <span class="display-name__account">@thornebury@forum.example</span></span></a>
        <div class="status__content"><div class="status__content__text">Is there proof?</div></div><div class="detailed-status__meta"><a class="detailed-status__datetime" href="/@thornebury/41">2024年11月24日 08:12</a><a class="detailed-status__link" href="/@thornebury/41/reblogs"><span class="detailed-status__reblogs">3</span> boosts</a></div></div>
      <div class="status__wrapper"><div class="status__prepend"><span>Replied to <a href="/@thornebury" data-hover-card-account="2"><bdi><strong>Thornebury</strong></bdi></a></span></div><div class="status status-public" data-id="42"><div class="status__info"><a href="/@wren/42" class="status__relative-time"><time datetime="2024-11-25T08:12:00.000Z">8h</time></a><a href="/@wren" data-hover-card-account="3" class="status__display-name"><div class="status__avatar"><div class="account__avatar">${face}</div></div><span class="display-name"><bdi><strong>Wren</strong></bdi> <span class="display-name__account">@wren</span></span></a></div>
        <div class="status__content"><div class="status__content__text"><p><span class="h-card"><a href="/@thornebury" class="mention">@<span>thornebury</span></a></span> ${rumour} <a href="/tags/garlic" class="mention hashtag">#garlic</a></p></div></div></div></div></div></body></html>`,
    place: { permalink: '/statuses/42' },
    dates: ['2024-11-25T08:12:00Z', '2024-11-24T08:12'],
    people: ['Thornebury @thornebury@forum.example', 'Thornebury', 'Wren @wren', '@thornebury'],
  },
  {
    id: 'lemmy',
    path: '/post/7',
    html: `<html><body><div id="root"><div id="app" class="lemmy-site"><div class="post-listing"><article class="row post-container"><div class="small"><a class="person-listing" href="/u/thornebury"><span>thornebury</span><small>@other.example</small></a> to <a class="community-link" href="/c/kitchen">Kitchen</a> <span class="moment-time">1 day ago</span></div><h1><a href="https://news.example/garlic">On garlic</a></h1><a class="btn" href="/post/7">link</a></article><article id="postContent"><div class="md-div">Is there proof?</div></article></div>
      <ul class="comments"><li class="comment list-unstyled"><article id="comment-41" class="details comment-node py-2"><div><a class="person-listing" href="/u/wren"><img src="/f.png"><span>wren</span></a> <span class="moment-time">8 hours ago</span><div class="comment-content"><div class="md-div">No.</div></div></div></article>
        <ul class="comments"><li class="comment list-unstyled"><article id="comment-42" class="details comment-node py-2"><div><a class="person-listing" href="/u/millbrooker"><span>millbrooker</span></a><div class="comment-content"><div class="md-div"><a href="/u/wren@forum.example">@wren@forum.example</a> ${rumour}</div></div></div></article></li></ul></li></ul></div></div></body></html>`,
    place: { permalink: '/post/7#comment-42' },
    dates: [null, null, null],
    people: ['thornebury@other.example', 'wren', 'millbrooker', '@wren@forum.example'],
  },
  {
    id: 'misskey',
    path: '/notes/a41',
    html: `<html><head><meta name="application-name" content="Misskey"></head><body><div id="misskey_app"><article class="x1"><header class="x2"><a class="x3" href="/@thornebury">${face}</a><div class="x4"><div><a class="x5" href="/@thornebury"><span>Thornebury</span></a></div><div class="x6"><span>@thornebury</span></div></div></header>
        <div class="x7"><div>Is there proof?<div class="x12"><div class="x13"><header class="x11"><a class="x5" href="/@wren">Wren</a><div class="x6"><span>@wren</span></div><div class="x14"><a href="/notes/a40"><time title="2024/11/23 08:12:00">2d</time></a></div></header><div>No.</div></div></div></div></div><footer><div><a href="/notes/a41"><time title="2024/11/24 08:12:00">1d</time></a></div></footer></article>
      <div class="x8"><a class="x9" href="/@millbrooker">${face}</a><div class="x10"><header class="x11"><a class="x5" href="/@millbrooker">Millbrooker</a><div class="x6"><span>@millbrooker</span></div><div class="x14"><a href="/notes/a42"><time title="2024/11/25 08:12:00">8h</time></a></div></header><div><a href="/@thornebury">@thornebury</a> ${rumour}</div></div></div></div></body></html>`,
    place: { permalink: '/notes/a42' },
    dates: ['2024-11-23T08:12', '2024-11-25T08:12', '2024-11-24T08:12'],
    people: [
      'img',
      'Thornebury',
      '@thornebury',
      'Wren',
      '@wren',
      'img',
      'Millbrooker',
      '@millbrooker',
      '@thornebury',
    ],
  },
  {
    id: 'stack-exchange',
    host: 'cooking.stackexchange.com',
    path: '/questions/7/on-garlic',
    html: `<html><body><a href="/users/login?ssrc=head">Log in</a><div class="question" data-questionid="7" id="question"><div class="s-prose js-post-body">Is there proof?</div><div class="d-flex"><div class="post-signature"><div class="user-info"><div class="user-action-time"><a href="/posts/7/revisions">edited <span title="2024-11-24 09:00:00Z" class="relativetime">Nov 24</span></a></div><div class="user-gravatar32"><a href="/users/4/cobblestone"><div class="gravatar-wrapper-32">${face}</div></a></div><div class="user-details"><a href="/users/4/cobblestone">Cobblestone</a><div class="-flair"><span class="reputation-score">5,906</span></div></div></div></div>
        <div class="post-signature owner"><div class="user-info"><div class="user-action-time">asked <span title="2024-11-24 08:12:00Z" class="relativetime">Nov 24</span></div><div class="user-details"><a href="/users/2/thornebury">Thornebury</a><span class="reputation-score">7,204</span></div></div></div></div>
        <ul class="comments-list"><li id="comment-51" class="comment" data-comment-id="51"><span class="comment-copy">No.</span> – <a href="/users/3/wren" class="comment-user">Wren</a> <span class="comment-date"><span title="2024-11-24 10:00:00Z" class="relativetime-clean">Nov 24</span></span></li></ul></div>
      <div id="answer-42" class="answer" data-answerid="42"><div class="s-prose js-post-body">${rumour}</div><div class="d-flex"><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span title="2024-11-25 08:12:00Z" class="relativetime">Nov 25</span></div><div class="user-details"><a href="/users/5/millbrooker">millbrooker</a><span class="reputation-score">1</span></div></div></div></div></div></body></html>`,
    place: { permalink: '/a/42' },
    dates: ['2024-11-24T10:00:00Z', '2024-11-25T08:12:00Z', '2024-11-24T08:12:00Z'],
    people: ['img', 'Cobblestone', 'Thornebury', 'Wren', 'millbrooker'],
  },
  {
    id: 'phpwind',
    path: '/read.php?tid=7&page=2',
    html: `<html><head><meta name="generator" content="phpwind v9.0.2"></head><body>
      <div class="floor cc J_read_floor" id="read_0"><table><tr><td class="floor_left"><div class="face"><a href="/space.php?uid=2" class="J_user_card_show" data-uid="2"><img src="/f.png" class="J_avatar"></a></div><div class="name"><span class="man_unol"></span><a href="/space.php?uid=2" class="J_user_card_show mr5" data-uid="2">晴川</a></div><div class="level"><div>村民</div></div><ul class="integral"><li><em>注册日期</em><span>2019-03-04</span></li></ul></td>
        <td class="floor_right"><div class="fl"><div class="floor_arrow"><em></em></div></div><h1 id="J_post_title">说说大蒜</h1><div class="floor_top_tips cc"><div><span class="lou J_floor_copy" data-hash="read_0">楼主<sup>#</sup></span></div><span class="fl">发布于：2013-01-01 12:00</span></div><div class="inside_logs"><span class="org">帖内置顶</span>&nbsp;–&nbsp;石桥&nbsp;–&nbsp;2013-01-02 12:00</div>
          <div id="J_read_main"><div class="editor_content">真的吗？</div><div class="edit_log">[石桥于2013-01-02 13:00编辑了帖子]</div></div></td></tr>
        <tr><td class="floor_bottom"><div class="read_like_list"><h4>最新喜欢：</h4><a class="J_user_card_show" data-uid="4" href="/space.php?uid=4"><img class="J_avatar" src="/f.png"><span>竹影</span></a></div><div class="signature">慢慢来。</div></td></tr></table></div>
      <div class="floor cc J_read_floor" id="read_42"><table><tr><td class="floor_left"><div class="name"><a href="/space.php?uid=3" class="J_user_card_show mr5" data-uid="3">听雨</a></div></td>
        <td class="floor_right"><div class="floor_top_tips cc"><div><span class="lou J_floor_copy" data-hash="read_42">14楼<sup>#</sup></span></div><span class="fl">发布于：2013-01-02 08:12</span></div><div class="inside_logs"><span class="red">该帖需要审核通过后才能显示</span></div>
          <div class="editor_content"><blockquote class="blockquote cc"><span class="fl"><a href="/space.php?username=x">晴川</a>：真的吗？<a href="/more">更多</a></span><a href="/jump" class="return">回到原帖</a></blockquote>${rumour}</div>
          <ul id="J_reply_ul_42"><li><a href="/space.php?uid=5" class="face"><img src="/f.png"></a><div class="reply_content"><a class="J_user_card_show" data-uid="5" href="/space.php?uid=5">山月</a>：不对。<span class="time">2013-01-03 09:00</span></div></li></ul></td></tr></table></div></body></html>`,
    place: { permalink: '/read.php?tid=7&page=2#read_42', floor: 14 },
    dates: ['2013-01-01T12:00', '2013-01-02T08:12'],
    people: [
      'img',
      '晴川',
      '帖内置顶 – 石桥 – 2013-01-02 12:00',
      '[石桥于2013-01-02 13:00编辑了帖子]',
      '竹影',
      '听雨',
      '晴川',
      'img',
      '山月',
    ],
  },
  {
    id: 'hybbs',
    path: '/thread/7.html',
    html: `<html><head><link rel="stylesheet" href="/View/hybbs/app.css"></head><body><div class="wrap-box t-info"><div class="head"><h1>说说大蒜</h1><div class="meta"><a href="/my/2.html">晴川</a> · 发表于 2天前 · <a href="/forum/1.html">厨房</a></div><a href="/my/2.html" class="avatar"><img class="circle js-info" uid="2" src="/f.png"></a></div><div class="content typo">真的吗？</div></div>
      <div class="wrap-box comment-list"><div class="head">1 条回复</div><div class="item" id="post-42"><a href="/my/3.html" class="avatar"><img class="circle" src="/f.png"></a><div class="r"><p class="meta"><a href="/my/3.html" class="author">听雨</a><br><span class="time">发表于 2024-11-25 08:12</span></p>
        <div class="text typo"><div class="quote-bx quote-box"><div class="quote-bx"><div class="quote-left"><img class="quote-avatar" src="/f.png"></div><div class="quote-info"><div class="quote-user">晴川</div><div class="quote-time">1天前</div></div></div><div class="quote-content">真的吗？</div></div><div id="pid-42">${rumour}</div></div></div></div></div></body></html>`,
    place: { permalink: '/thread/7.html#post-42' },
    dates: ['2024-11-25T08:12', null],
    people: ['晴川', 'img', 'img', '听雨', 'img', '晴川'],
  },
  {
    // As it is on a phone.
    id: 'hybbs',
    path: '/thread/7.html',
    html: `<html><head><link rel="stylesheet" href="/View/hy_moblie/app.css"></head><body><div class="hy-box thread-index"><h2>说说大蒜</h2><p class="cl"><a href="/my/2.html" class="user"><img src="/f.png" class="avatar">晴川</a> <em>2天前</em></p></div><div class="hy-box thread-cen">真的吗？</div>
      <div class="hy-box postlist"><table><tr><td class="user"><a href="/my/3.html" class="avatar"><img src="/f.png"></a></td><td class="content"><div class="info"><h4 class="cl"><a href="/my/3.html" class="info-user">听雨</a></h4><p class="time"><em># 14楼</em> 2024-11-25 <a class="ic" href="/post/42.html">评论</a></p></div><div class="ce">${rumour}</div></td></tr></table></div></body></html>`,
    place: { floor: 14 },
    dates: ['2024-11-25'],
    people: ['晴川', 'img', '听雨'],
  },
  {
    id: 'emlog',
    path: '/?post=7',
    html: `<html><head><meta name="generator" content="emlog"></head><body><div class="log_con"><h1>说说大蒜</h1><p class="date"><b>2024-11-24 08:12</b> <a href="/?author=1">晴川</a> <a href="/?sort=1" class="echo_sort">厨房</a></p><div class="markdown">真的吗？</div></div>
      <div class="comment" id="comment-41"><a name="41"></a><div class="avatar"><img src="/f.png"></div><div class="comment-info"><div class="arrow"></div><b><a href="https://blog.example/">听雨</a> </b><span class="comment-time">2024-11-25 08:12</span><div class="comment-content">不对。</div></div>
        <div class="comment comment-children" id="comment-42"><div class="avatar"><img src="/f.png"></div><div class="comment-info"><b>山月 </b><span class="comment-time">2024-11-26 09:00</span><div class="comment-content">${rumour} <b>真的</b></div></div></div></div>
      <div class="comment-post"><form><div class="comment-info"><input name="comname"><label>昵称</label></div></form></div><ul class="bloggerinfo"><div><img class="bloggerinfo_img" src="/f.png"></div><p class="bloginfo_name"><b>晴川</b></p></ul><ul><li class="comment_lates"><span class="comm_lates_name">听雨</span> <span class="comm_lates_time">昨天</span></li></ul></body></html>`,
    place: { permalink: '/?post=7#comment-42' },
    dates: ['2024-11-25T08:12', '2024-11-26T09:00'],
    people: ['晴川', 'img', '听雨', 'img', '山月', 'img', '晴川', '听雨'],
  },
  {
    id: 'z-blog',
    path: '/post/7.html',
    html: `<html><head><meta name="generator" content="Z-BlogPHP 1.7.3"></head><body><ul class="msg" id="cmt41"><li class="msgname"><img class="avatar" src="/f.png">&nbsp;<span class="commentname"><a href="https://blog.example/">听雨</a></span><br><small>&nbsp;发布于&nbsp;2024-11-25 08:12:00&nbsp;&nbsp;<span class="revertcomment"><a href="#comment">回复该评论</a></span></small></li>
      <li class="msgarticle">不对。<ul class="msg" id="cmt42"><li class="msgname"><img class="avatar" src="/f.png">&nbsp;<span class="commentname"><a>山月</a></span><br><small>&nbsp;发布于&nbsp;2024-11-26 09:00:00</small></li><li class="msgarticle">${rumour}</li></ul></li></ul></body></html>`,
    place: { permalink: '/post/7.html#cmt42' },
    dates: ['2024-11-25T08:12', '2024-11-26T09:00'],
    people: ['img', '听雨', 'img', '山月'],
  },
  {
    // Two more of its themes.
    id: 'z-blog',
    path: '/post/7.html',
    html: `<html><head><meta name="generator" content="Z-BlogPHP 1.7.3"></head><body><blockquote>一句古话</blockquote><blockquote id="cmt41" class="cmt pane"><img src="/f.png" class="avatar"><cite><b><a href="https://blog.example/">听雨</a></b><small>2024-11-25 08:12:00 | <a href="#postcmt">回复</a></small></cite><q>不对。</q>
      <blockquote id="cmt42"><figure><img src="/f.png"></figure><cite><b><a>山月</a></b> <time>发表时间 2024-11-26 09:00:00</time></cite><q>${rumour}</q></blockquote></blockquote></body></html>`,
    place: { permalink: '/post/7.html#cmt42' },
    dates: ['2024-11-25T08:12', '2024-11-26T09:00'],
    people: ['img', '听雨', 'img', '山月'],
  },
  {
    id: 'z-blog',
    path: '/post/7.html',
    html: `<html><head><meta name="generator" content="Z-BlogPHP 1.7.3"></head><body><div class="cmtsitem"><a href="" class="avatar"><img src="/f.png"></a><div class="cmtscon"><div class="cmtshead"><div class="cmtsname"><a href="https://blog.example/">听雨</a></div><div class="cmtsdate">2024-11-25 08:12:00</div></div><div class="cmtsbody" data-commentid="41"><p>不对。</p></div>
      <div class="cmtsreply"><div class="cmtsreplyname">山月 回复：</div><div class="cmtsreplycon">${rumour}</div><div class="cmtsreplydate">2024-11-26 09:00:00</div></div></div></div></body></html>`,
    place: {},
    dates: ['2024-11-26T09:00', '2024-11-25T08:12'],
    people: ['img', '听雨', '山月 回复：'],
  },
  {
    id: 'phpbb',
    path: '/viewtopic.php?t=7',
    html: `<html><body id="phpbb"><div id="page-body"><div id="p41" class="post"><div class="inner"><dl class="postprofile"><dt><a class="username" href="./memberlist.php?mode=viewprofile&amp;u=2">Thornebury</a></dt></dl>
        <div class="postbody"><p class="author"><a href="./viewtopic.php?p=41#p41">Post</a> by <strong><a class="username" href="./memberlist.php?mode=viewprofile&amp;u=2">Thornebury</a></strong> » <time datetime="2024-11-24T08:12:00+00:00">24 Nov 2024</time></p><div class="content">Is there proof?</div><div class="notice">Last edited by <a class="username-coloured" href="./memberlist.php?mode=viewprofile&amp;u=4">Cobblestone</a> on 24 Nov 2024, edited 2 times in total.<br><strong>Reason:</strong> <em>a typo</em></div></div></div></div>
      <div id="p42" class="post"><div class="inner"><dl class="postprofile"><dt><span class="username">Millbrooker</span></dt></dl><div class="postbody"><p class="author">Post by <strong><span class="username">Millbrooker</span></strong> » <time datetime="2024-11-25T08:12:00+00:00">25 Nov 2024</time></p>
        <div class="content"><blockquote><div><cite><a href="./memberlist.php?mode=viewprofile&amp;u=2">Thornebury</a> wrote: <a href="./viewtopic.php?p=41#p41" data-post-id="41">↑</a><div class="responsive-hide">24 Nov 2024, 08:12</div></cite>Is there proof?</div></blockquote><blockquote><div><cite>Wren wrote:</cite>No.</div></blockquote><blockquote><div><cite>Oakenshaw wrote:<div class="responsive-hide">23 Nov 2024</div></cite>Yes.</div></blockquote><blockquote class="uncited"><div>An old saying.</div></blockquote>${rumour}</div><div class="notice"><br><br>Last bumped by Oakenshaw on 26 Nov 2024, 08:12.</div></div></div></div>
      <div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: <a href="./memberlist.php?mode=viewprofile&amp;u=5">Periwinkle</a>, <a class="username-coloured" href="./memberlist.php?mode=viewprofile&amp;u=6">Fennimore</a> and 3 guests</p></div></div></body></html>`,
    place: { permalink: '/viewtopic.php?t=7#p42' },
    dates: ['2024-11-24T08:12:00Z', '2024-11-25T08:12:00Z'],
    people: [
      'Thornebury',
      'Thornebury',
      'Cobblestone',
      'Millbrooker',
      'Millbrooker',
      'Thornebury',
      'Wren wrote:',
      'Periwinkle',
      'Fennimore',
    ],
  },
  {
    id: 'mybb',
    path: '/showthread.php?tid=7&page=2',
    html: `<html><head><script type="text/plain" src="https://forum.example/jscripts/general.js?ver=1821"></script></head><body><div id="panel"><span class="welcome">Welcome back, <a href="https://forum.example/member.php?action=profile&amp;uid=9">Wren</a>.</span> <a href="https://forum.example/usercp.php">User CP</a></div>
      <div id="posts"><div class="post classic" id="post_42"><div class="post_author"><div class="author_avatar"><a href="https://forum.example/member.php?action=profile&amp;uid=2">${face}</a></div><div class="author_information"><strong><span class="largetext"><a href="https://forum.example/member.php?action=profile&amp;uid=2">Thornebury</a></span></strong></div><div class="author_statistics">Posts: 320</div></div>
        <div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="showthread.php?tid=7&amp;pid=42#pid42">#16</a></strong></div><span class="post_date">11-25-2024, 08:12 AM <span class="post_edit" id="edited_by_42"><span class="edited_post">(This post was last modified: 11-25-2024, 09:00 AM by <a href="https://forum.example/member.php?action=profile&amp;uid=4">Cobblestone</a>.)</span></span></span></div>
        <div class="post_body scaleimages" id="pid_42"><blockquote class="mycode_quote"><cite><span> (11-24-2024, 08:12 AM)</span>Millbrooker Wrote:  <a href="https://forum.example/showthread.php?pid=41#pid41" class="quick_jump"></a></cite>Is there proof?</blockquote><blockquote class="mycode_quote"><cite>Wren Wrote:</cite>No.</blockquote>${rumour} <a href="https://news.example/user-guide.html">A guide</a></div></div></div></div>
      <table class="tborder"><tr><td><a href="showthread.php?tid=6">On onions</a></td><td><a href="https://forum.example/user-5.html">Periwinkle</a></td><td><a href="https://forum.example/misc.php?action=whoposted&amp;tid=6">4</a></td><td><span class="smalltext">11-20-2024, 08:12 AM<br><a href="showthread.php?tid=6&amp;action=lastpost">Last Post</a>: <a href="user-6.html">Oakenshaw</a></span></td></tr></table>
      <span class="smalltext">Users browsing this thread: <a href="member.php?action=profile&amp;uid=7" title="Reading… (08:12 AM)">Fennimore</a>, 3 Guest(s)</span></body></html>`,
    place: { permalink: '/showthread.php?tid=7&page=2#pid42', floor: 16 },
    dates: [null],
    people: [
      'Wren',
      'img',
      'Thornebury',
      'Posts: 320',
      'Cobblestone',
      'Wren Wrote:',
      'Periwinkle',
      'Oakenshaw',
      'Fennimore',
    ],
  },
  {
    id: 'discourse',
    path: '/t/on-garlic/7/2',
    html: `<html><head><meta name="generator" content="Discourse 3.4.0"></head><body><div class="post-stream"><div class="topic-post" data-post-number="1"><article data-post-id="41"><div class="topic-avatar"><a data-user-card="thornebury" href="/u/thornebury">${face}</a></div><div class="topic-meta-data"><div class="names"><span class="username"><a data-user-card="thornebury" href="/u/thornebury">thornebury</a></span></div><div class="post-infos"><a class="post-date" href="/t/on-garlic/7/1"><span class="relative-date" data-time="1732435920000">1d</span></a></div></div><div class="cooked"><p>Is there proof?</p></div></article></div>
      <div class="topic-post" data-post-number="2"><article data-post-id="42"><div class="topic-meta-data"><div class="names"><span class="username"><a data-user-card="millbrooker" href="/u/millbrooker">millbrooker</a></span></div><div class="post-infos"><a class="reply-to-tab" href="" title="Load parent post"><img class="avatar" src="/f.png"><span>thornebury</span></a><a class="post-date" href="/t/on-garlic/7/2"><span class="relative-date" data-time="1732522320000">8h</span></a></div></div>
        <div class="cooked"><aside class="quote no-group" data-username="thornebury" data-post="1" data-topic="7"><div class="title"><div class="quote-controls"></div><img class="avatar" src="/f.png"> thornebury:</div><blockquote><p>Is there proof?</p></blockquote></aside>
          <aside class="quote no-group" data-username="wren" data-post="3" data-topic="6"><div class="title"><div class="quote-controls"></div><img class="avatar" src="/f.png"><a href="/t/on-onions/6/3">On onions</a></div><blockquote><p>No.</p></blockquote></aside>
          <aside class="quote no-group" data-username="wren" data-post="3" data-topic="6"><div class="title"><div class="quote-controls"></div><img class="avatar" src="/f.png"><div class="quote-title__text-content"><a href="/t/on-onions/6/3">On onions</a></div></div><blockquote><p>No.</p></blockquote></aside>
          <p><a class="mention" href="/u/thornebury">@thornebury</a>, <span class="mention">@oakenshaw</span>, <a class="mention-group" href="/g/cooks">@cooks</a>: ${rumour}</p></div>
        <div class="liked-users-list"><ul><li><a data-user-card="periwinkle" href="/u/periwinkle">${face}</a></li></ul><span class="liked-users-list__count">4</span></div></article></div>
      <div data-post-number="3"><article class="small-action" data-post-id="43"><div class="small-action-desc"><p><a class="mention" href="/u/fennimore">@fennimore</a> left <span class="relative-date" data-time="1732608720000">1h</span></p></div></article></div></div></body></html>`,
    place: { permalink: '/t/on-garlic/7/2', floor: 2 },
    dates: ['2024-11-24T08:12:00Z', '2024-11-25T08:12:00Z'],
    people: [
      'img',
      'thornebury',
      'millbrooker',
      'thornebury',
      'thornebury:',
      'img',
      'img',
      '@thornebury',
      '@oakenshaw',
      'img',
      '@fennimore',
    ],
  },
  {
    id: 'nodebb',
    path: '/topic/7/on-garlic',
    html: `<html><head><script type="text/plain" src="/assets/nodebb.min.js"></script></head><body><ul component="topic"><li component="post" data-pid="41" data-uid="2"><a href="/user/thornebury"><span title="Thornebury" class="avatar avatar-rounded" component="user/picture">T</span></a><a href="/user/thornebury" data-username="Thornebury" data-uid="2">Thornebury</a> <span>wrote <a href="/post/41" class="timeago">a day ago</a></span>
        <span data-editor="cobblestone" component="post/editor" class="visually-hidden">last edited by Cobblestone <span class="timeago">8h</span></span><a href="/post/41" class="post-index">#1</a><div component="post/content">Is there proof?</div>
        <a component="post/reply-count" href="#"><span component="post/reply-count/avatars"><span><span title="Millbrooker" class="avatar avatar-tooltip" component="avatar/icon">M</span></span><span><img title="Wren" class="avatar" component="avatar/picture" src="/f.png"></span></span><span component="post/reply-count/text">2 Replies</span></a></li>
      <li component="post" data-pid="42" data-uid="3"><a href="/user/millbrooker" data-username="Millbrooker" data-uid="3">Millbrooker</a> <span>replied to <a component="post/parent" data-topid="41" href="/post/41">Thornebury</a> <a href="/post/42" class="timeago">8h</a></span>
        <span data-editor="" component="post/editor" class="visually-hidden">last edited by <span class="timeago"></span></span><span component="post/editor">last edited by <strong><a href="/user/oakenshaw">Oakenshaw</a></strong> <span class="timeago">7h</span></span><a href="/post/42" class="post-index">#2</a>
        <div component="post/parent" data-parent-pid="41"><a href="/user/periwinkle">Periwinkle</a><div component="post/parent/content">No.</div></div>
        <div component="post/content"><p><a class="plugin-mentions-user plugin-mentions-a" href="https://forum.example/uid/2">@Thornebury</a> <a href="/post/41">said</a>:</p><blockquote>Is there proof?</blockquote>${rumour} <a class="plugin-mentions-group plugin-mentions-a" href="https://forum.example/groups/cooks">@cooks</a></div></li></ul></body></html>`,
    place: { permalink: '/post/42', floor: 2 },
    dates: [null, null],
    people: [
      'T',
      'Thornebury',
      'M',
      'img',
      'Millbrooker',
      'Thornebury',
      'Oakenshaw',
      'Periwinkle',
      '@Thornebury',
    ],
  },
  {
    id: 'flarum',
    path: '/d/7-on-garlic/2',
    html: `<html><body><div id="flarum-content"><div class="PostStream"><div class="PostStream-item" data-number="1" data-id="41"><article class="Post CommentPost"><header class="Post-header"><div class="PostUser"><h3><a href="/u/thornebury"><span class="Avatar">T</span> <span class="username">Thornebury</span></a></h3></div><div class="PostMeta"><time datetime="2024-11-24T08:12:00+00:00">1d</time></div><span class="PostEdited">Edited</span></header><div class="Post-body"><p>Is there proof?</p></div>
        <footer class="Post-footer"><div class="Post-likedBy"><a href="/u/periwinkle"><span class="username">Periwinkle</span></a> and <a href="#">3 others</a> like this.</div><div class="Post-mentionedBy"><span class="Post-mentionedBy-summary"><a href="/d/7/2" data-number="2"><span class="username">Millbrooker</span></a> replied to this.</span></div></footer></article></div>
      <div class="PostStream-item" data-number="2" data-id="42"><article class="Post CommentPost"><header class="Post-header"><div class="PostUser"><h3><a href="/u/millbrooker"><span class="username">Millbrooker</span></a></h3></div><div class="PostMeta"><time datetime="2024-11-25T08:12:00+00:00">8h</time></div></header>
        <div class="Post-body"><blockquote><p><a href="/d/7/1" class="PostMention" data-id="41">Thornebury</a> Is there proof?</p></blockquote><p><span class="PostMention PostMention--deleted" data-id="40">Wren</span> <a href="/u/oakenshaw" class="UserMention">@Oakenshaw</a> <span class="GroupMention"><span class="GroupMention-name">@Cooks</span></span> ${rumour}</p></div></article></div>
      <div class="PostStream-item" data-number="3" data-id="43"><article class="Post EventPost"><div class="EventPost-info"><a class="EventPost-user" href="/u/fennimore"><span class="username">Fennimore</span></a> changed the title <time datetime="2024-11-26T08:12:00+00:00">1h</time></div></article></div></div></div></body></html>`,
    place: { permalink: '/d/7-on-garlic/2', floor: 2 },
    dates: ['2024-11-24T08:12:00Z', '2024-11-25T08:12:00Z', '2024-11-26T08:12:00Z'],
    people: [
      'T Thornebury',
      'Periwinkle',
      'Millbrooker',
      'Millbrooker',
      'Thornebury',
      'Wren',
      '@Oakenshaw',
      'Fennimore',
    ],
  },
];

/** Shows a page at its address. */
function open({ host = anyHost, path, html }: Known): void {
  location.assign(`https://${host}${path}`);
  const shown = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.id = shown.documentElement.id;
  document.head.replaceWith(shown.head);
  document.body.replaceWith(shown.body);
}

/** The text of each element that is covered as a whole, as a profile says, and in no other such. */
function covered(selectors: string[]): string[] {
  const elements = findPrivateElements(peopleSelectors(selectors)).flatMap(({ element, isWhole }) =>
    isWhole ? element : [],
  );
  const outer = elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));
  return outer.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() || 'img');
}

/** A moment without a zone is one of the reader’s. */
const moment = (date: string): number => new Date(date.length > 10 ? date : `${date}T00:00`).getTime();

test.each(pages.map((known) => [known.id, known] as const))(
  'on a page of %s its own profile tells posts, and covers people and nothing else',
  async (id, known) => {
    open(known);
    const sites = chooseSites(location.host, [], [], builtInSites());
    expect(sitesHere(sites).map((site) => site.id)).toEqual([id]);
    const posts = new PostsHere(async () => good(sites));
    await posts.learn();
    const place = posts.look()(document.querySelector('u') as Element);
    const { permalink } = known.place;
    expect(place).toEqual({
      ...known.place,
      ...(permalink ? { permalink: `${location.origin}${permalink}` } : {}),
    });
    expect(posts.list().map(({ at }) => at)).toEqual(known.dates.map((date) => date && moment(date)));
    expect(covered(posts.cover()).toSorted()).toEqual(known.people.toSorted());
    expect(posts.describe([document])).toMatchObject({ layoutChanged: false, knowsNames: true });
  },
);

test('a page of a program that shows no post, as its list of members, is told from those that do', async () => {
  open({
    id: 'xenforo',
    path: '/members/',
    html: '<html id="XF"><body><ol><li><a href="/members/2/">Thornebury</a></li></ol></body></html>',
    place: {},
    dates: [],
    people: [],
  });
  const posts = new PostsHere(async () => good(chooseSites(location.host, [], [], builtInSites())));
  await posts.learn();
  expect(posts.describe([document])).toMatchObject({ title: 'XenForo', knowsNames: false });
});

test('a thread as a telephone is shown it is not taken for one whose layout has changed', async () => {
  open({
    id: 'discuz-mobile',
    path: '/forum.php?mod=viewthread&tid=7&mobile=2',
    html: `<html><head><meta name="generator" content="Discuz! X3.5"></head><body>
      <div class="plc" id="pid9"><div class="message">大蒜</div></div></body></html>`,
    place: {},
    dates: [],
    people: [],
  });
  const posts = new PostsHere(async () => good(chooseSites(location.host, [], [], builtInSites())));
  await posts.learn();
  expect(posts.describe([document])).toMatchObject({ layoutChanged: false, knowsNames: true });
});

/** Gives an element a shadow root with this in it, and tells what is. */
function putInside(host: Element, html: string): Element[] {
  const inside = [...new DOMParser().parseFromString(html, 'text/html').body.children];
  host.attachShadow({ mode: 'open' }).append(...inside);
  return inside;
}

test('the comments of Halo are covered inside their shadow roots, and the post they stand under is not', () => {
  const comment = `<div class="item"><div class="item__avatar"><user-avatar></user-avatar></div><div class="item__main"><div class="item__meta"><a class="item__author" href="https://blog.example/">听雨</a><div class="item__meta-info" title="2024-11-25">8 小时前</div></div>
    <div class="item__content"><pre>${rumour}</pre></div></div></div>`;
  const reply =
    '<base-comment-item><span slot="pre-content" class="item__quote-badge"><span>山月</span></span></base-comment-item>';
  open({
    id: 'halo',
    path: '/archives/7',
    html: '<html><body><h1>说说大蒜</h1><p>真的吗？</p><comment-widget></comment-widget></body></html>',
    place: {},
    dates: [],
    people: [],
  });
  const widget = document.querySelector('comment-widget') as Element;
  const [item, answer] = putInside(widget, '<comment-item></comment-item><reply-item></reply-item>') as [
    Element,
    Element,
  ];
  putInside(item, comment);
  putInside(answer, reply);
  const sites = sitesHere(chooseSites(location.host, [], [], builtInSites()));
  expect(sites.map((site) => site.id)).toEqual(['halo']);
  expect(covered(sites.flatMap((site) => site.cover ?? [])).toSorted()).toEqual(
    ['img', '听雨', '山月'].toSorted(),
  );
});
