import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inStore } from '../browsers/in-store.ts';
import type { KeptProfile } from '../browsers/keep-profile.ts';
import type { Launched } from '../browsers/launched.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { sampleReceipt, sampleRecord } from '../sample-report.ts';

/** So many are put back in steps, of which some are left whenever the browser ends. */
const many = 3000;

/** A browser that ends in the middle of an undo goes on with it when it starts again. */
export function cutOffUndo(keep: () => Promise<KeptProfile>): void {
  describe('a deletion that is being undone when the browser ends', () => {
    let profile: KeptProfile;
    let launched: Launched;

    beforeAll(async () => {
      profile = await keep();
      launched = await profile.launch();
    });
    afterAll(async () => {
      await launched?.close();
      await profile?.remove();
    });

    test('is undone to its end when it starts again, with no page open', async () => {
      const at = Date.now();
      const deleted = Array.from({ length: many }, () => randomUUID()).map((id) => ({
        at,
        report: {
          ...{ ...sampleRecord, id, state: 'delivered', receipt: sampleReceipt },
          report: { ...sampleRecord.report, id },
        },
        picture: null,
      }));
      await putInStore(launched, 'deleted', deleted);
      const still = await launched.stillPage();
      const history = await launched.openExtensionPage('src/history.html');
      await history.waitForSelector('.undo-bar button');
      await history.keyboard.press('z');
      const back = await still.evaluate(async () => {
        const opening = indexedDB.open('qiuzheng');
        await new Promise((opened) => opening.addEventListener('success', opened));
        for (;;) {
          const counting = opening.result.transaction('reports').objectStore('reports').count();
          await new Promise((counted) => counting.addEventListener('success', counted));
          if (counting.result > 0) return counting.result;
        }
      });
      expect(back).toBeLessThan(many);
      await launched.killBrowser();

      launched = await profile.launch();
      await expect.poll(async () => (await inStore(launched, 'reports', 'getAll')).length).toBe(many);
      await expect.poll(() => inStore(launched, 'deleted', 'getAll')).toEqual([]);
    });
  });
}
