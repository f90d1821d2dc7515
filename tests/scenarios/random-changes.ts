import { expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import type { OpenPage } from './untouched-pages.ts';

/** Each makes other changes, always the same ones, that were once painted wrong; `SEEDS=7,8` tries others. */
const seeds = process.env.SEEDS?.split(',').map(Number) ?? [2, 517, 570, 2117, 3002];
const batches = 25;
const changesInBatch = 12;
/** How long a page may take until all of it is painted, in milliseconds. */
const patience = 10_000;

interface RandomPage {
  change(count: number): Promise<string[]>;
  untilPainted(patience: number): Promise<number>;
  read(): void;
  written(): string;
}

/** A page that changes at random in every way pages do, read beside us by a plain reader. */
export function randomChanges(openPage: OpenPage): void {
  test.each(seeds)(
    'of a page that changes at random (seed %i) exactly what is in sight is painted, batch after batch',
    async (seed) => {
      const name = `random-page?seed=${seed}`;
      const { page, errors } = await openPage(name, true);
      let done: string[] = [];
      let seen = 0;
      for (let batch = 0; batch <= batches; batch += 1) {
        seen += await untilPainted(page).catch((error) => {
          throw new Error(`seed ${seed}, after batch ${batch} (${done.join(' ')}): ${error.message}`);
        });
        done = await change(page);
      }
      const written = await page.evaluate(() => window.randomPage.written());
      await page.close();
      expect(seen).toBeGreaterThan(5 * batches);

      const bare = await openPage(name, false);
      for (let batch = 0; batch <= batches; batch += 1) {
        await bare.page.evaluate(() => window.randomPage.read());
        await change(bare.page);
      }
      expect(written).toBe(await bare.page.evaluate(() => window.randomPage.written()));
      expect(errors).toEqual(bare.errors);
      await bare.page.close();
    },
  );
}

const change = (page: Page): Promise<string[]> =>
  page.evaluate((count) => window.randomPage.change(count), changesInBatch);

const untilPainted = (page: Page): Promise<number> =>
  page.evaluate((limit) => window.randomPage.untilPainted(limit), patience);

declare global {
  interface Window {
    /** The page's own: it changes itself and reads itself. */
    randomPage: RandomPage;
  }
}
