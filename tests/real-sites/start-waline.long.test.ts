import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RealSite } from './real-site.ts';
import { readSampleThreads, replyText } from './sample-thread.ts';
import { startWaline } from './start-waline.ts';
import { visit } from './visit.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'waline-test-'));
let site: RealSite;

beforeAll(async () => {
  site = await startWaline({ dataFolder });
});
afterAll(async () => {
  await site.close();
  rmSync(dataFolder, { recursive: true });
});

describe('the Waline forum', () => {
  it('shows every reply of every thread once all is loaded, and asks no other machine', async () => {
    await visit(async (page, hostsAsked) => {
      for (const thread of readSampleThreads()) {
        await page.goto(`${site.address}/thread/${thread.id}`);
        await page.waitForSelector('.wl-card-item');
        for (
          let more = await page.$('.wl-operation button');
          more;
          more = await page.$('.wl-operation button')
        ) {
          const before = (await page.$$('.wl-card-item')).length;
          await more.evaluate((button) => (button as HTMLElement).click());
          await page.waitForFunction(
            (count) => document.querySelectorAll('.wl-card-item').length > count,
            {},
            before,
          );
        }
        expect(await page.$$('.wl-card-item')).toHaveLength(thread.replies.length);
        const text = await page.evaluate(() => document.body.textContent);
        for (const shown of [thread.title, thread.post.text, ...thread.replies.map(replyText)]) {
          expect(text).toContain(shown);
        }
      }
      expect([...hostsAsked]).toEqual(['127.0.0.1']);
    });
  });

  it('lists its threads on its first page', async () => {
    const html = await (await fetch(site.address)).text();
    for (const { title, url } of site.threads) {
      expect(html).toContain(title);
      expect(html).toContain(`href="${new URL(url).pathname}"`);
    }
  });

  it('ends when closed, and finds what people wrote when it starts again on the same folder', async () => {
    const [thread] = readSampleThreads();
    if (!thread) throw new Error('no thread');
    await visit(async (page) => {
      await page.goto(`${site.address}/thread/${thread.id}`);
      await page.waitForSelector('.wl-card-item');
      await page.type('#wl-edit', '我也来说一句，刚吃完饭。');
      await page.click('.wl-btn.primary');
      // Among the replies, and not in the editor's preview: only so has the server taken it.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.wl-card-item')].some((reply) =>
          reply.textContent?.includes('我也来说一句'),
        ),
      );
    });
    const left = site.address;
    await site.close();
    await expect(fetch(left)).rejects.toThrow();

    site = await startWaline({ dataFolder });
    await visit(async (page) => {
      await page.goto(`${site.address}/thread/${thread.id}`);
      await page.waitForFunction(
        (count) => document.querySelector('.wl-num')?.textContent === String(count),
        {},
        thread.replies.length + 1,
      );
    });
  });
});
