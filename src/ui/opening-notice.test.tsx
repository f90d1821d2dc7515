// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { cachesThatList } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { keepCopy } from '../history/copies.ts';
import { openDatabase } from '../history/database.ts';
import { RestoringNotice } from './restoring-notice.tsx';

vi.mock('../platform/page-browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    storage: { local: { get: async () => ({}) } },
  },
}));

it('says in a place that was there before that many copies are read, and takes it away once they are', async () => {
  vi.stubGlobal('caches', cachesThatList());
  for (let at = 0; at < 600; at += 1) {
    const id = randomUUID();
    await keepCopy('reports', id, { ...sampleRecord, id }, null);
  }
  render(<RestoringNotice />, document.body);
  const place = document.querySelector('[role=status]');
  expect(place?.textContent).toBe('');
  const opening = openDatabase();
  await vi.waitFor(() => expect(place?.textContent).toBe('storage_restoring'), { interval: 1 });
  expect(await (await opening).count('reports')).toBe(600);
  await vi.waitFor(() => expect(place?.textContent).toBe(''));
});
