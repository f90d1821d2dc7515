import { createHash, randomUUID } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportRecord } from '../../src/history/records.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched, LaunchOptions } from '../browsers/launched.ts';
import { makeDatabase } from '../browsers/make-database.ts';
import { placesOf } from '../browsers/places-of.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { keepSaved } from '../browsers/saved-files.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { sampleReceipt, sampleRecord } from '../sample-report.ts';

const { report } = sampleRecord;
const sha256 = createHash('sha256').update(JSON.stringify(report)).digest('hex');

/** What is taken out of the product, and what comes back. */
export function outAndIn(launch: (options?: LaunchOptions) => Promise<Launched>): void {
  describe('what is kept here is taken out and brought back', () => {
    let launched: Launched;

    beforeAll(async () => {
      launched = await launch();
      await makeDatabase(launched);
      await putInStore(launched, 'reports', [
        { ...sampleRecord, state: 'delivered', receipt: { ...sampleReceipt, sha256 } },
      ]);
    });
    afterAll(() => launched?.close());

    test('everything is saved, lost and brought back, and what was on its way waits for the person', async () => {
      const waiting = { ...sampleRecord, id: randomUUID(), state: 'needs-you' as const, createdAt: 1 };
      const sighting = { page: 'https://forum.example/t/7', key: 'list garlic 1', at: 3 };
      await putInStore(launched, 'reports', [waiting]);
      await putInStore(launched, 'sightings', [sighting]);
      const before = await inStore<ReportRecord>(launched, 'reports', 'getAll');
      const history = await launched.openExtensionPage('src/history.html');
      const nextFile = await keepSaved(history);
      await history.waitForSelector('details.card');
      // Where nothing is kept, nothing was narrowed too far.
      await history.click('fieldset.segments label:last-child');
      await waitForText(history, words('history_none_kept'));
      await history.click('fieldset.segments label:first-child');
      await history.$eval('details.card', (each) => each.setAttribute('open', ''));
      await press(history, 'out_everything');
      const file = await nextFile();
      expect(JSON.parse(new TextDecoder().decode(file))).toMatchObject({ format: 'qiuzheng-export/1' });
      for (const store of ['reports', 'sightings']) await inStore(launched, store, 'clear');
      await chooseFile(history, 'everything.json', file);
      await waitForText(history, words('in_done', 3, 0));
      // It may have been sent since it was saved, so only the person sends it.
      const held = { lastError: { code: 'brought_back' }, mayHaveArrived: 1 };
      expect(await inStore(launched, 'reports', 'getAll')).toEqual(
        before.map((record) => (record.id === waiting.id ? { ...record, ...held } : record)),
      );
      expect(await inStore(launched, 'sightings', 'getAll')).toEqual([{ ...sighting, compiled: null }]);
      await press(history, 'out_reports');
      const table = await nextFile();
      expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder().decode(table).split('\r\n')).toHaveLength(4);
      await press(history, 'out_sightings');
      expect(new TextDecoder().decode(await nextFile())).toContain('forum.example/t/7,,list');
      await press(history, 'print_save');
      expect(new TextDecoder().decode(await nextFile())).toContain('<!doctype html>');
      expect(await violationsOf(history, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await history.close();
    });

    test('settings that two windows change at one moment are both kept, saved, reset and taken over', async () => {
      const [one, two] = [
        await launched.openExtensionPage('src/settings.html#keys'),
        await launched.openExtensionPage('src/settings.html#privacy'),
      ];
      const switches = ['moving-title', 'told-title'].map((id) => `section[aria-labelledby=${id}] input`);
      await one.waitForSelector(switches[0] ?? '');
      await two.waitForSelector(switches[1] ?? '');
      const still = await launched.stillPage();
      await Promise.all(
        [one, two].map((page, at) =>
          page.$eval(switches[at] ?? '', (each) => (each as HTMLInputElement).click()),
        ),
      );
      const kept = { skipSeen: true, tellAgain: false };
      await expect.poll(() => settingsIn(still)).toMatchObject(kept);
      // A tab behind another is not drawn, and so cannot be pressed in.
      await one.bringToFront();
      const nextFile = await keepSaved(one);
      await one.evaluate(() => {
        location.hash = '#advanced';
      });
      await press(one, 'keep_settings_save');
      const file = await nextFile();
      await press(one, 'reset_button');
      await one.waitForSelector('dialog[open] .danger');
      await one.$eval('dialog[open] .danger', (each) => (each as HTMLElement).click());
      await waitForText(one, words('reset_done'));
      expect(await settingsIn(still)).toMatchObject({ skipSeen: false, tellAgain: true });
      await chooseFile(one, 'settings.json', file, 'settings');
      await waitForText(one, words('in_settings'));
      expect(await settingsIn(still)).toMatchObject(kept);
      // Longer than the sample reports are old, whenever this is run.
      const keepDays = 10_000;
      const old = { ...sampleRecord, id: randomUUID(), state: 'delivered' as const, createdAt: 1 };
      await putInStore(launched, 'reports', [old]);
      const shorter = { format: 'qiuzheng-export/1', settings: { ...kept, keepDays } };
      const bytes = new TextEncoder().encode(JSON.stringify(shorter));
      const places = await placesOf(one, words('in_shorter_take'));
      await chooseFile(one, 'shorter.json', bytes, 'settings');
      await waitForText(one, words('in_shorter_days', keepDays, 1));
      expect(await places()).toHaveLength(1);
      expect(await settingsIn(still)).toMatchObject({ keepDays: null });
      expect(await violationsOf(one, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await press(one, 'in_shorter_take');
      await waitForText(one, words('in_shorter_taken'));
      expect(await settingsIn(still)).toMatchObject({ keepDays });
      // Of the next file it is asked again.
      const evenShorter = JSON.stringify({ ...shorter, settings: { keepDays: keepDays - 500 } });
      await chooseFile(one, 'even-shorter.json', new TextEncoder().encode(evenShorter), 'settings');
      await waitForText(one, words('in_shorter_days', keepDays - 500, 1));
      expect(await settingsIn(still)).toMatchObject({ keepDays });
      const without = new TextEncoder().encode('{"format":"qiuzheng-export/1","reports":[]}');
      await chooseFile(one, 'reports.json', without, 'settings');
      await waitForText(one, words('in_no_settings'));
      await one.close();
      await two.close();
    });

    test('what a file has deleted is gone at once, and comes back as after any other deletion', async () => {
      const before = await inStore<ReportRecord>(launched, 'reports', 'getAll');
      // Younger than one of the reports, and less than is in force here.
      const keepDays = 9000;
      const shorter = { format: 'qiuzheng-export/1', settings: { keepDays } };
      const history = await launched.openExtensionPage('src/history.html');
      await history.waitForSelector('details.card');
      await history.$eval('details.card', (each) => each.setAttribute('open', ''));
      const places = await placesOf(history, words('in_shorter_take'));
      await chooseFile(history, 'shorter.json', new TextEncoder().encode(JSON.stringify(shorter)));
      await waitForText(history, words('in_shorter_days', keepDays, 1));
      expect(await places()).toHaveLength(1);
      await press(history, 'in_shorter_take');
      await waitForText(history, words('history_deleted_reports_one'));
      const left = await inStore<ReportRecord>(launched, 'reports', 'getAll');
      expect(left).toEqual(before.filter(({ createdAt, state }) => createdAt > 1 || state !== 'delivered'));
      await history.click('.undo-bar button');
      await expect.poll(() => inStore(launched, 'reports', 'getAll')).toEqual(before);
      await history.close();
    });

    test('a report is saved as evidence, checked, and the file that was changed is named', async () => {
      const history = await launched.openExtensionPage('src/history.html');
      const nextFile = await keepSaved(history);
      await press(history, 'evidence_save');
      const bytes = await nextFile();
      expect(Object.keys(unzipSync(bytes))).toHaveLength(3);
      const verify = await launched.openExtensionPage('src/verify.html');
      await chooseFile(verify, 'evidence.zip', bytes);
      await waitForText(verify, words('verify_whole').split('$1')[0] ?? '');
      await waitForText(verify, words('verify_receipt_same').split('$1')[0] ?? '');
      const at = Buffer.from(bytes).indexOf('<article>') + 1;
      await chooseFile(verify, 'changed.zip', bytes.with(at, 0x41));
      await waitForText(verify, words('verify_wrong').split('$1')[0] ?? '');
      const rows = await verify.$$eval('tbody tr', (all) => all.map((each) => each.textContent ?? ''));
      expect(rows.filter((row) => row.includes(words('verify_changed')))).toEqual([
        expect.stringContaining('report.html'),
      ]);
      const together = zipSync({ 'a.zip': bytes, 'b.zip': bytes.with(at, 0x41) });
      await chooseFile(verify, 'several.zip', together);
      await waitForText(verify, words('verify_several', 'several.zip', 2, 1));
      expect(await verify.$$eval('main h2', (all) => all.map((each) => each.textContent))).toEqual([
        'b.zip',
        words('verify_as_is'),
      ]);
      expect(await violationsOf(verify, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await verify.close();
      await history.close();
    });
  });
}
