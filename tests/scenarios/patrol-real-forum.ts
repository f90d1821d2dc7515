import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayQuiet } from '../../src/ui/patrol/say-quiet.ts';
import { join, tabTo, waitForText, words } from '../browsers/drive-product.ts';
import {
  arriveAt,
  expectAccessible,
  passagesOfDraft,
  untilPaused,
  type Walking,
  waitUntilRead,
  walkKey,
} from '../browsers/drive-walk.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import type { RealSite } from '../real-sites/real-site.ts';
import { readSampleThreads, type SampleThread, shownAsRefuted } from '../real-sites/sample-thread.ts';

/** As many pages as a walk is proved with. */
const pageCount = 20;
/** What each of these places is there for; the one before the old thread is left by its matches. */
const long = 4;
const skipped = 8;
const takenBack = 9;
const old = 11;
const young = 12;
/** So many comments are on one page of a thread that comes in pages; the long one has two of them. */
const commentsPerPage = 10;
const rumour = '听说吃大蒜能治流感，你们信吗？';
const day = 86_400_000;

/** A forum that runs, and the way in which a reader answers a thread of it. */
export interface WalkedForum {
  start: (threads: SampleThread[], commentsPerPage: number) => Promise<RealSite>;
  answer: (page: Page, text: string) => Promise<void>;
  /** Whether a long thread comes in pages that its site profile tells of. */
  hasPages: boolean;
  /** Whether its site profile tells when somebody wrote. */
  hasDates: boolean;
}

/**
 * A walk through the threads of real forum software, by keyboard alone, which goes on after the browser was
 * started anew. `launch` starts the same profile each time.
 */
export function patrolRealForum(
  name: string,
  { start, answer, hasPages, hasDates }: WalkedForum,
  launch: () => Promise<Launched>,
): void {
  describe(name, () => {
    const threads = threadsToWalk();
    let lists: Served;
    let forum: RealSite;
    let walking: Walking;

    beforeAll(async () => {
      lists = await serve((_request, response) => response.end(readFileSync('demo/sample-list.json')));
      forum = await start(threads, commentsPerPage);
      const launched = await launch();
      await join(launched, `${lists.address}/list.json`);
      walking = { launched, panel: await launched.openExtensionPage('src/patrol.html') };
    });
    afterAll(async () => {
      await walking?.launched.close();
      await forum?.close();
      await lists?.close();
    });

    const threadAt = (place: number) => {
      const thread = forum.threads[place - 1];
      if (!thread) throw new Error(`no thread ${place}`);
      return thread;
    };
    const onOnePage = hasPages ? commentsPerPage : Number.POSITIVE_INFINITY;
    const warningsAt = (place: number, page = 0) => warningsIn(threads[place - 1], page, onOnePage);
    /** Whether a press opens the next page of the thread: the list of all keys names it anyway. */
    const offersPart = () =>
      walking.panel.evaluate(
        (word) =>
          [...document.querySelectorAll('button')].some(({ textContent }) => textContent?.includes(word)),
        words('patrol_part'),
      );
    const key = (name: Parameters<typeof walkKey>[1]) => walkKey(walking, name);
    const shows = (text: string) => waitForText(walking.panel, text);
    /** Waits until a place is come to, and for what is new there at the first walk. */
    async function arrive(place: number): Promise<void> {
      const { url, title } = threadAt(place);
      await arriveAt(walking, { url, title, place, of: pageCount });
    }
    async function arriveFirst(place: number): Promise<void> {
      await arrive(place);
      await shows(words('patrol_first'));
      await showsMatches(warningsAt(place));
    }
    const showsMatches = (count: number) =>
      shows(count > 0 ? words('patrol_new_matches', count) : words('patrol_no_match'));
    async function walkOn(from: number, to: number): Promise<void> {
      for (let place = from; place <= to; place += 1) {
        await key('d');
        await arriveFirst(place);
      }
    }
    /** Waits until a further page of the long thread is open and told of. */
    async function arriveAtPart(): Promise<void> {
      const opened = async () =>
        (await walking.launched.browser.pages()).find(
          (each) => each.url().startsWith(`${threadAt(long).url}&`) && each.url().includes('cpage=2'),
        );
      await expect.poll(async () => (await opened()) !== undefined).toBe(true);
      await (await opened())?.bringToFront();
      await shows('cpage=2');
      await waitUntilRead(walking.panel);
    }

    test('pages are typed in and the walk is begun without a mouse', async () => {
      await tabTo(walking.panel, 'textarea');
      for (const { url } of forum.threads) {
        await walking.panel.keyboard.type(url);
        await key('Enter');
      }
      await tabTo(walking.panel, '.patrol-add button[type=submit]');
      await key('Enter');
      await shows(words('patrol_pages', pageCount));
      await tabTo(walking.panel, '.patrol-set > button', 'back');
      await key('Enter');
      await arriveFirst(1);
      await expectAccessible(walking);
    });

    test('each thread tells that it is new here, and all of its matches', () => walkOn(2, long));

    test('the next page of a thread is its own, and the last one has none', async () => {
      await expect.poll(offersPart).toBe(hasPages);
      if (hasPages) {
        await key('g');
        await arriveAtPart();
        await showsMatches(warningsAt(long, 1));
      }
      expect(await offersPart()).toBe(false);
      await key('g');
      await shows(words('refusal_walk_no_part'));
      await walkOn(long + 1, skipped);
    });

    test('the keys go through matches and over pages, take back and choose for a report', async () => {
      await key('n');
      await arriveFirst(takenBack);
      await key('d');
      await arriveFirst(takenBack + 1);
      await key('z');
      await shows(words('patrol_left', warningsAt(skipped) + warningsAt(takenBack)));
      const place = takenBack + 1;
      const count = warningsAt(place);
      for (let left = count - 1; left >= 0; left -= 1) {
        await key('j');
        await shows(words('patrol_unseen', left));
        await key('x');
      }
      await shows(words('patrol_report', count));
      await key('r');
      await expect.poll(() => passagesOfDraft(walking)).toBe(count);
      await key('j');
      await arriveFirst(place + 1);
      await key('k');
      await shows(words('refusal_walk_none_before'));
    });

    test('it is gone on with after the browser was started anew', async () => {
      await walking.launched.close();
      const launched = await launch();
      await untilPaused(launched);
      walking = { launched, panel: await launched.openExtensionPage('src/patrol.html') };
      await shows(words('patrol_stopped_at', old, pageCount));
      await tabTo(walking.panel, '.patrol-set > button');
      await key('Enter');
      await arriveFirst(old);
    });

    test('behind the last page it says that it is over', async () => {
      await walkOn(old + 1, pageCount);
      await key('d');
      await shows(words('patrol_over', pageCount));
      await expectAccessible(walking);
    });

    test('the next walk tells answers from what was there, old threads from young ones, and what was skipped', async () => {
      const reader = await walking.launched.browser.newPage();
      for (const place of [long, old, young]) {
        await reader.goto(threadAt(place).url);
        await answer(reader, rumour);
      }
      await reader.close();
      await key('n');
      for (let place = 1; place <= young; place += 1) {
        await arrive(place);
        if (place >= skipped && place < old) await shows(words('patrol_first'));
        else if (place === old || place === young) {
          await shows(words('patrol_new_posts', 1));
          await shows(words('patrol_new_matches', 1));
          const revived = words('patrol_revived', sayQuiet(quietOfOld, 'en'));
          const all = await walking.panel.evaluate(() => document.body.textContent);
          expect(all?.includes(revived)).toBe(hasDates && place === old);
        } else {
          const isAnswered = place === long;
          if (!isAnswered || hasPages) await shows(words('patrol_nothing_new'));
          if (isAnswered && hasPages) {
            await key('g');
            await arriveAtPart();
          }
          if (isAnswered) {
            await shows(words('patrol_new_posts', 1));
            await shows(words('patrol_new_matches', 1));
          }
        }
        await key('n');
      }
    });
  });
}

/** How long the old thread was quiet: more than half a year, less than a whole one. */
const quietOfOld = 200 * day;

/** Threads of pieces of the sample ones, each ending some days ago, of which one is long and one old. */
function threadsToWalk(): SampleThread[] {
  const samples = readSampleThreads();
  return Array.from({ length: pageCount }, (_, at) => {
    const sample = samples[at % samples.length] as SampleThread;
    const piece = Math.floor(at / samples.length);
    const size = at + 1 === long ? 2 * commentsPerPage - 3 : commentsPerPage - 2;
    // Whom a reply answers may not be in its piece.
    const replies = sample.replies
      .slice(piece * size, (piece + 1) * size)
      .map(({ under, ...reply }) => ({ ...reply, under: undefined }));
    const last = Date.parse(replies.at(-1)?.at ?? sample.post.at);
    const later = Date.now() - (at + 1 === old ? quietOfOld : 3 * day) - last;
    const moved = <T extends { at: string }>(one: T): T => ({
      ...one,
      at: new Date(Date.parse(one.at) + later).toISOString(),
    });
    return {
      ...sample,
      id: `${sample.id}-${piece}`,
      title: `${sample.title}（${piece + 1}）`,
      post: moved(sample.post),
      replies: replies.map(moved),
    };
  });
}

/** How many passages a reader is warned of on a page of a thread, which is counted from 0. */
function warningsIn(thread: SampleThread | undefined, page: number, onOnePage: number): number {
  if (!thread) return 0;
  const replies = page > 0 ? thread.replies.slice(page * onOnePage) : thread.replies.slice(0, onOnePage);
  const flagged = replies.flatMap((reply) =>
    reply.expect.filter((id) => !shownAsRefuted(reply).includes(id)),
  );
  return thread.post.expect.length + flagged.length;
}
