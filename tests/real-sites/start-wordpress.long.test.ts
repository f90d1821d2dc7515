import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOnWordPress } from './answer-on-wordpress.ts';
import { missingForWordPress } from './missing-for-wordpress.ts';
import type { RealSite } from './real-site.ts';
import { readSampleThreads, replyText } from './sample-thread.ts';
import { startWordPress } from './start-wordpress.ts';
import { visit } from './visit.ts';

const missing = missingForWordPress();
if (missing !== null) console.log(`skipped: ${missing}`);

const bodyOfComment = { block: '.wp-block-comment-content', classic: '.comment-content' };

describe.skipIf(missing !== null).each(['block', 'classic'] as const)('WordPress, %s theme', (theme) => {
  let site: RealSite;
  beforeAll(async () => {
    site = await startWordPress({ theme });
  });
  afterAll(() => site.close());

  it('shows every reply of every thread on one page, in Chinese, and asks no other machine', async () => {
    await visit(async (page, hostsAsked) => {
      for (const thread of readSampleThreads()) {
        await page.goto(site.threads.find(({ id }) => id === thread.id)?.url ?? '');
        expect(await page.$eval('html', (html) => html.lang)).toBe('zh-CN');
        expect(await page.$$(`li.comment ${bodyOfComment[theme]}`)).toHaveLength(thread.replies.length);
        const text = await page.evaluate(() => document.body.textContent);
        for (const shown of [thread.title, thread.post.text, ...thread.replies.map(replyText)]) {
          expect(text).toContain(shown);
        }
      }
      expect([...hostsAsked]).toEqual(['127.0.0.1']);
    });
  });

  it('takes a reply from a reader', async () => {
    const [thread] = site.threads;
    await visit(async (page) => {
      await page.goto(thread?.url ?? '');
      await answerOnWordPress(page, '我也来说一句，刚吃完饭。');
      expect(await page.evaluate(() => document.body.textContent)).toContain('我也来说一句');
    });
  });

  it('ends when closed', async () => {
    const left = site.address;
    await site.close();
    await expect(fetch(left)).rejects.toThrow();
  });
});
