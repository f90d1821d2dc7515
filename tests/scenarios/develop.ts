import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, builds } from '../../demo/builds.ts';
import { reloadExtension } from '../../demo/reload-extension.ts';
import { join, waitForPainted } from '../browsers/drive-product.ts';
import type { Launched, LaunchOptions } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const post =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说<b>吃大蒜能治流感</b>。</p>';

/** What `npm run dev` does, on a copy of the project: a sentence is changed, and there it is. */
export function develop(
  launch: (options: LaunchOptions) => Promise<Launched>,
  seeCard?: (page: Page, sentence: string) => Promise<void>,
): void {
  describe('changing the extension while it runs', () => {
    const ended = new AbortController();
    let copy: string;
    let folder: string;
    let coming: AsyncGenerator<Built>;
    let launched: Launched;
    let served: Served;
    let page: Page;

    beforeAll(async () => {
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        return response.setHeader('Content-Type', 'text/html').end(post);
      });
      copy = await mkdtemp(resolve(tmpdir(), 'qiuzheng-copy-'));
      folder = resolve(copy, 'dist/dev');
      for (const part of ['src', 'icons', 'setup', 'manifest.json', 'package.json', 'vite.config.ts'])
        await cp(part, resolve(copy, part), { recursive: true });
      await symlink(resolve('node_modules'), resolve(copy, 'node_modules'));
      const kind = launch.name === 'launchFirefox' ? 'firefox' : 'chromium';
      coming = builds({ root: copy, kind, folder }, ended.signal);
      expect(await next()).toMatchObject({ ok: true, warnings: '' });
      launched = await launch({ extension: folder });
      await join(launched, `${served.address}/list.json`);
      page = await launched.browser.newPage();
      await page.goto(served.address);
      await waitForPainted(page, 1);
    });
    afterAll(async () => {
      ended.abort();
      await launched?.close();
      await served?.close();
      if (copy) await rm(copy, { recursive: true, force: true });
    });

    const next = async (): Promise<Built | undefined> => (await coming.next()).value;

    function change(file: string, from: string, to: string): void {
      const path = resolve(copy, file);
      const before = readFileSync(path, 'utf8');
      expect(before).toContain(from);
      writeFileSync(path, before.replace(from, to));
    }

    test('a page that is shown is painted again once the extension is loaded anew', async () => {
      await page.bringToFront();
      const before = await page.evaluate(() => {
        const [first] = CSS.highlights.values();
        Object.assign(window, { before: first });
        return first?.size;
      });
      await reloadExtension(launched, folder);
      const now = await page.evaluate(() => {
        const { before: old } = window as unknown as { before: Highlight };
        return [...CSS.highlights.values()].map((each) => [each === old, each.size]);
      });
      expect(before).toBe(1);
      expect(now).toEqual([[false, 1]]);
    });

    test('a change is seen on the page that was open, in the settings that were open and in the worker', async () => {
      await launched.openExtensionPage('src/settings.html');
      await page.evaluate(() => {
        const [before] = CSS.highlights.values();
        Object.assign(window, { before });
      });
      const messages = 'src/public/_locales/en/messages.json';
      change(messages, 'Settings of Qiuzheng', 'Settings of the copy');
      change(messages, 'Report this passage', 'Report from the copy');
      appendFileSync(
        resolve(copy, 'src/background.ts'),
        'void browser.storage.session.set({ fromTheCopy: true });\n',
      );
      expect(await next()).toMatchObject({ ok: true });
      const [settings] = await reloadExtension(launched, folder);
      if (!settings) throw new Error('the settings were not opened again');
      await settings.waitForFunction(() => document.title.includes('the copy'), { polling: 50 });
      await settings.waitForFunction(newWorkerRan, { polling: 50 });
      await page.bringToFront();
      await page.waitForFunction(
        () => {
          const { before } = window as unknown as { before: Highlight };
          const [now] = CSS.highlights.values();
          return now && now !== before && now.size === 1;
        },
        { polling: 50 },
      );
      await seeCard?.(page, 'Report from the copy');
    });
  });
}

/** Runs in a page of the extension: whether the changed worker has run. */
async function newWorkerRan(): Promise<boolean> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { fromTheCopy } = await (scope.browser ?? scope.chrome).storage.session.get('fromTheCopy');
  return fromTheCopy === true;
}

/** The part of the extension's API that is used here. */
interface Extension {
  storage: { session: { get(key: string): Promise<{ fromTheCopy?: boolean }> } };
}
