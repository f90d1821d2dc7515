import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';

const service: Endpoint = {
  kind: 'webhook',
  name: 'The service of before',
  reportsUrl: 'https://service.example/take',
  privacyUrl: null,
  contact: {},
  expect: null,
};
const tokens = { [service.reportsUrl]: 'a token of before' };

/**
 * What a page that gets hold of our content script can learn and change: neither tokens nor where reports go.
 */
export function closedStorage(launch: () => Promise<Launched>): void {
  describe('what content scripts can reach', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;

    beforeAll(async () => {
      served = await serve((_request, response) =>
        response
          .setHeader('Content-Type', 'text/html')
          .end('<!doctype html><title>论坛</title><p>平常的话</p>'),
      );
      launched = await launch();
      page = await launched.browser.newPage();
      await page.goto(`${served.address}/thread`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    test('holds neither settings nor tokens, and nothing they write there counts', async () => {
      const extension = await launched.openExtensionPage('src/history.html');
      const tabId = await tabIdOf(launched, page);
      const tried = () => extension.evaluate(tryAsContentScript, tabId);
      // Where the browser can close this storage the worker closes it, which may have just begun, while it is
      // empty; in Firefox it is open and empty.
      if (launched.kind === 'chromium')
        await expect.poll(async () => (await tried()).local).toMatch(/^Error/);
      else expect((await tried()).local).toBe('{}');
      // So is the one that goes to the browser's account, where nothing is read before the person wants it.
      expect((await tried()).sync).toMatch(launched.kind === 'chromium' ? /^Error/ : /"Evil"/);
      expect((await tried()).session).not.toBe('{}');
      await extension.close();
      const settings = await launched.openExtensionPage('src/settings.html');
      await waitForText(settings, words('destination_none'));
      await settings.close();
    });

    test('is emptied of what earlier versions kept there, which an update takes in', async () => {
      const extension = await launched.openExtensionPage('src/history.html');
      await extension.evaluate(goBackToVersion1, {
        settings: { endpoint: service },
        'endpoint-tokens': tokens,
      });
      // Installed once more from the same folder, which is an update.
      await launched.browser.installExtension(resolve('dist', launched.kind));
      const settings = await launched.openExtensionPage('src/settings.html');
      await waitForText(settings, service.reportsUrl);
      while ((await settings.evaluate(readLocal)) !== '{}') await new Promise((done) => setTimeout(done, 50));
      expect(await settingsIn(settings)).toEqual({ endpoint: service });
      expect(await inStore(launched, 'tokens', 'getAll')).toMatchObject([
        { reportsUrl: service.reportsUrl, token: tokens[service.reportsUrl] },
      ]);
      await settings.close();
    });
  });
}

/** Runs in a page of the extension: reads and writes all storages as our content script on a tab could. */
async function tryAsContentScript(tabId: number): Promise<Record<'local' | 'session' | 'sync', string>> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { scripting } = scope.browser ?? scope.chrome;
  const said = { local: 'nothing', session: 'nothing', sync: 'nothing' };
  for (const name of ['local', 'session', 'sync'] as const) {
    const [frame] = await scripting.executeScript({
      target: { tabId },
      args: [name],
      func: async (area) => {
        const world = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const storage = (world.browser?.storage ?? world.chrome.storage)[area];
        const evil = { kind: 'webhook', name: 'Evil', reportsUrl: 'https://evil.example/', contact: {} };
        try {
          const held = JSON.stringify(await storage.get(null));
          await storage.set({ settings: { endpoint: { ...evil, privacyUrl: null, expect: null } } });
          return held;
        } catch (error) {
          return String(error);
        }
      },
    });
    said[name] = frame?.result ?? 'nothing';
  }
  return said;
}

/** Runs in a page of the extension. */
async function readLocal(): Promise<string> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  return JSON.stringify(await (scope.browser ?? scope.chrome).storage.local.get(null));
}

/** Runs in a page of the extension: leaves what the first version left, with this in `storage.local`. */
async function goBackToVersion1(local: object): Promise<void> {
  const settle = (request: IDBOpenDBRequest, upgrade: () => void = () => {}) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onupgradeneeded = upgrade;
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  await (scope.browser ?? scope.chrome).storage.local.set(local);
  for (const name of await caches.keys()) await caches.delete(name);
  await settle(indexedDB.deleteDatabase('qiuzheng'));
  const opening = indexedDB.open('qiuzheng', 1);
  const made = await settle(opening, () => {
    const { result } = opening;
    for (const store of ['followed-lists', 'list-bodies'])
      result.createObjectStore(store, { keyPath: 'url' });
    const reports = result.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('by-state', 'state');
    reports.createIndex('by-time', 'createdAt');
    result.createObjectStore('pictures', { keyPath: 'reportId' });
  });
  made.close();
}

interface Area {
  get(keys: null): Promise<object>;
  set(values: object): Promise<void>;
}
interface Extension {
  storage: { local: Area; session: Area; sync: Area };
  scripting: {
    executeScript<Given>(injection: {
      target: { tabId: number };
      args: [Given];
      func: (given: Given) => Promise<string>;
    }): Promise<{ result?: string }[]>;
  };
}
