import { benchTexts } from './bench-text.ts';

const posts = 260;
const charactersOfPost = 150;
/** How much text a quote adds at each of its depths. */
const charactersOfQuote = 40;

/**
 * A thread as classic forum software writes it: tables in tables, a pane about the author and two menus in
 * each post that unfold when they are clicked, quotes in quotes, white space between all tags, and a script
 * after each post that wires its menus. 28,000 elements, of which hardly any hold text of people. `word`
 * stands once in every other post; `head` is added to the page's head. Posts are made of `texts` where they
 * are given, which are repeated as often as it takes.
 */
export function heavyThread(word: string, head = '', texts?: readonly string[]): string {
  const take = textTaker(posts, texts);
  const items = Array.from({ length: posts }, (_, index) => post(index, take, index % 2 === 0 ? word : ''));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><title>帖子</title>
<style>${styles}</style>
<script>${wiring}</script>${head}
</head>
<body>
<table class="head" width="100%"><tbody><tr>
  <td><a href="#home"><span>论坛首页</span></a> &raquo; <a href="#board"><span>生活</span></a></td>
  <td align="right"><textarea id="reply" rows="3" cols="60"></textarea></td>
</tr></tbody></table>
<h1>一个很长的帖子</h1>
<div id="thread">
${items.join('\n')}
</div>
</body></html>`;
}

/** Posts as markup, to be appended by a script; `word` stands once in each. */
export function moreHeavyPosts(count: number, word: string): string {
  const take = textTaker(count);
  return Array.from({ length: count }, (_, index) => post(10_000 + index, take, word)).join('\n');
}

/** Gives piece after piece of one text that is enough for so many posts. */
function textTaker(count: number, texts: readonly string[] = benchTexts('zh', count * 400)): Take {
  const once = texts.join(' ').replaceAll(/\s+/g, ' ');
  const all = once.repeat(Math.ceil((count * 400) / once.length));
  let at = 0;
  return (length) => {
    at += length;
    return all
      .slice(at - length, at)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
  };
}

const styles = `
body { margin: 0 auto; max-width: 980px; font: 13px/1.6 "Noto Sans CJK SC", sans-serif; background: #fff; color: #222 }
table { border-collapse: collapse } td { padding: 4px; vertical-align: top }
.post { width: 100%; border: 1px solid #ccc; margin-bottom: 8px } .side { width: 160px; background: #f2f6fa }
.pane, .menu { display: none; position: absolute; border: 1px solid #aaa; background: #fff } .open { display: block }
.tags li { display: inline } .pipe { color: #ccc } .quote { margin: 4px 16px; border-left: 3px solid #ddd; padding: 4px }
.clear { clear: both } .floor { float: right } .sign { color: #888; font-size: 12px } dt { float: left; width: 60px }`;

/** What the page runs after each post, and how long that takes in all. */
const wiring = `
  var scripts = 0;
  function wire(id) {
    var began = performance.now();
    var post = document.getElementById('p' + id);
    var links = post.getElementsByTagName('a');
    for (var at = 0; at < links.length; at++) if (links[at].rel === 'menu') links[at].onclick = unfold;
    post.className += ' wired';
    var image = post.getElementsByTagName('img')[0];
    if (image && image.getAttribute('width') > 600) image.className = 'wide';
    scripts += performance.now() - began;
  }
  function unfold() { this.nextSibling.className += ' open'; return false; }`;

type Take = (length: number) => string;

function post(index: number, take: Take, word: string): string {
  return `<table class="post" id="p${index}" cellspacing="0" cellpadding="0">
<tbody>
  <tr>
    <td class="side" rowspan="2">
      <div class="author">
        <a href="#u${index}" class="name"><b>用户${index}</b></a>
        <a href="#m" rel="menu"><img alt="" width="12" height="12"></a>
      </div>
${pane(index)}
      <div class="face"><a href="#u${index}"><img alt="" width="80" height="80"></a></div>
      <table class="numbers">
        <tbody>
          <tr>
            <td><a href="#t"><b>${index * 3}</b></a><br><span>主题</span></td>
            <td><a href="#r"><b>${index * 7}</b></a><br><span>帖子</span></td>
            <td><a href="#s"><b>${index * 11}</b></a><br><span>积分</span></td>
          </tr>
        </tbody>
      </table>
      <p><em>高级会员</em></p>
      <p><span></span><span></span><span></span></p>
    </td>
    <td class="main">
      <div class="line">
        <span class="floor"><a href="#p${index}"><em>${index + 1}</em><sup>#</sup></a></span>
        <img alt="" width="16" height="16">
        <em>发表于 <span title="2026-3-${1 + (index % 28)}">2026-3-${1 + (index % 28)} 12:${10 + (index % 50)}</span></em>
        <span class="pipe">|</span>
        <a href="#only" rel="nofollow">只看该作者</a>
        <a href="#m" rel="menu">更多</a><ul class="menu">
          <li><a href="#a">倒序浏览</a></li>
          <li><a href="#b">打印</a></li>
          <li><a href="#c"><i></i></a></li>
          <li><a href="#d"><i></i></a></li>
        </ul>
      </div>
      <div class="clear"></div>
      <div class="body">
        <table cellspacing="0" cellpadding="0">
          <tbody>
            <tr>
              <td class="text">
${index % 3 === 0 ? '' : quote(index % 3, take)}
                ${take(charactersOfPost / 2)}<br>
                <br>
                <b>回复</b> ${word}${take(charactersOfPost / 2)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </td>
  </tr>
  <tr>
    <td class="foot">
      <div class="sign">
        <div><font color="#888888">签名</font></div>
      </div>
      <ul class="tags">
        <li><a href="#x"><span><i></i>评分</span></a></li>
        <li><a href="#y"><span><i></i>举报</span></a></li>
      </ul>
      <div class="menu">
        <form><div><label><span></span></label><button type="button"><span>提交</span></button></div></form>
      </div>
    </td>
  </tr>
</tbody>
</table>
<script>wire(${index})</script>`;
}

const pane = (index: number): string => `      <div class="pane">
        <div class="top">
          <strong><a href="#u${index}">用户${index}</a></strong>
          <em>当前离线</em>
        </div>
        <dl>
          <dt>注册</dt><dd>2020-1-${1 + (index % 28)}</dd>
          <dt>登录</dt><dd>2026-2-${1 + (index % 28)}</dd>
        </dl>
        <div class="links">
          <a href="#i"><i></i>消息</a>
        </div>
      </div>`;

const quote = (depth: number, take: Take): string => `                <div class="quote">
                  <blockquote>
                    <font size="2"><a href="#q"><font color="#999999">楼上 发表于 2026-3-1</font></a></font><br>
${depth > 1 ? quote(depth - 1, take) : ''}
                    ${take(charactersOfQuote)}
                  </blockquote>
                </div>`;
