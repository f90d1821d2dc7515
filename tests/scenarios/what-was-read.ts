import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, startOf, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { newestTab } from './grant-sites.ts';

const list = sampleListOf(1, sampleEntry('garlic', 'garlic cures the flu'));
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 56>>stream
BT /F1 18 Tf 10 100 Td (garlic cures the flu) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`;
const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><body>${body}`;
const large = 'width="400" height="200"';
/** Ten characters, none of them on the list. */
const harmless = '<p>0123456789</p>';

/**
 * What the popup says of pages it could read, in part or not at all: what was not read is never called clean.
 */
export function whatWasRead(launch: () => Promise<Launched>): void {
  describe('what was read of a page', () => {
    let launched: Launched;
    let served: Served;

    beforeAll(async () => {
      served = await serve(({ url = '', headers }, response) => {
        const elsewhere = `http://forum.example:${headers.host?.split(':')[1]}`;
        if (url === '/list.json') return response.end(JSON.stringify(list));
        if (url === '/lost') return response.destroy();
        if (url === '/slow.css') return;
        if (url.startsWith('/pdf')) return response.setHeader('Content-Type', 'application/pdf').end(pdf);
        if (url === '/picture') return response.setHeader('Content-Type', 'image/png').end(picture);
        response.setHeader('Content-Type', 'text/html');
        const bodies: Record<string, string> = {
          '/plain': harmless,
          '/empty': '',
          '/canvas': `${harmless}<canvas ${large}></canvas>`,
          '/pictures': `${harmless}<img src="/picture" ${large}><img src="/picture" ${large}><img src="/picture">`,
          '/film': `${harmless}<video ${large}></video>`,
          '/framed': `${harmless}<iframe src="${elsewhere}/plain" ${large}></iframe>`,
          '/framed-own': `${harmless}<iframe src="/plain" ${large}></iframe><iframe sandbox srcdoc="<p>0123456789" ${large}></iframe>`,
          '/framed-pdf': `${harmless}<iframe src="/pdf" ${large}></iframe>`,
          '/embedded-pdf': `${harmless}<embed src="/pdf" type="application/pdf" ${large}>`,
          '/closed': `<div id="host"></div><script>
            document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<p>garlic cures the flu</p>';
          </script>`,
          '/picture-in-roots': `<p>garlic cures the flu</p><div id="host"></div><x-host></x-host><script>
            for (const host of document.querySelectorAll('#host, x-host'))
              host.attachShadow({ mode: 'closed' }).innerHTML = '<img src="/picture" ${large}>';
          </script>`,
          '/late-root': `${harmless}<section id="host"><br></section>`,
          '/loading': `${harmless}<img src="/slow.css">`,
        };
        return response.end(html(bodies[url] ?? ''));
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    async function openPage(path: string, scheme = ''): Promise<Page> {
      const page = await launched.browser.newPage();
      // The driver of Firefox is not told that a picture's document is parsed, and a page may load for ever.
      const waitUntil = path === '/picture' ? 'load' : 'domcontentloaded';
      await page.goto(scheme + served.address + path, { waitUntil }).catch(() => undefined);
      return page;
    }

    /** Opens a page and, in a tab before it, what the popup says of it. */
    async function open(path: string, scheme = ''): Promise<{ page: Page; popup: Page }> {
      const page = await openPage(path, scheme);
      const tabId = await newestTab(launched);
      await page.bringToFront();
      return { page, popup: await launched.openExtensionPage(`src/popup.html?tab=${tabId}`) };
    }

    const found = (popup: Page) =>
      popup.$eval('section[aria-labelledby=found-title]', (all) => all.textContent);
    const nothingIn = (characters: number) => words('found_nothing', characters);

    async function expectToSay(path: string, says: string[], doesNotSay: string[]): Promise<void> {
      const page = await openPage(path);
      // A page that nobody sees, as one behind the popup in a tab, is not read yet.
      const popup = await launched.clickToolbarButton(page);
      for (const sentence of says) await waitForText(popup, sentence);
      const text = await found(popup);
      for (const sentence of doesNotSay) expect(text).not.toContain(sentence);
      // Green means that somebody found the claim to be true; no page as a whole is.
      expect(await popup.$$('main .notice.good, main .tag.true')).toEqual([]);
      await popup.close();
      await page.close();
    }

    const embedded = (host: string) => words('unread_frames_of', 1).replace('$2)', host);
    const nothing = startOf('found_nothing');
    const notRead = words('unread_title');

    test('a page of text: how much was read, and that no list names anything in it', () =>
      expectToSay('/plain', [nothingIn(10), words('found_nothing_hint')], [notRead]));

    test('a page without text', async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${served.address}/empty`);
      const popup = await launched.clickToolbarButton(page);
      await waitForText(popup, words('found_no_text'));
      expect(await found(popup)).not.toContain(nothing);
      await popup.close();
      await page.close();
    });

    test('frames that were read are counted, a sandboxed one too', () =>
      expectToSay('/framed-own', [nothingIn(30)], [notRead]));

    test('a frame of a site that was not granted is named', () =>
      expectToSay('/framed', [nothingIn(10), notRead, embedded('forum.example')], []));

    test.each(['/framed-pdf', '/embedded-pdf'])('a PDF within a page is named: %s', (path) =>
      expectToSay(path, [nothingIn(10), notRead, embedded('127.0.0.1')], []),
    );

    test('words painted on a canvas', () =>
      expectToSay('/canvas', [nothingIn(10), words('unread_canvases', 1)], []));

    test('pictures large enough for words', () =>
      expectToSay('/pictures', [nothingIn(10), words('unread_pictures', 2)], []));

    test('pictures in shadow roots that hold nothing else', () =>
      expectToSay('/picture-in-roots', ['garlic cures the flu', words('unread_pictures', 2)], []));

    test('a picture alone in a closed shadow root that came after the page was read', async () => {
      const page = await openPage('/late-root');
      const before = await launched.clickToolbarButton(page);
      await waitForText(before, nothingIn(10));
      expect(await found(before)).not.toContain(notRead);
      await before.close();
      await page.$eval(
        '#host',
        (host, picture) => {
          host.attachShadow({ mode: 'closed' }).innerHTML = picture;
        },
        `<img src="/picture" ${large}>`,
      );
      const popup = await launched.clickToolbarButton(page);
      await waitForText(popup, words('unread_pictures', 1));
      await popup.close();
      await page.close();
    });

    test('a film', () => expectToSay('/film', [words('unread_films', 1)], []));

    test('a page that is still loading', () =>
      expectToSay('/loading', [nothingIn(10), words('unread_rest')], []));

    test('a PDF', () => expectToSay('/pdf', [words('hindrance_pdf')], [nothing, words('found_no_text')]));

    test('a PDF whose address does not say so', () =>
      expectToSay('/pdf?id=3', [words('hindrance_pdf')], [nothing, words('found_no_text')]));

    test('a picture', () =>
      expectToSay('/picture', [words('hindrance_picture')], [nothing, words('found_no_text')]));

    test('a page that could not be loaded', () =>
      expectToSay('/lost', [words('hindrance_failed')], [nothing, words('hindrance_not_granted')]));

    test('a page that could not be loaded, after a press on the toolbar button', async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${served.address.replace('127.0.0.1', 'forum.example')}/lost`).catch(() => undefined);
      // The driver says that it failed before the browser shows its own page in its place.
      await hasSettled(launched, await newestTab(launched));
      const popup = await launched.clickToolbarButton(page);
      await waitForText(popup, words('hindrance_failed'));
      expect(await found(popup)).not.toContain(words('hindrance_not_granted'));
      await popup.close();
      await page.close();
    });

    test('a PDF of a site that was not granted, after a press on the toolbar button', async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${served.address.replace('127.0.0.1', 'forum.example')}/pdf`).catch(() => undefined);
      const popup = await launched.clickToolbarButton(page);
      await waitForText(popup, words('hindrance_pdf'));
      await popup.close();
      await page.close();
    });

    test('the source text of a page is no page that is read, and is not waited for', async () => {
      const { page, popup } = await open('/plain', 'view-source:');
      await waitForText(popup, words('hindrance_not_granted'));
      await popup.close();
      await page.close();
    });

    test('a closed shadow root is read', async () => {
      const { page, popup } = await open('/closed');
      await page.bringToFront();
      await waitForPainted(page, 1);
      await waitForText(popup, 'garlic cures the flu');
      await popup.close();
      await page.close();
    });
  });
}

interface Tabs {
  tabs: { get(id: number): Promise<{ status: string }> };
}

/** Waits until a tab shows what it was sent to, or the browser's own page in its place. */
async function hasSettled(launched: Launched, tabId: number): Promise<void> {
  const extension = await launched.stillPage();
  await extension.evaluate(async (id) => {
    const scope = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
    const { tabs } = scope.browser ?? scope.chrome;
    while ((await tabs.get(id)).status !== 'complete') await new Promise((next) => setTimeout(next, 50));
  }, tabId);
}
