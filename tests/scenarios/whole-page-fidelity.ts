import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { reportWholePage } from '../browsers/report-whole-page.ts';
import { serveDesk } from '../browsers/serve-desk.ts';
import { comparePictures } from '../fidelity/compare-pictures.ts';
import { imageAt, type longPages } from '../fidelity/long-pages.ts';

/**
 * Pages longer than the window, reported with a picture of all of each; both pictures are kept in `folder`.
 */
export function wholePageFidelity(
  launch: () => Promise<Launched>,
  folder: string,
  pages: typeof longPages,
): void {
  let launched: Launched;
  let served: Awaited<ReturnType<typeof serveDesk>>;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    served = await serveDesk((path) => {
      const at = Number(path.match(/^\/p\/(\d+)$/)?.[1] ?? -1);
      return pages[at]?.html ?? imageAt(path);
    });
    launched = await launch();
    await join(launched, served.address);
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });

  describe('the whole page is what the browser’s own picture of the whole page shows', () => {
    test.each(pages.map(({ name }, at) => ({ name, at })))(
      'with $name',
      async ({ name, at }) => {
        const page = await reportWholePage(launched, `${served.address}/p/${at}`);
        const ours = served.arrived.at(-1)?.picture;
        if (!ours) throw new Error('no picture came');
        writeFileSync(`${folder}/${at}-ours.png`, ours);
        await page.bringToFront();
        expect(await page.evaluate(() => scrollY)).toBe(0);
        const theirs = await page.screenshot({ fullPage: true });
        writeFileSync(`${folder}/${at}-theirs.png`, theirs);
        const { equal, sizes } = await comparePictures(page, ours, theirs);
        expect(sizes[0]).toEqual(sizes[1]);
        expect(equal).toBeGreaterThanOrEqual(0.99);
        console.log(`${name}: ${(100 * equal).toFixed(3)} % of pixels equal`);
        await page.close();
      },
      120_000,
    );
  });
}
