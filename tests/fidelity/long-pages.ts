/** A long page with something on it that stays in place or comes late. */
export interface LongPage {
  name: string;
  html: string;
}

const post = (at: number, more = '') =>
  `<article><h3>第 ${at} 楼</h3><p>这是第 ${at} 段文字，读起来平平常常。The quick brown fox jumps over the lazy dog ${at * 7919}.</p>${more}</article>`;
const posts = (count: number, more: (at: number) => string = () => '') =>
  [...Array(count).keys()].map((at) => post(at + 1, more(at + 1))).join('');
const page = (
  style: string,
  body: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>长帖</title>
  <style>body{margin:0;font:16px/1.6 sans-serif;background:#fafafa}article{margin:12px auto;max-width:760px;padding:12px;
  background:#fff;border:1px solid #ccc}h3{margin:0}img{display:block;background:#ddd}${style}</style>
  ${body}<p>听说吃大蒜能治流感</p>`;
const lazy = (at: number) =>
  `<img loading="lazy" width="600" height="200" src="/image/${(at * 47) % 360}" alt="">`;
const bar = 'height:56px;padding:0 16px;line-height:56px;color:#fff;background:#245;box-sizing:border-box;';

/** The kinds of pages that pictures made by scrolling go wrong on. */
export const longPages: LongPage[] = [
  {
    name: 'a sticky header',
    html: page(`header{position:sticky;top:0;${bar}}`, `<header>论坛</header>${posts(30)}`),
  },
  {
    name: 'a fixed header, and pictures that load late',
    html: page(
      `header{position:fixed;top:0;left:0;right:0;${bar}}main{padding-top:64px}`,
      `<header>论坛</header><main>${posts(12, lazy)}</main>`,
    ),
  },
  {
    name: 'pictures without a size that a script loads once they are seen',
    html: page(
      `header{position:sticky;top:0;${bar}}`,
      `<header>论坛</header>${posts(14, (at) => `<img data-src="/image/${(at * 31) % 360}" style="min-height:40px" alt="">`)}
      <script>const seen=new IntersectionObserver((all)=>all.forEach((each)=>{if(each.isIntersecting&&!each.target.src)each.target.src=each.target.dataset.src}));
      document.querySelectorAll('[data-src]').forEach((each)=>seen.observe(each));</script>`,
    ),
  },
  {
    name: 'a header and a row of tabs under it, both sticky',
    html: page(
      `header{position:sticky;top:0;z-index:2;${bar}}nav{position:sticky;top:56px;height:40px;background:#9bc}`,
      `<header>论坛</header><nav>最新 最热</nav>${posts(26)}`,
    ),
  },
  {
    name: 'a sticky header and a button floating at the side',
    html: page(
      `header{position:sticky;top:0;${bar}}.up{position:fixed;right:30px;top:520px;width:60px;height:60px;background:#c33}`,
      `<header>论坛</header><div class="up">↑</div>${posts(28)}`,
    ),
  },
  {
    name: 'sticky headings of parts',
    html: page(
      'h2{position:sticky;top:0;margin:0;padding:8px;background:#fe9}',
      [1, 2, 3].map((part) => `<section><h2>第 ${part} 部分</h2>${posts(9)}</section>`).join(''),
    ),
  },
  {
    name: 'a header that slides away on the way down',
    html: page(
      `header{position:sticky;top:0;transition:transform 120ms;${bar}}header.away{transform:translateY(-100%)}`,
      `<header>论坛</header>${posts(26)}<script>let last=0;addEventListener('scroll',()=>{document.querySelector('header').classList.toggle('away',scrollY>last&&scrollY>60);last=scrollY})</script>`,
    ),
  },
  {
    name: 'a sticky column at the side',
    html: page(
      `main{display:grid;grid-template-columns:1fr 220px}aside{position:sticky;top:10px;align-self:start;height:240px;background:#cde}header{${bar}}`,
      `<header>论坛</header><main><div>${posts(24)}</div><aside>热门</aside></main>`,
    ),
  },
  {
    name: 'smooth scrolling, a sticky header and pictures that load late',
    html: page(
      `html{scroll-behavior:smooth}header{position:sticky;top:0;${bar}}`,
      `<header>论坛</header>${posts(12, lazy)}`,
    ),
  },
  {
    name: 'a header that becomes sticky further down, and a table',
    html: page(
      `.banner{height:180px;background:linear-gradient(#123,#456)}header{position:sticky;top:0;${bar}}table{margin:auto;border-collapse:collapse}td{border:1px solid #999;padding:6px}`,
      `<div class="banner"></div><header>论坛</header>${posts(12, lazy)}<table>${[...Array(40).keys()].map((row) => `<tr><td>${row}</td><td>${row * row}</td></tr>`).join('')}</table>`,
    ),
  },
];

/** One colour, so that pictures of it are small and alike. */
export const imageAt = (path: string): string | null => {
  const hue = path.match(/^\/image\/(\d+)$/)?.[1];
  return hue
    ? `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><rect width="600" height="200" fill="hsl(${hue} 60% 60%)"/></svg>`
    : null;
};
