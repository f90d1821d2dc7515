import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, paintedOn } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import type { RealSite } from '../real-sites/real-site.ts';
import { readSampleThreads, type SampleThread, shownAsRefuted } from '../real-sites/sample-thread.ts';

const samples = readSampleThreads();

/** The entries the product warns a reader of in a whole thread, one id per place, known misses among them. */
const truthOf = ({ post, replies }: SampleThread): string[] =>
  [
    ...post.expect,
    ...replies.flatMap((reply) => reply.expect.filter((id) => !shownAsRefuted(reply).includes(id))),
  ].sort();

/** A forum that runs, and a browser with the extension that follows the sample list. */
export interface OpenForum {
  launched: Launched;
  forum: RealSite;
}

/** One thread of it in that browser, with all its replies. */
export interface OpenThread {
  launched: Launched;
  page: Page;
}

/** A browser, and what is proved in it of a forum beside that every rumour is painted. */
export interface ForumReader {
  browser: string;
  launch: () => Promise<Launched>;
  /** Tests of each thread, which leave it as it is. */
  ofThread?: ((here: () => OpenThread, sample: SampleThread) => void)[];
  /** Tests of the forum, after those of its threads. */
  ofForum?: ((here: () => OpenForum) => void)[];
}

/**
 * The sample threads on real forum software, read in real browsers: every rumour painted, and nothing else.
 */
export function realForum(name: string, start: () => Promise<RealSite>, readers: ForumReader[]): void {
  describe(name, () => {
    let lists: Served;
    let forum: RealSite;

    beforeAll(async () => {
      lists = await serve((_request, response) => response.end(readFileSync('demo/sample-list.json')));
      forum = await start();
    });
    afterAll(async () => {
      await forum?.close();
      await lists?.close();
    });

    describe.each(readers)('in $browser', ({ launch, ofThread = [], ofForum = [] }) => {
      let launched: Launched;

      beforeAll(async () => {
        launched = await launch();
        await join(launched, `${lists.address}/list.json`);
      });
      afterAll(() => launched?.close());

      describe.each(samples)('the thread “$id”', (sample) => {
        let page: Page;
        const errors: string[] = [];

        beforeAll(async () => {
          const thread = forum.threads.find((each) => each.id === sample.id);
          if (!thread) throw new Error(`no thread ${sample.id}`);
          page = await launched.browser.newPage();
          page.on('pageerror', (error) => errors.push(String(error)));
          await page.goto(thread.url);
          await showAllReplies(page, sample.replies.length);
        });
        afterAll(() => page?.close());

        test('shows every rumour and no other passage', async () => {
          const truth = truthOf(sample);
          const found = await matchesOn(launched, page, ({ count }) => count >= truth.length);
          expect(found.passages.map(({ flagKey }) => flagKey.split(' ')[1]).sort()).toEqual(truth);
          const { refuted = [], ...flagged } = await paintedOn(page);
          expect(refuted).toHaveLength(sample.replies.flatMap(shownAsRefuted).length);
          expect(Object.values(flagged).flat().join('').length).toBe(
            found.passages.reduce((sum, { passage }) => sum + passage.quote.exact.length, 0),
          );
          expect(errors).toEqual([]);
        });

        for (const prove of ofThread) prove(() => ({ launched, page }), sample);
      });

      for (const prove of ofForum) prove(() => ({ launched, forum }));
    });
  });
}

/** Presses «load more» where the page has it, until every reply of the thread is there. */
async function showAllReplies(page: Page, replies: number): Promise<void> {
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
