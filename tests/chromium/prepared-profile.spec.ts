import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareProfile } from '../../demo/prepare-profile.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';

const profile = await mkdtemp(join(tmpdir(), 'qiuzheng-profile-'));
afterAll(() => rm(profile, { recursive: true, force: true }));

test('whoever starts the demonstration finds the toolbar button pinned, at each start', async () => {
  for (const _start of ['first', 'second']) {
    await prepareProfile(profile, 'dist/chromium');
    const launched = await launchChromium({ profile });
    try {
      const page = await launched.openExtensionPage('src/settings.html');
      const { isOnToolbar } = await page.evaluate(() =>
        (globalThis as unknown as Extension).chrome.action.getUserSettings(),
      );
      expect(isOnToolbar).toBe(true);
    } finally {
      await launched.close();
    }
  }
});

/** The part of the extension's API that is used here. */
interface Extension {
  chrome: { action: { getUserSettings(): Promise<{ isOnToolbar: boolean }> } };
}
