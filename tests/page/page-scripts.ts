import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { followChanges } from './follow-changes.ts';
import { hardToReach } from './hard-to-reach.ts';
import { hostileCard } from './hostile-card.ts';
import { keepNear } from './keep-near.ts';
import { life } from './life.ts';
import { readAndPaint } from './read-and-paint.ts';
import { showCard } from './show-card.ts';
import { slowPages } from './slow-pages.ts';
import { type Kind, startTestBrowser, type TestBrowser } from './test-browser.ts';

/** All that the scripts in a page do, in one browser. */
export function pageScripts(kind: Kind): void {
  describe(`the scripts of a page in ${kind}`, () => {
    let started: TestBrowser;
    beforeAll(async () => {
      started = await startTestBrowser(kind);
    });
    afterEach(() => started.closePages());
    afterAll(() => started?.close());

    const tested = () => started;
    readAndPaint(tested, kind);
    followChanges(tested);
    hardToReach(tested, kind);
    slowPages(tested, kind);
    showCard(tested);
    hostileCard(tested, kind);
    keepNear(tested);
    life(tested, kind);
  });
}
