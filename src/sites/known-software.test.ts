// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "disableCSSFileLoading": true } }
import { expect, test } from 'vitest';
import { good } from '../contract/result.ts';
import { findPrivateElements } from '../report/people/private-elements.ts';
import { builtInSites } from './built-in-sites.ts';
import { chooseSites } from './choose-sites.ts';
import { peopleSelectors } from './people-selectors.ts';
import { PostsHere } from './posts-here.ts';
import { sitesHere } from './sites-here.ts';

const face = '<img src="/f.png">';
const rumour = '<u>吃大蒜能治流感</u>';

/** A page in the shape of a program's templates, and what its profile is to tell of it. */
interface Known {
  id: string;
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
    dates: ['2024-11-24', '2024-11-25'],
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
    dates: ['2024-11-25'],
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
];

/** Shows a page at its address. */
function open({ path, html }: Known): void {
  location.assign(`https://forum.example${path}`);
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

/** A day alone is one of the reader’s zone. */
const moment = (date: string): number =>
  date.length > 10 ? Date.parse(date) : new Date(`${date}T00:00`).getTime();

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
      ...(permalink ? { permalink: `https://forum.example${permalink}` } : {}),
    });
    expect(posts.list().map(({ at }) => at)).toEqual(known.dates.map((date) => date && moment(date)));
    expect(covered(posts.cover()).toSorted()).toEqual(known.people.toSorted());
    expect(posts.describe()?.layoutChanged).toBe(false);
  },
);
