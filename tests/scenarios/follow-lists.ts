import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../src/contract/result.ts';
import type { FollowedList, ReadyList, SeenEntry } from '../../src/history/records.ts';
import {
  join,
  paintedOn,
  press,
  scrollToFirstPainted,
  waitForPainted,
  waitForText,
  words,
} from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { fewCases, hostileListServer } from './hostile-list-server.ts';
import { importLists } from './import-lists.ts';
import { readCodes } from './read-codes.ts';

const page = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感，是真的吗？</p>';
const good = sampleListOf(7, sampleEntry('garlic', '吃大蒜能治流感'));
const entryWith = (change: object) => ({ ...sampleEntry('garlic', '吃大蒜能治流感'), ...change });

interface Answer {
  status?: number;
  type?: string;
  body: string;
}
const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

/** Files no list may be: what the file answers, and the sentence that says so. */
const refusedFiles: [string, Answer, RefusalCode][] = [
  ['is not there (404)', { status: 404, body: 'no' }, 'address_answered'],
  ['is down (503)', { status: 503, body: '' }, 'address_answered'],
  ['is an HTML page', { type: 'text/html', body: '<!doctype html><h1>Log in</h1>' }, 'list_is_html'],
  ['is empty', { body: '' }, 'list_empty'],
  ['is cut off', { body: JSON.stringify(good).slice(0, 200) }, 'list_not_json'],
  ['has a format of the future', json({ ...good, format: 'qiuzheng-list/9' }), 'list_format_unknown'],
  ['is of an older version', json({ ...good, version: 6 }), 'list_older'],
  ['has no title', json({ ...good, version: 8, title: undefined }), 'list_invalid'],
  ['has no entry left', json({ ...good, version: 8, entries: [] }), 'list_no_entries'],
];

/** Lists that are taken without the entry that is wrong, and the sentence that names it. */
const leftOut: [string, object, RefusalCode][] = [
  ['a repeated id', entryWith({ match: { words: ['另一种说法'] } }), 'entry_duplicate'],
  ['an unknown status', entryWith({ id: 'x', status: 'nonsense' }), 'entry_status_unknown'],
  [
    'an unknown category',
    { ...sampleEntry('x', '喝醋能软化血管'), category: 'nonsense' },
    'entry_category_unknown',
  ],
  [
    'a word of one character',
    entryWith({ id: 'x', match: { words: ['蒜', '吃蒜治癌'] } }),
    'entry_word_too_short',
  ],
  ['an empty word alone', entryWith({ id: 'x', match: { words: [''] } }), 'entry_no_words'],
  [
    'a link that is a script',
    entryWith({ id: 'x', correction: { ...sampleEntry('x', 'xx').correction, url: 'javascript:alert(1)' } }),
    'entry_link_unsafe',
  ],
  [
    'a verdict without its correction',
    entryWith({ id: 'x', correction: undefined }),
    'entry_needs_correction',
  ],
];

/** The fixed part of a sentence, up to its first blank. */
const opening = (code: RefusalCode) =>
  words(`refusal_${code}`)
    .split(/\$\d/)
    .sort((a, b) => b.length - a.length)[0] ?? '';

/** Following a list by its address in a real browser: good files, and every kind of bad one. */
export function followLists(launch: () => Promise<Launched>): void {
  describe('following a list', () => {
    let launched: Launched;
    let served: Served;
    let answer: Answer = json(good);

    beforeAll(async () => {
      launched = await launch();
      served = await serve((request, response) => {
        if (request.url === '/thread') return response.setHeader('Content-Type', 'text/html').end(page);
        if (request.url === '/.well-known/qiuzheng.json') return response.end(JSON.stringify(desk()));
        response.writeHead(answer.status ?? 200, { 'Content-Type': answer.type ?? 'application/json' });
        response.end(answer.body);
      });
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const desk = () => ({
      format: 'qiuzheng-join/1',
      name: 'Test desk',
      publisher: 'Test',
      contact: { phone: '12345' },
      reports: `${served.address}/reports`,
      lists: [{ url: `${served.address}/same-list.json` }],
    });
    const settingsText = async (expected: string) => {
      const settings = await launched.openExtensionPage('src/settings.html');
      await settings.waitForFunction(() => document.querySelectorAll('button').length > 1, { polling: 50 });
      await press(settings, 'lists_refresh');
      await settings.waitForFunction(
        (text) => document.body.textContent?.includes(text),
        { polling: 50 },
        expected,
      );
      const text = await settings.$eval('body', (body) => body.textContent ?? '');
      await settings.close();
      return text;
    };
    // A number alone may stand in a date, too.
    const versionShown = (version: number) => settingsText(words('list_version', version));
    const painted = async () => {
      const thread = await launched.browser.newPage();
      await thread.goto(`${served.address}/thread`);
      await waitForPainted(thread, 1);
      const found = await paintedOn(thread);
      await thread.close();
      return found;
    };

    test.each(refusedFiles.filter(([, , code]) => code !== 'list_older'))(
      'a list that %s is not followed, and the form says why',
      async (_what, bad, code) => {
        answer = bad;
        expect(await join(launched, `${served.address}/list.json`)).toContain(opening(code));
      },
    );

    test('a good list, even one that begins with a byte order mark, is followed and its words are painted', async () => {
      answer = { body: `\uFEFF${JSON.stringify(good)}` };
      expect(await join(launched, `${served.address}/list.json`)).toContain(good.title);
      expect(await painted()).toMatchObject({ false: ['吃大蒜能治流感'] });
    });

    test('followed from another address too, it is said to be followed already, and stays as it is', async () => {
      const said = await join(launched, `${served.address}/same-list.json`);
      expect(said).toContain(opening('list_followed'));
      expect(said).toContain(`“${good.title}”, from ${served.address}/list.json`);
      expect(await painted()).toEqual({ false: ['吃大蒜能治流感'] });
    });

    test('a list from elsewhere with the id of one that is followed is a list of its own', async () => {
      const elsewhere = `${served.address.replace('127.0.0.1', 'localhost')}/same-list.json`;
      expect(await join(launched, elsewhere)).toContain(good.title);
      const followed = await inStore<FollowedList>(launched, 'followed-lists', 'getAll');
      expect(followed.map(({ url }) => url)).toEqual([`${served.address}/list.json`, elsewhere]);
      const settings = await launched.openExtensionPage('src/settings.html');
      const ordered = async () => (await settingsIn(settings)).listChoices?.map(({ url }) => url);
      const shown = () =>
        settings.$$eval('.list-card', (cards) =>
          cards.map((card) => [...card.querySelectorAll('.facts dd')].at(-1)?.textContent),
        );
      // The first of the two is moved down, and from there up again.
      for (const [key, first, second] of [
        ['list_down', elsewhere, `${served.address}/list.json`],
        ['list_up', `${served.address}/list.json`, elsewhere],
      ] as const) {
        const name = words(key, good.title);
        const button = key === 'list_down' ? 'li:first-child' : 'li:last-child';
        await settings.waitForSelector(`${button} [aria-label="${name}"]`);
        await settings.locator(`${button} [aria-label="${name}"]`).click();
        await expect.poll(ordered).toEqual([first, second]);
        // Both cards have the same buttons: the next press is meant for the order that is shown then.
        await expect.poll(shown).toEqual([first, second]);
      }
      await settings.evaluate(async (listUrl) => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'unsubscribe', data: { listUrl } });
      }, elsewhere);
      await settings.close();
    });

    test('a desk that publishes a list followed already is joined, and the list stays one', async () => {
      expect(await join(launched, served.address)).toBe(words('join_done', 'Test desk', good.entries.length));
      expect(await settingsText(good.title)).not.toContain('same-list.json');
      expect(await painted()).toEqual({ false: ['吃大蒜能治流感'] });
    });

    test.each(refusedFiles)(
      'when the list %s, settings say why and the last good list stays in force',
      async (_what, bad, code) => {
        answer = bad;
        expect(await settingsText(opening(code))).toContain(good.title);
        expect(await painted()).toMatchObject({ false: ['吃大蒜能治流感'] });
      },
    );

    test.each(leftOut)(
      'an entry with %s is named, and the others are in force',
      async (_what, entry, code) => {
        answer = json({ ...good, version: 8, entries: [...good.entries, entry] });
        await settingsText(opening(code));
        expect(await painted()).toMatchObject({ false: ['吃大蒜能治流感'] });
      },
    );

    test('a script in a text field is shown as the text it is', async () => {
      const claim = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
      answer = json({ ...good, version: 9, title: claim, entries: [entryWith({ claim })] });
      expect(await settingsText(claim)).toContain(claim);
    });

    test('what turns the direction of text in a name turns none of our own words', async () => {
      const publisher = 'Test \u202Ebureau';
      answer = json({ ...good, version: 9, title: 'A \u2067list\u202E', publisher });
      const settings = await launched.openExtensionPage('src/settings.html');
      await press(settings, 'lists_refresh');
      await waitForText(settings, publisher);
      const beside = await settings.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (texts.nextNode()) {
          const { data, parentElement } = texts.currentNode as Text;
          if (!parentElement || !/[\u202a-\u202e\u2066-\u2069]/.test(data)) continue;
          const { unicodeBidi } = getComputedStyle(parentElement);
          found.push(`${unicodeBidi}: ${parentElement.textContent}`);
        }
        return found;
      });
      await settings.close();
      expect(beside).toEqual(['isolate: A \u2067list\u202E', `isolate: ${publisher}`]);
    });

    const stored = async () => {
      const [record] = await inStore<FollowedList>(launched, 'followed-lists', 'getAll');
      const [ready] = await inStore<ReadyList>(launched, 'ready-lists', 'getAll');
      return { checkedAt: record?.lastCheckedAt ?? 0, edition: ready?.edition };
    };
    /** Refreshes a list of which nothing new is to come, until it was asked for once more. */
    const askAgain = async (title: string) => {
      const before = await stored();
      await expect
        .poll(async () => {
          await settingsText(title);
          return (await stored()).checkedAt;
        })
        .toBeGreaterThan(before.checkedAt);
      const { edition } = await stored();
      expect(edition).toBe(before.edition);
      return edition;
    };

    test('a list that has not changed is answered with 304 and stays', async () => {
      answer = json({ ...good, version: 10, title: '没有变的清单' });
      await settingsText('没有变的清单');
      answer = { status: 304, body: '' };
      await askAgain('没有变的清单');
      expect(await painted()).toMatchObject({ false: ['吃大蒜能治流感'] });
    });

    test('a list whose file is the same stays in force as it is, though its server names no ETag', async () => {
      answer = json({ ...good, version: 10, title: '同一份清单' });
      await settingsText('同一份清单');
      const before = await askAgain('同一份清单');
      answer = json({ ...good, version: 10, title: '另一份清单' });
      await settingsText('另一份清单');
      expect((await stored()).edition).not.toBe(before);
    });

    test('who saw a flag is told once when its entry is corrected, in popup and history', async () => {
      const thread = await launched.browser.newPage();
      await thread.goto(`${served.address}/thread`);
      await waitForPainted(thread, 1);
      const { x, y } = await scrollToFirstPainted(thread);
      await thread.mouse.move(x, y);
      const seen = () => inStore<SeenEntry>(launched, 'seen-entries', 'getAll');
      await expect.poll(seen).toMatchObject([{ entryId: 'garlic', page: `${served.address}/thread` }]);
      await thread.close();
      const corrected = json({ ...good, version: 11, entries: [entryWith({ status: 'corrected' })] });
      answer = corrected;
      await versionShown(11);
      const popup = await launched.openExtensionPage('src/popup.html');
      const told = words(
        'changed_then_now',
        entryWith({}).claim,
        words('status_false'),
        words('status_corrected'),
      );
      await waitForText(popup, told);
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, words('changed_status'));
      const isTold = () => popup.evaluate((text) => document.body.textContent?.includes(text), told);
      await expect.poll(isTold).toBe(false);
      answer = json({ ...JSON.parse(corrected.body), version: 12 });
      await versionShown(12);
      expect((await seen()).map(({ unseen, news }) => [unseen, news?.now.status])).toEqual([
        [undefined, 'corrected'],
      ]);
      await press(history, 'changed_put_away');
      await expect
        .poll(async () => (await seen()).map(({ knew, news }) => [knew?.status, news]))
        .toEqual([['corrected', null]]);
      await popup.close();
      await history.close();
    });

    importLists(() => launched);
    readCodes(() => launched);

    test('a list that was stored twice is found once', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      await settings.evaluate(followTwice, `${served.address}/list.json`, `${served.address}/a-list.json`);
      await settings.close();
      answer = json({ ...good, version: 13 });
      expect(await versionShown(13)).toContain('/a-list.json');
      expect(await painted()).toEqual({ false: ['吃大蒜能治流感'] });
    });

    describe('that is signed', () => hostileListServer(() => launched, fewCases));
  });
}

/** In a page of the extension: follows a list from a second address, as was possible once. */
function followTwice(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onsuccess = () => {
      const stored = opening.result.transaction('followed-lists', 'readwrite');
      const lists = stored.objectStore('followed-lists');
      const reading = lists.get(from);
      reading.onsuccess = () => lists.put({ ...reading.result, url: to });
      stored.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      stored.onabort = reject;
    };
  });
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
