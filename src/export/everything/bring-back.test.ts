import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../../tests/sample-report.ts';
import { type KeptStore, keptStoreNames, storesLeftOut } from './kept-stores.ts';

vi.spyOn(console, 'warn').mockImplementation(() => {});
const planned = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../platform/browser.ts', () => ({
  browser: { storage: { local: { get: async () => ({}) } }, alarms: { create: planned } },
}));

const other = '7d9f2f0e-7a53-4b52-8d43-5a3c8a1a6f10';
const { mayHaveArrived: _, ...delivered } = {
  ...sampleRecord,
  state: 'delivered' as const,
  mayHaveArrived: undefined,
  // Keys in an order of their own: what was sent stays the same to the byte.
  report: { more: { of: 'a later version' }, ...sampleRecord.report, note: '吃大蒜，“真的”？\n😀' },
  receipt: sampleReceipt,
  followUp: {
    status: {
      reportId: sampleRecord.id,
      receivedAt: '2026-11-25T08:00:01Z',
      state: 'answered',
      verdict: { status: 'false', reason: '没有依据' },
    },
    etag: 'W/"1"',
    checks: 2,
    nextCheckAt: null,
    lastError: { code: 'endpoint_unreachable', values: ['https://desk.example'] },
    withdrawing: false,
  },
  unseen: 1 as const,
};
const records: Record<KeptStore, object[]> = {
  reports: [delivered, { ...sampleRecord, id: other, state: 'queued' }],
  pictures: [
    { reportId: sampleRecord.id, mediaType: 'image/png', bytes: new Uint8Array([0, 255, 128, 7]).buffer },
  ],
  sightings: [{ page: 'https://forum.example/t/1', key: 'list garlic 1', at: 3 }],
  'seen-entries': [
    {
      url: 'https://lists.example/a.json',
      entryId: 'garlic',
      claim: '吃大蒜能治流感',
      page: 'https://forum.example/t/1',
      at: 4,
      knew: { status: 'unverified', correction: null, updatedAt: '2026-11-01' },
      news: {
        now: {
          status: 'false',
          correction: { url: 'https://example.org/c', title: '辟谣' },
          updatedAt: '2026-11-02',
        },
        at: 5,
      },
      unseen: 1,
    },
  ],
  patrols: [
    {
      ...{ id: 'p', name: '本地', createdAt: 1, walk: null },
      pages: [{ url: 'https://a.example', title: '', seek: sampleRecord.report.passages }],
      aftercare: {
        desk: 'https://desk.example',
        claimId: '0b6f4d1c-4f5e-4a55-9a57-0d5a2b7f0c11',
        looks: { 'https://a.example': { state: 'gone', at: 1, isTold: true } },
      },
    },
  ],
  events: [
    {
      ...{ id: 'e', kind: 'refresh-failed', at: 7, about: '示例清单', count: 0 },
      ...{ address: 'https://lists.example/a.json', refusal: { code: 'address_answered', values: ['404'] } },
    },
  ],
  'looked-at': [{ page: 'https://a.example/', at: 1, newAt: 2, posts: ['x'], matches: [] }],
};
const settings = {
  skipSeen: true,
  ownWords: { words: ['停水'], exceptions: ['大蒜'] },
  endpoint: sampleRecord.endpoint,
};

beforeEach(() => fresh());

/** As on another machine: another database, and modules that hold none. */
function fresh(): void {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
}

const database = async () => (await import('../../history/database.ts')).openDatabase();

async function seed(): Promise<void> {
  const open = await database();
  for (const store of keptStoreNames)
    for (const record of records[store]) await open.put(store, record as never);
  await open.put('settings', { name: 'settings', settings });
  await open.put('tokens', { reportsUrl: sampleRecord.endpoint.reportsUrl, token: 'secret-token' });
}

async function takeOut(): Promise<string> {
  const { everythingAsJson } = await import('./everything-as-json.ts');
  let text = '';
  for await (const piece of everythingAsJson(new Date('2026-11-28T08:00:00Z'), () => {})) text += piece;
  return text;
}
const bringBack = async (text: string | Uint8Array<ArrayBuffer>, what?: 'settings') =>
  (await import('./bring-back.ts')).bringBack(new Blob([text]), () => {}, what);
const all = async () =>
  Object.fromEntries(
    await Promise.all(keptStoreNames.map(async (name) => [name, await (await database()).getAll(name)])),
  );

test('what was taken out is back on another machine without loss, to the byte of each report', async () => {
  await seed();
  const text = await takeOut();
  fresh();
  const brought = await bringBack(text);
  expect(brought).toEqual({
    ok: true,
    value: { added: 8, known: 0, unreadable: 0, settings: true, damagedSettings: 0, shorter: null },
  });
  const [first, second] = records.reports;
  expect(await all()).toEqual({
    ...records,
    reports: [
      first,
      { ...second, state: 'needs-you', lastError: { code: 'brought_back' }, mayHaveArrived: 1 },
    ],
  });
  const report = (await (await database()).get('reports', sampleRecord.id))?.report;
  expect(JSON.stringify(report)).toBe(JSON.stringify(delivered.report));
  const { readSettings } = await import('../../settings/settings.ts');
  expect(await readSettings()).toMatchObject(settings);
});

test('no token is in it', async () => {
  await seed();
  expect(await takeOut()).not.toContain('secret-token');
});

test('every store is in the file, or named as left out', async () => {
  const stores = [...(await database()).objectStoreNames];
  expect([...keptStoreNames, ...storesLeftOut].sort()).toEqual(stores.sort());
});

test('a file that is brought back again changes nothing, and what is here stays as it is', async () => {
  await seed();
  const text = await takeOut();
  await (await database()).put('patrols', { ...records.patrols[0], name: '改名' } as never);
  const before = await all();
  expect(await bringBack(text)).toMatchObject({ value: { added: 0, known: 8 } });
  expect(await all()).toEqual(before);
});

test('settings alone are taken over where nothing else is wanted', async () => {
  await seed();
  const text = await takeOut();
  fresh();
  expect(await bringBack(text, 'settings')).toMatchObject({ value: { added: 0, settings: true } });
  expect(await (await database()).count('reports')).toBe(0);
});

test('a file that breaks off is said to, and what stood before that is back', async () => {
  await seed();
  const text = await takeOut();
  const outcomes = new Set<string>();
  for (const share of [0, 0.2, 0.5, 0.9, 0.99]) {
    fresh();
    const brought = await bringBack(text.slice(0, Math.floor(text.length * share)));
    outcomes.add(brought.ok ? 'whole' : brought.error.code);
  }
  expect([...outcomes]).toEqual(['export_not_read']);
  expect(await (await database()).count('reports')).toBe(2);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'reports'],
  ['other JSON', '{"reports":[]}'],
  ['records before the format', '{"reports":[{}],"format":"qiuzheng-export/1"}'],
  ['more behind its end', '{"format":"qiuzheng-export/1"}{}'],
  ['a list', '[1]'],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe])],
])('%s is no such file', async (_, text) => {
  expect(await bringBack(text)).toMatchObject({ ok: false, error: { code: 'export_not_read' } });
});

test('a file of a later version is said to be one', async () => {
  const text = '{"format":"qiuzheng-export/2","reports":[]}';
  expect(await bringBack(text)).toMatchObject({ ok: false, error: { code: 'export_later' } });
});

test('what is no record is left out and counted, and one that would lead elsewhere is none', async () => {
  const [record] = records.reports;
  const wrong = [
    7,
    null,
    {},
    { ...record, endpoint: { ...sampleRecord.endpoint, reportsUrl: 'javascript:alert(1)' } },
    { ...record, receipt: { ...sampleReceipt, statusUrl: 'file:///etc/passwd' } },
    { ...record, id: '../x' },
    { ...record, createdAt: 1e300 },
    { ...record, createdAt: -1 },
  ];
  const text = JSON.stringify({ format: 'qiuzheng-export/1', reports: [...wrong, record] });
  expect(await bringBack(text)).toMatchObject({ value: { added: 1, unreadable: wrong.length } });
});

test('an address that pages link to or open is a web address', async () => {
  const url = 'javascript:alert(1)';
  const [patrol] = records.patrols;
  const [seen] = records['seen-entries'];
  const now = { status: 'false', correction: { url, title: '' }, updatedAt: '2026-11-02' };
  const text = JSON.stringify({
    format: 'qiuzheng-export/1',
    patrols: [{ ...patrol, pages: [{ url, title: '' }] }],
    'seen-entries': [{ ...seen, news: { now, at: 5 } }],
  });
  expect(await bringBack(text)).toMatchObject({ value: { added: 0, unreadable: 2 } });
});

test('of two records under one key the first counts, and it counts once', async () => {
  const [record] = records.reports;
  const reports = [record, { ...record, pageUrl: 'https://other.example/' }];
  const text = JSON.stringify({ format: 'qiuzheng-export/1', reports });
  expect(await bringBack(text)).toMatchObject({ value: { added: 1, known: 1 } });
  expect(await (await database()).getAll('reports')).toEqual([record]);
});

test('what is nested deeper than anything of ours ends the reading before memory does', async () => {
  const deep = `${'['.repeat(101)}${']'.repeat(101)}`;
  const record = JSON.stringify({ ...records.reports[0], more: 0 }).replace('"more":0', `"more":${deep}`);
  const text = `{"format":"qiuzheng-export/1","reports":[${record}]}`;
  expect(await bringBack(text)).toMatchObject({ ok: false, error: { code: 'export_not_read' } });
});

test('no settings are taken over before the file is read to its end', async () => {
  const { changeSettings, readSettings } = await import('../../settings/settings.ts');
  await seed();
  const text = await takeOut();
  await changeSettings({ skipSeen: false });
  for (const what of [undefined, 'settings'] as const)
    expect(await bringBack(text.slice(0, -10), what)).toMatchObject({ error: { code: 'export_not_read' } });
  expect(await readSettings()).toMatchObject({ skipSeen: false });
});

test('a folder, or a file that is gone, is said to be unreadable, and a full disk to be full', async () => {
  const { bringBack } = await import('./bring-back.ts');
  const failing = (error: unknown) =>
    Object.assign(new Blob(['{']), {
      stream: () => new ReadableStream({ type: 'bytes', pull: () => Promise.reject(error) }),
    });
  const gone = failing(new DOMException('', 'NotReadableError'));
  expect(await bringBack(gone, () => {})).toMatchObject({ error: { code: 'file_not_read' } });
  const text = JSON.stringify({ format: 'qiuzheng-export/1', reports: records.reports });
  vi.spyOn(Object.getPrototypeOf(await database()), 'transaction').mockImplementationOnce(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await bringBack(new Blob([text]), () => {})).toMatchObject({
    error: { code: 'export_storage_full', values: ['0'] },
  });
});

test('a file that keeps things for a shorter time says so, and deletes nothing before the person does', async () => {
  const { changeSettings, readSettings } = await import('../../settings/settings.ts');
  await changeSettings({ keepDays: 30 });
  const text = await takeOut();
  await changeSettings({ keepDays: null });
  expect(await bringBack(text, 'settings')).toMatchObject({
    value: { settings: true, shorter: { keepDays: 30 } },
  });
  expect(await readSettings()).toMatchObject({ keepDays: null });
  for (const wrong of [0, -1])
    expect(await bringBack(text.replace('"keepDays":30', `"keepDays":${wrong}`), 'settings')).toMatchObject({
      value: { settings: true, shorter: null },
    });
});

test('a setting that the file states wrongly, or not at all, stays as it is here', async () => {
  const { changeSettings, readSettings } = await import('../../settings/settings.ts');
  const here = { offSites: ['*://own.example/*'], skipSeen: true, urlScope: 'origin' as const };
  await changeSettings(here);
  const bring = (stated: unknown) =>
    bringBack(JSON.stringify({ format: 'qiuzheng-export/1', settings: stated }), 'settings');
  expect(await bring({ offSites: ['javascript:'], urlScope: 7, showsCount: false })).toMatchObject({
    value: { settings: true, damagedSettings: 2 },
  });
  expect(await readSettings()).toMatchObject({ ...here, showsCount: false });
  expect(await bring({ offSites: null })).toMatchObject({ value: { settings: false, damagedSettings: 1 } });
  for (const none of [5, null, [], {}])
    expect(await bring(none)).toMatchObject({ value: { settings: false, damagedSettings: 0 } });
  expect(await readSettings()).toMatchObject(here);
});

/** A file of more than 3 MB, of which the browser hands over pieces of 64 kB. */
function largeFile(): string {
  const ids = Array.from({ length: 3000 }, (_, at) => `${String(at).padStart(8, '0')}${other.slice(8)}`);
  const reports = ids.map((id) => ({ ...delivered, id }));
  return JSON.stringify({ format: 'qiuzheng-export/1', reports });
}

test('much of a large file is put in with each transaction, which would take most of the time else', async () => {
  const text = largeFile();
  const transactions = vi.spyOn(Object.getPrototypeOf(await database()), 'transaction').mockClear();
  expect(await bringBack(text)).toMatchObject({ value: { added: 3000, unreadable: 0 } });
  expect(transactions.mock.calls.length).toBeLessThan(10);
  transactions.mockRestore();
});

test('copies of what is in are planned though the page is closed before the rest', async () => {
  const bytes = new TextEncoder().encode(largeFile());
  const half = new ReadableStream({
    type: 'bytes',
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.length / 2)),
  });
  const file = Object.assign(new Blob([bytes]), { stream: () => half });
  planned.mockClear();
  void (await import('./bring-back.ts')).bringBack(file, () => {});
  await vi.waitFor(() => expect(planned).toHaveBeenCalledWith('match-copies', { delayInMinutes: 1 }));
});

test('copies of what is in are planned though the disk is full in the middle of the first step', async () => {
  await seed();
  const text = await takeOut();
  fresh();
  const { put } = IDBObjectStore.prototype;
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...of
  ) {
    if (this.name === 'pictures') throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, of);
  });
  planned.mockClear();
  expect(await bringBack(text)).toMatchObject({ error: { code: 'export_storage_full', values: ['2'] } });
  expect(planned).toHaveBeenCalledWith('match-copies', { delayInMinutes: 1 });
  puts.mockRestore();
});
