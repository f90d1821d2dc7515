// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { cachesThatList } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { keepCopy } from '../history/copies.ts';
import { openDatabase } from '../history/database.ts';
import { OpeningNotice } from './opening-notice.tsx';

vi.mock('../platform/page-browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    storage: { local: { get: async () => ({}) } },
  },
}));

/** Locks as far as they are needed here, of which `begun` runs to its end before others begin. */
let begun: Promise<unknown> | null = null;
const locks = {
  query: async () => ({ held: begun ? [{ name: 'qiuzheng-restoring' }] : [] }),
  async request(...asked: unknown[]) {
    const work = asked.at(-1) as () => unknown;
    await begun;
    return work();
  },
};
vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: locks } }));
afterEach(() => render(null, document.body));

it('says that another page or the worker reads them, as long as that lasts', async () => {
  let end = () => {};
  begun = new Promise<void>((done) => {
    end = done;
  });
  render(<OpeningNotice />, document.body);
  const place = document.querySelector('[role=status]');
  await vi.waitFor(() => expect(place?.textContent).toBe('storage_restoring'));
  end();
  await vi.waitFor(() => expect(place?.textContent).toBe(''));
  begun = null;
});

it('says in a place that was there before that many copies are read, and takes it away once they are', async () => {
  vi.stubGlobal('caches', cachesThatList());
  for (let at = 0; at < 600; at += 1) {
    const id = randomUUID();
    await keepCopy('reports', id, { ...sampleRecord, id }, null);
  }
  render(<OpeningNotice />, document.body);
  const place = document.querySelector('[role=status]');
  expect(place?.textContent).toBe('');
  const opening = openDatabase();
  await vi.waitFor(() => expect(place?.textContent).toBe('storage_restoring'), { interval: 1 });
  expect(await (await opening).count('reports')).toBe(600);
  await vi.waitFor(() => expect(place?.textContent).toBe(''));
});
