import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { expectProblem } from './expect-problem.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const chinese = { Accept: 'text/html', 'Accept-Language': 'zh-CN' };
const english = { Accept: 'text/html', 'Accept-Language': 'en' };

const list = sampleListOf(
  1,
  { ...sampleEntry('water', '停水三天'), explanation: '没有停水计划。水质正常。' },
  sampleEntry('food/碘盐', '碘盐防辐射'),
);

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
  await publishList(desk.dataFolder, JSON.stringify(list));
});
afterAll(() => desk.remove());

describe('the page of an entry', () => {
  it('is in the language of the reader, may be found and kept, and runs nothing', async () => {
    const response = await desk.get('/corrections/water', chinese);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<h1 lang="zh">没有停水计划。</h1>');
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('X-Robots-Tag')).toBeNull();
    expect(response.headers.get('Vary')).toContain('Accept-Language');
    expect(await (await desk.get('/corrections/water', english)).text()).toContain('<html lang="en">');
  });

  it('is answered 304 where it has not changed', async () => {
    const tag = (await desk.get('/corrections/water', chinese)).headers.get('ETag') ?? '';
    const again = await desk.get('/corrections/water', { ...chinese, 'If-None-Match': tag });
    expect(again.status).toBe(304);
  });

  it('is found by the whole id too', async () => {
    const response = await desk.get(`/corrections/${encodeURIComponent('food/碘盐')}`, chinese);
    expect(response.url).toMatch(/\/corrections\/food-[0-9a-f]{12}$/);
    expect(await response.text()).toContain('“碘盐防辐射。”');
  });

  it('is not there for an id that no list has', async () => {
    const response = await desk.get('/corrections/none', chinese);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
  });
});

describe('the index', () => {
  it('is searched, narrowed down and shown in the language of the reader', async () => {
    const index = await (await desk.get('/corrections', chinese)).text();
    expect(index).toContain('href="corrections/water"');
    expect(index).toContain('共 2 条');
    const found = await (await desk.get('/corrections?q=%E7%A2%98%E9%B9%BD&category=health', english)).text();
    expect(found).toContain('Entries: 1');
    expect(found).toContain('“碘盐防辐射。”');
    expect(found).toContain('value="碘鹽"');
    expect(await (await desk.get('/corrections?q=%22%3E%3Cscript%3E', english)).text()).not.toContain(
      '<script',
    );
  });

  it.each(['?status=none&page=0&category=', '?page=99999999999', '?page=999', '?q=&status='])(
    'passes over what makes no sense: %s',
    async (query) => {
      const response = await desk.get(`/corrections${query}`, english);
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Entries: 2')]);
    },
  );

  it('is linked from the front page', async () => {
    expect(await (await desk.get('/', english)).text()).toContain('<a href="corrections">');
  });
});

it.each([
  ['/corrections.atom', 'application/atom+xml; charset=utf-8', '<id>'],
  ['/corrections.json', 'application/ld+json; charset=utf-8', '"DataFeed"'],
])('the feed %s is for everybody, and is answered 304 where it has not changed', async (path, type, part) => {
  const response = await desk.get(path);
  expect(response.headers.get('Content-Type')).toBe(type);
  expect(await response.text()).toContain(part);
  const again = await desk.get(path, { 'If-None-Match': response.headers.get('ETag') ?? '' });
  expect(again.status).toBe(304);
});

describe('a dispute', () => {
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}, name = 'water') =>
    fetch(`${desk.address}/corrections/${name}/dispute`, {
      ...{ method: 'POST', redirect: 'manual' as const, body: new URLSearchParams(fields) },
      headers: { ...headers },
    });

  it('is taken from the form of the page, has a receipt, and is said there with its due date', async () => {
    const before = await (await desk.get('/corrections/water', english)).text();
    const action = /<form class="dispute[^>]* action="([^"]+)"/.exec(before)?.[1] ?? '';
    expect(new URL(action, `${desk.address}/corrections/water`).pathname).toBe('/corrections/water/dispute');
    expect(before).not.toContain('Disputed');

    const answer = await send({ what: '<b>停过水</b>', evidence: 'https://water.example/a', contact: 'me' });
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([303, 'no-store']);
    const location = answer.headers.get('Location') ?? '';
    const receipt = new URL(location, `${desk.address}/corrections/water/dispute`);
    const shown = await (await fetch(receipt, { headers: english })).text();
    expect(shown).toContain('Nobody has looked into it yet.');
    expect(shown).toContain('<h1>Your objection</h1>');
    expect(shown).not.toContain('report');

    const { reports } = await (await desk.getAsStaff('/reports')).json();
    expect(reports[0].report).toMatchObject({
      disputes: { listId: list.id, entryId: 'water' },
      note: '<b>停过水</b>\n\nhttps://water.example/a',
    });
    await vi.waitFor(async () => {
      const page = await (await desk.get('/corrections/water', english)).text();
      expect(page).toMatch(/Disputed, times: 1\. To be answered by <time/);
      expect(page).not.toContain('停过水');
    });
  });

  it('sent twice is one, of somebody else another, and one again after it was withdrawn', async () => {
    const count = async () => (await (await desk.getAsStaff('/reports')).json()).reports.length;
    const before = await count();
    const words = { what: '停过两天水' };
    const pressed = await Promise.all([send(words), send(words)]);
    const [receipt] = new Set(pressed.map((answer) => answer.headers.get('Location')));
    expect((await send(words)).headers.get('Location')).toBe(receipt);
    expect(await count()).toBe(before + 1);
    await send(words, { 'User-Agent': 'Another browser' });
    await send({ what: '停过三天水' });
    expect(await count()).toBe(before + 3);

    const address = new URL(receipt ?? '', `${desk.address}/corrections/water/dispute`);
    expect((await fetch(address, { method: 'DELETE' })).ok).toBe(true);
    const again = (await send(words)).headers.get('Location');
    expect(again).not.toBe(receipt);
    expect(await count()).toBe(before + 4);
  });

  it.each([
    ['dispute-empty', { what: '' }, {}],
    ['dispute-evidence-invalid', { what: 'x', evidence: 'javascript:alert(1)' }, {}],
    ['dispute-too-long', { what: '停'.repeat(20_000) }, {}],
    ['dispute-from-elsewhere', { what: 'x' }, { 'Sec-Fetch-Site': 'cross-site' }],
    ['not-a-form', { what: 'x' }, { 'Content-Type': 'application/json' }],
  ] as const)('is refused: %s', async (problem, fields, headers) => {
    await expectProblem(await send(fields, headers), problem);
  });

  it('of an entry that no list has is refused, and people read why in their language', async () => {
    await expectProblem(await send({ what: 'x' }, {}, 'none'), 'not-found');
    expect(await (await send({ what: '' }, chinese)).text()).toContain('<h1>什么也没有写</h1>');
  });

  it('is taken so often an hour from one place', async () => {
    await desk.restart({ intake: { reportsAnHour: 1, addressHeader: 'x-forwarded-for' } });
    const from = { 'X-Forwarded-For': '192.0.2.7' };
    expect((await send({ what: '停过水' }, from)).status).toBe(303);
    const refused = await send({ what: '停过水' }, from);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    await expectProblem(refused, 'too-many-reports');
    const search = (q: string) => desk.get(`/corrections?q=${q}`, from);
    expect((await search('水')).status).toBe(200);
    await expectProblem(await search('水'), 'too-many-searches');
    // What needs no search is shown to everybody.
    expect((await search('')).status).toBe(200);
  });
});
