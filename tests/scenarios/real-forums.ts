import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, paintedOn } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import { type Served, serve } from '../browsers/serve.ts';
import type { RealSite } from '../real-sites/real-site.ts';
import { readSampleThreads, type SampleThread } from '../real-sites/sample-thread.ts';

const samples = readSampleThreads();

/** The entries a reader of a whole thread must be warned of, one id per place. */
const truthOf = ({ post, replies }: SampleThread): string[] =>
  [
    ...post.expect,
    ...replies.flatMap((reply) => reply.expect.filter((id) => !reply.refuted.includes(id))),
  ].sort();

/** A forum that runs, and a browser with the extension that follows the sample list. */
export interface OpenForum {
  launched: Launched;
  forum: RealSite;
}

/**
 * The sample threads on real forum software in a real browser: every rumour painted, and nothing else. `proofs` hold more
 * tests of the same forum.
 */
export function realForum(
  name: string,
  start: () => Promise<RealSite>,
  launch: () => Promise<Launched>,
  ...proofs: ((here: () => OpenForum) => void)[]
): void {
  describe(name, () => {
    let launched: Launched;
    let lists: Served;
    let forum: RealSite;

    beforeAll(async () => {
      lists = await serve((_request, response) => response.end(readFileSync('demo/sample-list.json')));
      [launched, forum] = await Promise.all([launch(), start()]);
      await join(launched, `${lists.address}/list.json`);
    });
    afterAll(async () => {
      await launched?.close();
      await forum?.close();
      await lists?.close();
    });

    test.each(samples.map(({ id }) => id))('shows every rumour of “%s” and no other passage', async (id) => {
      const sample = samples.find((thread) => thread.id === id);
      const thread = forum.threads.find((each) => each.id === id);
      if (!sample || !thread) throw new Error(`no thread ${id}`);
      const page = await launched.browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(thread.url);
      await showAllReplies(page, sample.replies.length);
      const truth = truthOf(sample);
      const found = await matchesOn(launched, page, ({ count }) => count >= truth.length);
      expect(found.passages.map(({ flagKey }) => flagKey.split(' ')[1]).sort()).toEqual(truth);
      const { refuted = [], ...flagged } = await paintedOn(page);
      expect(refuted).toHaveLength(sample.replies.flatMap((reply) => reply.refuted).length);
      expect(Object.values(flagged).flat().join('').length).toBe(
        found.passages.reduce((sum, { passage }) => sum + passage.quote.exact.length, 0),
      );
      expect(errors).toEqual([]);
      await page.close();
    });

    for (const prove of proofs) prove(() => ({ launched, forum }));
  });
}

/** Presses «load more» where the page has it, until every reply of the thread is there. */
export async function showAllReplies(page: Page, replies: number): Promise<void> {
  const items = '.wl-card-item, li.comment, .wp-block-comment-template > li, li.wp-block-comment';
  await page.waitForSelector(items);
  await page.waitForFunction(
    (selector, wanted) => {
      document.querySelector<HTMLButtonElement>('.wl-operation button')?.click();
      return document.querySelectorAll(selector).length >= wanted;
    },
    { polling: 200 },
    items,
    replies,
  );
}
