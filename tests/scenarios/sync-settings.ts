import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings/settings.ts';
import { type Synced, syncedOf } from '../../src/settings/sync/synced-settings.ts';
import { partsOf, readWritten, type Written } from '../../src/settings/sync/written-settings.ts';
import { press, waitForPainted, waitForText, waitForTextGone, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { changeSettingsIn, settingsIn } from '../browsers/settings-in.ts';
import { violationsOf } from '../browsers/violations-of.ts';

type Items = Record<string, unknown>;

const hidden = { key: 'list garlic', page: 'https://secret.example/t', claim: '说法' };

/** Settings that are the same in several browsers; what lies in their account is written as another would. */
export function syncSettings(launch: () => Promise<Launched>): void {
  describe('settings in the account of the browser', () => {
    let launched: Launched;
    let served: Served;
    let settings: Page;
    let still: Page;

    const inAccount = () => still.evaluate(readSynced);
    const writtenThere = async (): Promise<Written | null> => {
      const written = readWritten(await inAccount());
      if (!written.ok) throw new Error(written.error.code);
      return written.value;
    };
    const writeThere = async (change: Partial<Synced>) => {
      const before = await writtenThere();
      const after = before ? [before.write, ...before.after] : [];
      const there = { ...syncedOf(defaultSettings), ...before?.settings, ...change };
      const parts = partsOf({ write: randomUUID(), after, settings: there }, new Date());
      if (parts.ok) await still.evaluate(writeSynced, parts.value as Items);
    };
    const pressSwitch = () =>
      settings.$eval('section[aria-labelledby=sync-title] input', (each) =>
        (each as HTMLInputElement).click(),
      );

    beforeAll(async () => {
      served = await serve((_request, response) =>
        response
          .setHeader('Content-Type', 'text/html')
          .end('<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说明天全城停水。</p>'),
      );
      launched = await launch();
      settings = await launched.openExtensionPage('src/settings.html#advanced');
      await settings.waitForSelector('section[aria-labelledby=sync-title] input');
      still = await launched.stillPage();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    test('nothing is in it before the person wants it, and then what is synced alone', async () => {
      await changeSettingsIn(still, { hiddenFlags: [hidden], lastCategory: 'health', skipSeen: true });
      expect(await inAccount()).toEqual({});
      await pressSwitch();
      await expect
        .poll(writtenThere)
        .toMatchObject({ settings: { skipSeen: true, ownWords: { words: [] } } });
      const text = Object.values(await inAccount())
        .map((part) => Buffer.from((part as { text: string }).text, 'base64'))
        .join('');
      expect(text).toContain('skipSeen');
      expect(text).not.toMatch(/secret|garlic|health|endpoint|listChoices/);
      expect(await violationsOf(settings, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('what another browser wrote holds here, on open pages too, and what changed here goes there', async () => {
      const thread = await launched.browser.newPage();
      await thread.goto(`${served.address}/thread`);
      // Nothing else wakes the worker then.
      await expect.poll(() => still.evaluate(isAnythingPlanned)).toBe(false);
      await launched.killWorker();
      await writeThere({ ownWords: { words: ['停水'], exceptions: [] }, offSites: ['*://bank.example/*'] });
      await waitForPainted(thread, 1);
      await settings.bringToFront();
      await waitForText(settings, `${words('sites_title')} · ${words('own_title')}`);
      expect(await settingsIn(still)).toMatchObject({
        skipSeen: true,
        ownWords: { words: ['停水'] },
        offSites: ['*://bank.example/*'],
        hiddenFlags: [hidden],
      });
      await settings.evaluate(() => {
        location.hash = '#words';
      });
      await settings.locator('section[aria-labelledby=own-title] input').fill('地震');
      await press(settings, 'own_add');
      await expect
        .poll(writtenThere)
        .toMatchObject({ settings: { ownWords: { words: ['地震', '停水'] }, skipSeen: true } });
      await thread.close();
    });

    test('what changes here while something arrives is kept, with what arrives', async () => {
      await settings.locator('section[aria-labelledby=own-title] input').fill('洪水');
      const before = (await writtenThere())?.settings.ownWords?.words ?? [];
      await Promise.all([
        press(settings, 'own_add'),
        writeThere({ ownWords: { words: ['台风', ...before], exceptions: [] } }),
      ]);
      const both = { settings: { ownWords: { words: ['洪水', '台风', ...before] } } };
      await expect.poll(writtenThere).toMatchObject(both);
      expect((await settingsIn(still)).ownWords?.words).toEqual(both.settings.ownWords.words);
    });

    test('what is no setting, or is of a newer version, changes nothing here or there, and is said', async () => {
      const before = await settingsIn(still);
      await settings.evaluate(() => {
        location.hash = '#advanced';
      });
      const newer = JSON.stringify({ format: 'qiuzheng-export/2', settings: { skipSeen: false } });
      for (const [text, says] of [
        [newer, 'refusal_sync_newer'],
        ['[]', 'refusal_sync_unreadable'],
      ] as const) {
        const items = {
          'settings-0': { write: randomUUID(), of: 1, text: Buffer.from(text).toString('base64') },
        };
        await still.evaluate(writeSynced, items);
        await waitForText(settings, words(says));
        expect(await settingsIn(still)).toEqual(before);
        // Nor is it written over where the person begins anew.
        await pressSwitch();
        // What else changes before the worker has heard of it does not put the tick back.
        await still.evaluate(tellChanged);
        await pressSwitch();
        await waitForText(settings, words(says));
        // Of what was said before a press nothing is asked: the question would go away under the answer.
        await still.evaluate(holdSettings);
        await pressSwitch();
        await pressSwitch();
        await waitForTextGone(settings, words(says));
        await still.evaluate(releaseSettings);
        await waitForText(settings, words(says));
        expect(await inAccount()).toMatchObject(items);
      }
      await press(settings, 'sync_replace');
      await settings.waitForSelector('dialog[open] .danger');
      await settings.$eval('dialog[open] .danger', (each) => (each as HTMLElement).click());
      await expect
        .poll(() => writtenThere().catch(() => null))
        .toMatchObject({ settings: { skipSeen: true } });
      await waitForTextGone(settings, words('refusal_sync_unreadable'));
    });

    test('more than the browser takes is said and stays here; less goes again', async () => {
      const many = Array.from({ length: 500 }, (_, at) => `${at}${'词'.repeat(60)}`);
      const { ownWords } = await settingsIn(still);
      const saved = await writtenThere();
      await changeSettingsIn(still, { ownWords: { words: many, exceptions: [] } });
      // What was changed behind the product's back it has not planned to pass on.
      await pressSwitch();
      await pressSwitch();
      await waitForText(settings, words('refusal_sync_words_full', 500));
      expect(await writtenThere()).toEqual(saved);
      await still.evaluate(forgetSynced);
      await waitForText(settings, words('refusal_sync_too_large'));
      await changeSettingsIn(still, ownWords ? { ownWords } : {});
      await pressSwitch();
      await pressSwitch();
      await expect.poll(writtenThere).toMatchObject({ settings: { ownWords } });
    });

    test('switched off it stays in the account until the person deletes it there', async () => {
      await pressSwitch();
      await waitForText(settings, words('sync_left'));
      expect(await writtenThere()).not.toBeNull();
      await press(settings, 'sync_forget');
      await settings.waitForSelector('dialog[open] .danger');
      await settings.$eval('dialog[open] .danger', (each) => (each as HTMLElement).click());
      await expect.poll(inAccount).toEqual({});
      await writeThere({ skipSeen: false });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await settingsIn(still)).toMatchObject({ skipSeen: true, syncs: false });
    });
  });
}

/** Runs in a page of the extension: says that something in the database changed. */
function tellChanged(): void {
  const channel = new BroadcastChannel('qiuzheng-changes');
  channel.postMessage(null);
  channel.close();
}

/** Runs in a page of the extension: nobody reads or changes the settings until they are released. */
function holdSettings(): Promise<void> {
  const scope = globalThis as unknown as { isHeld: boolean };
  scope.isHeld = true;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction('settings', 'readwrite').objectStore('settings');
      const ask = () => {
        resolve();
        if (scope.isHeld) store.get('settings').onsuccess = ask;
        else opening.result.close();
      };
      store.get('settings').onsuccess = ask;
    };
  });
}

/** Runs in a page of the extension. */
function releaseSettings(): void {
  (globalThis as unknown as { isHeld: boolean }).isHeld = false;
}

interface Extension {
  alarms: { get(name: string): Promise<object | undefined> };
  storage: {
    sync: {
      get(keys: null): Promise<Items>;
      set(items: Items): Promise<void>;
      clear(): Promise<void>;
    };
  };
}

/** Runs in a page of the extension. */
async function isAnythingPlanned(): Promise<boolean> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  return Boolean(await (scope.browser ?? scope.chrome).alarms.get('sync-settings'));
}

/** Runs in a page of the extension. */
async function readSynced(): Promise<Items> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  return (scope.browser ?? scope.chrome).storage.sync.get(null);
}

/** Runs in a page of the extension. */
async function writeSynced(items: Items): Promise<void> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  await (scope.browser ?? scope.chrome).storage.sync.set(items);
}

/** Runs in a page of the extension. */
async function forgetSynced(): Promise<void> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  await (scope.browser ?? scope.chrome).storage.sync.clear();
}
