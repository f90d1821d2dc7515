import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptSchema, reportStatusSchema } from '../../src/contract/receipt.ts';
import { deliver, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/** What a browser asks for when a person opens an address. */
const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
const english = { Accept: browserAccept, 'Accept-Language': 'en-US,en;q=0.9' };
const chinese = { Accept: browserAccept, 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' };

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.remove());

async function delivered(changes = {}): Promise<string> {
  const response = await deliver(desk.address, { report: sampleReport(changes) });
  return new URL(v.parse(receiptSchema, await response.json()).statusUrl).pathname;
}

describe('the status address, opened in a browser', () => {
  it('is a page in the language of the reader', async () => {
    const path = await delivered();
    const page = await (await desk.get(path, english)).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Nobody has looked into it yet.');
    expect(page).toContain('抢盐还来得及吗');
    expect(page).toContain('https://forum.example/thread/7?page=2');
    expect(page).toContain('碘盐防辐射');
    const inChinese = await (await desk.get(path, chinese)).text();
    expect(inChinese).toContain('<html lang="zh-CN">');
    expect(inChinese).toContain('还没有人开始核查。');
  });

  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/json, text/html;q=0.5', 'application/json'],
    ['text/html;q=0', 'application/json'],
    ['text/html', 'text/html; charset=UTF-8'],
    [browserAccept, 'text/html; charset=UTF-8'],
  ])('answers “Accept: %s” with %s', async (accept, type) => {
    const response = await desk.get(await delivered(), { Accept: accept });
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Vary')).toContain('Accept');
    const body = await response.text();
    if (type === 'application/json') v.parse(reportStatusSchema, JSON.parse(body));
  });

  it.each([
    ['zh-TW,zh;q=0.9', 'zh-CN'],
    ['fr, zh;q=0.5, en;q=0.4', 'zh-CN'],
    ['en;q=0.4, zh;q=0', 'en'],
    ['fr', 'en'],
  ])('speaks to “Accept-Language: %s” in %s', async (wish, language) => {
    const response = await desk.get('/', { Accept: browserAccept, 'Accept-Language': wish });
    expect(response.headers.get('Content-Language')).toBe(language);
    expect(response.headers.get('Vary')).toContain('Accept-Language');
  });

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', '这里没有内容'],
    ['en-US', 'en', 'Nothing here'],
    ['*', 'en', 'Nothing here'],
  ])('refuses in the language of “Accept-Language: %s” to programs, too', async (wish, language, title) => {
    const response = await desk.get('/nowhere', { Accept: 'application/json', 'Accept-Language': wish });
    expect(response.headers.get('Content-Language')).toBe(language);
    expect(await response.json()).toMatchObject({ status: 404, type: '/problems/not-found', title });
  });

  it('has an ETag for each of its forms, and each is answered 304 by its own alone', async () => {
    const path = await delivered();
    const forms = [english, chinese, { Accept: 'application/json' }];
    const tags = await Promise.all(
      forms.map(async (form) => (await desk.get(path, form)).headers.get('ETag') ?? ''),
    );
    expect(new Set(tags).size).toBe(3);
    for (const [place, form] of forms.entries()) {
      const answers = await Promise.all(tags.map((tag) => desk.get(path, { ...form, 'If-None-Match': tag })));
      expect(answers.map(({ status }) => status)).toEqual(
        tags.map((_, other) => (other === place ? 304 : 200)),
      );
    }
  });

  it('loads nothing, runs nothing, is framed and indexed by nobody and tells nobody its address', async () => {
    const response = await desk.get(await delivered(), english);
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(await response.text()).not.toMatch(/<script|<link|<img|\ssrc=/);
  });

  it('shows as text what a stranger put into the report, and keeps note and contact to the desk', async () => {
    const evil = '<script>alert(1)</script>';
    const { page } = sampleReport();
    const path = await delivered({
      page: { ...page, title: evil, language: '"><script>' },
      note: 'for the desk alone',
      contact: 'me@home.example',
    });
    const shown = await (await desk.get(path, english)).text();
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(shown).not.toMatch(/<script|for the desk alone|me@home/);
  });

  it('withdraws the report by its form, and leads back to the page that says so', async () => {
    const path = await delivered();
    const page = await (await desk.get(path, english)).text();
    const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? '';
    const form = new URL(action, `${desk.address}${path}`);
    const answer = await fetch(form, { method: 'POST', headers: english, redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(new URL(answer.headers.get('Location') ?? '', form).pathname).toBe(path);
    const after = await (await desk.get(path, english)).text();
    expect(after).toContain('This report was withdrawn.');
    expect(after).not.toContain('<form');
    expect(await (await desk.get(path)).json()).toMatchObject({ state: 'withdrawn' });
  });
});

describe('an address at which nothing is', () => {
  it.each(['/receipts/wrong', '/no/such/thing', '/lists/none.json'])(
    'is said to be so on a page, with a way to the front page: %s',
    async (path) => {
      const response = await desk.get(path, chinese);
      const page = await response.text();
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        404,
        'text/html; charset=UTF-8',
      ]);
      expect(page).toContain('<h1>这里没有内容</h1>');
      const home = /<a href="([./]+)"/.exec(page)?.[1] ?? '';
      expect(new URL(home, `${desk.address}${path}`).href).toBe(`${desk.address}/`);
    },
  );

  it('takes no withdrawal', async () => {
    const answer = await fetch(`${desk.address}/receipts/wrong/withdraw`, {
      method: 'POST',
      headers: english,
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<h1>Nothing here</h1>');
  });
});

it('a page for staff tells a person with a browser who it is for', async () => {
  const response = await desk.get('/reports', chinese);
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('这里只供求证台的工作人员使用');
});
