import { expect, test } from 'vitest';
import type { WalkTwice } from './untouched-pages.ts';

const claimsIn = 1000;

/** A document of five million characters, a claim in every fifth of its paragraphs. */
export function longDocument(): string {
  const filling = '这一段讲的是别的事情，天气、菜价、公交线路，还有昨天的球赛。'.repeat(34);
  const paragraphs = Array.from({ length: claimsIn * 5 }, (_, at) => {
    const claim = at % 5 === 0 ? `有人讲大蒜${String(at / 5).padStart(4, '0')}治病。` : '';
    return `<p>${filling}${claim}</p>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>长文</title><body>${paragraphs.join('\n')}</body></html>`;
}

/** A page as long as a shelf of books. */
export function longDocuments(walkTwice: WalkTwice): void {
  test('a document of five million characters shows every claim, also where it grows and shrinks', async () => {
    const { marked, bare, changes } = await walkTwice('long', [
      {
        name: 'going to the end and adding there',
        act: (page) =>
          page.evaluate(() => {
            scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
            const post = document.createElement('p');
            post.textContent = '最后还有大蒜9999治病。';
            document.body.append(post);
          }),
      },
      {
        name: 'taking away the first half',
        act: (page) =>
          page.evaluate(() => {
            const paragraphs = [...document.querySelectorAll('p')];
            for (const each of paragraphs.slice(0, paragraphs.length / 2)) each.remove();
          }),
      },
    ]);
    expect(marked).toEqual(bare);
    expect(Number(marked.texts[0]?.split(' ')[0])).toBeGreaterThan(5_000_000);
    expect(changes).toBe(0);
  });
}
