import { face, type Layout, rumour } from './layouts.ts';

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
];
