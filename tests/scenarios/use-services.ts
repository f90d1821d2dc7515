import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { outbox, waitForReport } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>吃大蒜能治流感</p>';
const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));

interface Received {
  url: string;
  headers: IncomingMessage['headers'];
  type: string;
  body: Buffer;
}

/** Endpoints that are no desks, set up, tried and sent to as a person does. */
export function useServices(launch: () => Promise<Launched>): void {
  describe('a service that takes reports', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    let received: Received[] = [];
    let answer: (response: ServerResponse, request: Received) => unknown = (response) =>
      response.writeHead(204).end();

    beforeAll(async () => {
      served = await serve(async (request, response) => {
        if (request.url === '/thread') return response.setHeader('Content-Type', 'text/html').end(thread);
        if (request.url === '/list.json') return response.end(JSON.stringify(list));
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const type = request.headers['content-type'] ?? '';
        const one = { url: request.url ?? '', headers: request.headers, type, body: Buffer.concat(chunks) };
        received.push(one);
        answer(response, one);
      });
      launched = await launch();
      page = await launched.browser.newPage();
      await page.goto(`${served.address}/thread`);
      await join(launched, `${served.address}/list.json`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    async function setUp(...filledIn: Parameters<typeof fillIn>): Promise<void> {
      const [settings] = filledIn;
      await fillIn(...filledIn);
      await press(settings, 'service_save');
      await waitForText(settings, words('service_saved'));
    }
    /** Fills in the form for services; `kind` is the place of the radio button. */
    async function fillIn(
      settings: Page,
      kind: 0 | 1,
      token: string,
      { called = 'My service', room = 7, at = '' } = {},
    ): Promise<void> {
      await settings.waitForSelector('.service');
      await settings.$$eval('details', (all) => {
        for (const one of all) one.open = true;
      });
      await settings.$$eval(
        '.service input[type=radio]',
        (all, place) => (all[place] as HTMLInputElement).click(),
        kind,
      );
      const [name, address] = await settings.$$('.service input[type=text]');
      await fill(settings, name, called);
      await fill(settings, address, at || `${served.address}/take?room=${room}`);
      const [secret] = await settings.$$('.service input[type=password]');
      await fill(settings, secret, token);
    }
    async function openForm(): Promise<Page> {
      const tabId = await tabIdOf(launched, page);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await press(popup, 'report_open');
      await popup.waitForSelector('form textarea');
      return popup;
    }
    async function report(): Promise<void> {
      const popup = await openForm();
      await press(popup, 'report_send');
      await popup.waitForSelector('#sent-title');
      await popup.close();
    }
    const waitForState = (state: string) =>
      waitForReport(launched, (record, at) => at === 0 && record.state === state);

    test('by form gets the fields it named, with the token', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      // What is copied from a page brings along what nobody sees.
      await setUp(settings, 0, ' secret-token\u200b');
      await settings.close();
      received = [];
      await report();
      const record = await waitForState('delivered');
      const [one] = received;
      expect(one?.headers.authorization).toBe('Bearer secret-token');
      expect(one?.headers['idempotency-key']).toBe(`"${record.id}"`);
      const form = await formOf(one);
      expect(JSON.parse(String(form.get('report')))).toEqual(record.report);
      expect(form.get('url')).toBe(record.report.page.url);
      expect(record).toMatchObject({ receipt: null, followUp: null });
      // The token is kept apart, so that it is in no record and no export of the history.
      expect(JSON.stringify(record)).not.toContain('secret-token');
    });

    test('is not set up with a token that no request can carry', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      await fillIn(settings, 0, 'secret\u200btoken');
      await press(settings, 'service_save');
      await waitForText(settings, 'U+200B');
      await settings.close();
    });

    test('whose token has expired holds reports back until it is renewed, then gets them all', async () => {
      answer = (response, { headers }) =>
        response.writeHead(headers.authorization === 'Bearer new-token' ? 204 : 401).end();
      await report();
      await waitForState('needs-you');
      await report();
      await waitForState('needs-you');
      received = [];
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      await setUp(settings, 0, 'new-token');
      await waitForState('delivered');
      await expect
        .poll(async () => (await outbox(launched)).map(({ state }) => state))
        .toEqual(['delivered', 'delivered', 'delivered']);
      await settings.close();
    });

    test('by webhook gets JSON', async () => {
      answer = (response) => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      await setUp(settings, 1, '');
      await settings.close();
      received = [];
      await report();
      const record = await waitForState('delivered');
      expect(received[0]?.type).toBe('application/json');
      expect(JSON.parse(String(received[0]?.body))).toMatchObject({ report: record.report });
    });

    test('is one of several: the form offers all, and begins with the one sent to last', async () => {
      const [seven, eight] = [7, 8].map((room) => `${served.address}/take?room=${room}`);
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      await setUp(settings, 1, '', { called: 'Second service', room: 8 });
      const form = await openForm();
      const choice = '[aria-labelledby=destination-title] select';
      expect(await form.$eval(choice, (select) => (select as HTMLSelectElement).value)).toBe(eight);
      await form.select(choice, seven ?? '');
      received = [];
      await press(form, 'report_send');
      await form.waitForSelector('#sent-title');
      await form.close();
      expect((await waitForState('delivered')).endpoint.reportsUrl).toBe(seven);
      expect(received.map(({ url }) => url)).toEqual(['/take?room=7']);
      const next = await openForm();
      expect(await next.$eval(choice, (select) => (select as HTMLSelectElement).value)).toBe(seven);
      await next.close();

      // In the settings, one is chosen back and the other given up.
      await settings.bringToFront();
      const shows = (address: string | undefined, others: number) =>
        settings.waitForFunction(
          (wanted, count) =>
            [...document.querySelectorAll('.facts dd')].some(({ textContent }) => textContent === wanted) &&
            document.querySelectorAll('.endpoints > li').length === count,
          { polling: 50 },
          address,
          others,
        );
      const pressOfOther = (at: number) =>
        settings.$$eval('.endpoints button', (all, place) => (all[place] as HTMLButtonElement).click(), at);
      await shows(seven, 1);
      await pressOfOther(0);
      await shows(eight, 1);
      await pressOfOther(1);
      await settings.waitForSelector('dialog[open] button');
      await settings.$$eval('dialog[open] button', (all) => (all.at(-1) as HTMLButtonElement).click());
      await shows(eight, 0);
      await settings.close();
    });

    test('is reached over https or on this machine alone, whatever asks', async () => {
      received = [];
      const remote = served.address.replace('127.0.0.1', 'forum.example');
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      await fillIn(settings, 1, '', { at: `${remote}/take` });
      await press(settings, 'service_save');
      await waitForText(settings, words('refusal_address_not_allowed', `${remote}/take`));
      const said = await settings.evaluate(
        (url) => fetch(url, { method: 'POST', mode: 'no-cors', body: 'x' }).then(() => 'sent', String),
        `${remote}/take`,
      );
      expect(said).toMatch(/^TypeError/);
      expect(received).toEqual([]);
      await settings.close();
    });

    test('is tried with a report that is made up, and the outcome is explained', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#reports');
      received = [];
      await press(settings, 'try_button');
      await waitForText(settings, words('try_service_good'));
      const sent = String(received[0]?.body);
      expect(sent).toContain('https://example.org/');
      expect(sent).not.toContain('吃大蒜能治流感');
      answer = (response) => response.writeHead(302, { Location: '/elsewhere' }).end();
      await press(settings, 'try_button');
      await waitForText(settings, opening('refusal_trial_redirected'));
      answer = (response) => response.writeHead(403).end();
      await press(settings, 'try_button');
      await waitForText(settings, opening('refusal_trial_denied'));
      await settings.close();
    });
  });
}

/** The fixed part of a sentence behind its first blank. */
const opening = (key: 'refusal_trial_redirected' | 'refusal_trial_denied') => words(key).split('$1')[1] ?? '';

const formOf = (received: Received | undefined) =>
  new Response(new Uint8Array(received?.body ?? []), {
    headers: { 'Content-Type': received?.type ?? '' },
  }).formData();

/** Sets a field as a paste does, at once. */
async function fill(page: Page, field: unknown, text: string): Promise<void> {
  await page.evaluate(
    (input, value) => {
      (input as HTMLInputElement).value = value;
      (input as HTMLInputElement).dispatchEvent(new Event('input', { bubbles: true }));
    },
    field,
    text,
  );
}
