import { benchTexts } from './bench-text.ts';

/** A page that holds nothing before its script has run; `head` is added to its head. */
export const applicationPage = (
  head = '',
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>评论</title>
<style>
body { margin: 0 auto; max-width: 720px; font: 15px/1.6 "Noto Sans CJK SC", sans-serif }
.post { display: flex; gap: 12px; padding: 12px 0; border-bottom: 1px solid #eee }
.face { flex: none; width: 36px; height: 36px; border-radius: 50%; background: #cde; text-align: center }
.body p { margin: 4px 0 } footer { display: flex; gap: 8px } .answer { margin-top: 6px; background: #f6f6f6 }
</style>${head}
<script type="module" src="/application.js"></script></head><body><div id="app"></div></body></html>`;

/** What the application asks for: comments of 40 to 320 characters, with `word`, every third one answered. */
export function applicationComments(count: number, word: string): object[] {
  const all = benchTexts('zh', count * 400)
    .join('')
    .replaceAll(/\s+/g, ' ');
  return Array.from({ length: count }, (_, id) => {
    const text = all.slice(id * 400, id * 400 + 40 + ((id * 97) % 280));
    return {
      id,
      author: `用户${id}`,
      text: id % 2 === 0 ? [`${text}${word}`] : [text.slice(0, 30), `${word}${text.slice(30)}`],
      likes: (id * 31) % 90,
      answers: id % 3 === 0 ? [all.slice(id * 400 + 340, id * 400 + 390)] : [],
    };
  });
}
