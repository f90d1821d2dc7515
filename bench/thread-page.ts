import { benchTexts } from './bench-text.ts';

/**
 * A forum thread of `posts` posts and about `characters` characters, in the structure such software writes.
 * `head` is added to the page's head.
 */
export function threadPage(posts: number, characters: number, head = ''): string {
  const texts = postTexts(posts, characters);
  const items = texts.map((text, index) => post(text, index)).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>帖子</title>
<style>body{margin:0 auto;max-width:960px;font:16px/1.7 "Noto Sans CJK SC",sans-serif}.post{display:flex;gap:16px;padding:16px;border-bottom:1px solid #ddd}.author{width:120px}.body p{margin:0 0 8px}</style>${head}
</head><body><header><h1>一个很长的帖子</h1><textarea id="reply" rows="3" cols="60"></textarea></header>
<main id="thread">${items}</main></body></html>`;
}

/** Posts as markup, to be appended by a page that scrolls on and on; `word` stands once in each. */
export const morePosts = (count: number, word: string): string =>
  postTexts(count, count * 300)
    .map((text, index) => post(`${text.slice(0, 60)}${word}${text.slice(60)}`, 10_000 + index))
    .join('\n');

function postTexts(posts: number, characters: number): string[] {
  const all = benchTexts('zh', characters).join('').replaceAll(/\s+/g, ' ');
  const size = Math.floor(characters / posts);
  return Array.from({ length: posts }, (_, index) => all.slice(index * size, (index + 1) * size));
}

function post(text: string, index: number): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const half = Math.floor(safe.length / 2);
  return `<article class="post" id="p${index}"><div class="author"><a href="#u">用户</a><br>${index + 1} 楼</div>
<div class="body"><p>${safe.slice(0, half)}</p><p><b>回复</b>：${safe.slice(half)}</p></div></article>`;
}
