import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, press, waitForText, words } from '../browsers/drive-product.ts';
import { type KeptProfile, keepFirefox } from '../browsers/keep-profile.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { damageFirefoxDatabase } from '../faults/damage-firefox-database.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));

describe.each(['all', 'records'] as const)('a database that was damaged on the disk (%s)', (extent) => {
  let served: Served;
  let profile: KeptProfile;
  let launched: Launched;

  beforeAll(async () => {
    served = await serve((_request, response) => response.end(JSON.stringify(list)));
    profile = await keepFirefox();
    launched = await profile.launch();
  });
  afterAll(async () => {
    await launched?.close();
    await profile?.remove();
    await served?.close();
  });

  async function addPage(path: string): Promise<void> {
    const panel = await launched.openExtensionPage('src/patrol.html');
    await panel.locator('textarea').fill(served.address + path);
    await press(panel, 'patrol_add');
    await waitForText(panel, words('patrol_added', 1, 0));
    await panel.close();
  }

  async function expectFollowed(): Promise<void> {
    const settings = await launched.openExtensionPage('src/settings.html');
    await waitForText(settings, list.title);
    await settings.close();
  }

  test('is made anew: lists are followed as before, and new things are kept', async () => {
    await join(launched, `${served.address}/list.json`);
    await expectFollowed();
    await addPage('/1');
    await launched.close();
    damageFirefoxDatabase(profile.folder, extent);

    launched = await profile.launch();
    await addPage('/2');
    await expectFollowed();
  });

  test('stays whole from then on', async () => {
    await launched.close();
    launched = await profile.launch();
    const panel = await launched.openExtensionPage('src/patrol.html');
    await waitForText(panel, words('patrol_pages', 2));
    expect(await panel.$$('[role=alert] .notice')).toEqual([]);
    await expectFollowed();
  });
});
