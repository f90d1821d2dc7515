import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareProfile } from '../../demo/prepare-profile.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { serve } from '../browsers/serve.ts';

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

test('whoever starts it in Chinese gets the pages of the desk in Chinese, since sites are asked for it', async () => {
  const asked: (string | undefined)[] = [];
  const served = await serve(({ headers }, response) => {
    asked.push(headers['accept-language']);
    response.setHeader('Content-Type', 'text/html').end('<title>desk</title>');
  });
  const launched = await launchChromium({ language: 'zh-CN' });
  try {
    await (await launched.browser.newPage()).goto(served.address);
    expect(asked[0]).toMatch(/^zh-CN\b/);
  } finally {
    await launched.close();
    await served.close();
  }
});

/** The part of the extension's API that is used here. */
interface Extension {
  chrome: { action: { getUserSettings(): Promise<{ isOnToolbar: boolean }> } };
}
