import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFile } from '../browsers/choose-file.ts';
import { join, press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched, LaunchOptions } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { encodeText } from '../encode-text.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const table =
  'id,author,text\n1,吃大蒜能治流感,"听说吃大蒜能治流感，\n=是真的吗"\n2,b,没事\n3,c,桥下面有水怪！\n';

/** The page that scans a file: what is found, narrowed and saved; how it is paused and gone on with. */
export function scanFiles(launch: (options?: LaunchOptions) => Promise<Launched>): void {
  describe('a file is scanned', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;

    beforeAll(async () => {
      const monster = { ...sampleEntry('monster', '桥下面有水怪'), status: 'unverified' as const };
      const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'), monster);
      served = await serve((_request, response) => response.end(JSON.stringify(list)));
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await launched.openExtensionPage('src/scan.html');
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const shown = () => page.evaluate(() => document.body.textContent ?? '');
    /** Presses what is there while the scan runs, which may be over before a pointer gets there. */
    const pressAtOnce = (key: 'scan_pause' | 'scan_stop') =>
      page.waitForFunction(
        (name) => {
          const button = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent?.trim() === name,
          );
          button?.click();
          return button !== undefined;
        },
        { polling: 5 },
        words(key),
      );
    const rows = () =>
      page.evaluate(() => Array.from(document.querySelectorAll('[role=option]'), (row) => row.textContent));

    test('packed and in GB18030, with row and column, without a look at who wrote', async () => {
      await chooseFile(page, 'posts.csv.gz', gzipSync(encodeText(table, 'gb18030')));
      await waitForText(page, words('scan_done'));
      expect(await shown()).toContain('GB18030');
      expect(await shown()).toContain(words('scan_dropped', 'author'));
      // The table is searched once the file is read.
      await expect.poll(async () => (await rows()).length).toBe(2);
      expect((await rows())[0]).toContain(words('status_false'));
      await waitForText(page, '听说吃大蒜能治流感');
      await waitForText(page, `${words('scan_row', 2)} · text`);
    });

    test('what was found is narrowed, looked into by keyboard, and saved for a spreadsheet', async () => {
      const search = page.locator('.entry-tools input[type=search]');
      await search.fill('水怪');
      await expect.poll(async () => (await rows()).length).toBe(1);
      await search.fill('text');
      await expect.poll(async () => (await rows()).length).toBe(2);
      await page.evaluate(() => document.querySelector<HTMLElement>('[role=listbox]')?.focus());
      await page.keyboard.press('ArrowDown');
      await waitForText(page, '这是谣言');
      await page.evaluate(() => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (saved: Blob) => {
          void saved.arrayBuffer().then((bytes) => {
            document.body.dataset.saved = JSON.stringify([...new Uint8Array(bytes)]);
          });
          return createObjectURL(new Blob([]));
        };
      });
      await press(page, 'scan_save');
      const saved = await page.waitForFunction(() => document.body.dataset.saved);
      const bytes = Uint8Array.from(JSON.parse(String(await saved.jsonValue())));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const lines = new TextDecoder().decode(bytes).split('\r\n');
      expect(lines[0]).toContain(words('scan_column_passage'));
      expect(lines[1]).toContain('posts.csv.gz,2,text,');
    });

    test('the same file once more, as in another encoding, begins with nothing looked into', async () => {
      const choose = () =>
        page.evaluate((text) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], 'again.txt', { lastModified: 1 }));
          const input = document.querySelector<HTMLInputElement>('input[type=file]');
          if (!input) return;
          input.files = transfer.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }, '听说吃大蒜能治流感');
      await choose();
      await waitForText(page, 'again.txt: ');
      await waitForText(page, words('scan_done'));
      await page.waitForSelector('[role=option]');
      await page.focus('[role=listbox]');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('.scan-view');
      await choose();
      await expect.poll(() => page.$('.scan-view')).toBeNull();
    });

    test('a large one can be paused, stopped and gone on with, and nothing is found twice', async () => {
      const count = 400_000;
      await page.evaluate((count) => {
        const filler = '今天天气很好，大家都在河边散步。'.repeat(4);
        const lines = Array.from({ length: count }, (_, at) => (at % 1000 ? filler : '桥下面有水怪'));
        const transfer = new DataTransfer();
        transfer.items.add(new File([lines.join('\n')], 'large.txt'));
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) return;
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, count);
      await pressAtOnce('scan_pause');
      await waitForText(page, words('scan_paused'));
      await press(page, 'scan_go_on');
      await pressAtOnce('scan_stop');
      await waitForText(page, words('scan_stopped'));
      await press(page, 'scan_go_on');
      await waitForText(page, words('scan_done'));
      const all = (count / 1000).toLocaleString('en-US');
      await waitForText(page, words('scan_count', all, all));
    });

    test('more matches than anybody looks through are all kept, found and saved', async () => {
      const count = 250_000;
      const told = async (shown: number) => {
        const said = words('scan_count', shown.toLocaleString('en-US'));
        await waitForText(page, said.replace('$2', count.toLocaleString('en-US')));
      };
      await page.evaluate((count) => {
        const lines = Array.from({ length: count }, (_, at) => `${at} 桥下面有水怪`);
        const transfer = new DataTransfer();
        transfer.items.add(new File([lines.join('\n')], 'many.txt'));
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) return;
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        const { createObjectURL } = URL;
        URL.createObjectURL = (saved: Blob) => {
          void saved.text().then((csv) => {
            const rows = csv.trimEnd().split('\r\n');
            document.body.dataset.savedTable = `${rows.length} ${rows.at(-1)}`;
          });
          return createObjectURL(new Blob([]));
        };
        delete document.body.dataset.savedTable;
      }, count);
      await waitForText(page, words('scan_done'));
      await told(count);
      await page.locator('.entry-tools input[type=search]').fill(`${count - 1} 桥`);
      await told(1);
      await waitForText(page, words('scan_row', count));
      await page.locator('.entry-tools input[type=search]').fill('水怪');
      await told(count);
      await page.evaluate(() => document.querySelector<HTMLElement>('[role=listbox]')?.focus());
      await page.keyboard.press('End');
      const lastRow = () =>
        page.evaluate(() => {
          const row = document.querySelector('[role=option][aria-selected=true]');
          const box = document.querySelector('[role=listbox]')?.getBoundingClientRect();
          const { top = 0, height = 0 } = row?.getBoundingClientRect() ?? {};
          return top + height / 2 < (box?.bottom ?? 0) ? (row?.textContent ?? '') : '';
        });
      await expect.poll(lastRow).toContain(words('scan_row', count));
      await press(page, 'scan_save');
      const saved = await page.waitForFunction(() => document.body.dataset.savedTable);
      expect(await saved.jsonValue()).toMatch(new RegExp(`^${count + 1} many.txt,${count},,.*桥下面有水怪`));
    });

    test('nobody is kept from using it, in light and in dark', async () => {
      expect(await violationsOf(page, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('one that breaks off says so, and shows what stood before that', async () => {
      const lines = Array.from({ length: 3000 }, (_, at) => `${Math.sin(at)} 桥下面有水怪`).join('\n');
      await chooseFile(page, 'cut.txt.gz', gzipSync(lines).subarray(0, 20_000));
      await waitForText(page, words('scan_damaged', 'cut.txt.gz'));
      await expect.poll(async () => (await rows()).length).toBeGreaterThan(5);
    });

    test('one without a match says how much was read, and of one that is no text nothing else is said', async () => {
      await chooseFile(page, 'calm.txt', new TextEncoder().encode('今天天气很好\n没事\n'));
      await waitForText(page, words('scan_none', 2));
      const head = new TextEncoder().encode('id,author,text\n');
      for (const [name, bytes] of Object.entries({ 'empty.csv': new Uint8Array(), 'head.csv': head })) {
        await chooseFile(page, name, bytes);
        await waitForText(page, `${name}: `);
        await waitForText(page, words('scan_empty'));
      }
      const noise = Uint8Array.from({ length: 100_000 }, (_, at) => (Math.imul(at, 2654435761) >>> 13) & 255);
      await chooseFile(page, 'noise.bin', noise);
      await waitForText(page, words('scan_not_text', 'noise.bin'));
      await expect.poll(shown).not.toContain(words('scan_none').replace(/^.*\. /, ''));
    });
  });
}
