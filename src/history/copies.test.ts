import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { cachesThatList } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { dropCopy, keepCopy, readCopiedKeys, readCopies } from './copies.ts';

/** Chromium lists some 19,500 addresses like these; here fewer do. */
const mostListed = 60;
const many = 5 * mostListed;

test('copies of more reports than a browser lists of one cache are all found and read again', async () => {
  vi.stubGlobal('caches', cachesThatList(mostListed));
  const ids = Array.from({ length: many }, () => randomUUID());
  for (const id of ids) await keepCopy('reports', id, { ...sampleRecord, id }, null);
  await keepCopy(
    'tokens',
    'https://desk.example/',
    { reportsUrl: 'https://desk.example/', token: 'x' },
    null,
  );
  expect((await readCopiedKeys()).reports.sort()).toEqual(ids.sort());
  const { reports, tokens } = await readCopies();
  expect(reports.map(({ id }) => id).sort()).toEqual(ids);
  expect(tokens).toHaveLength(1);
});

test('copies of an earlier version, in one cache, are read until they are spread', async () => {
  vi.stubGlobal('caches', cachesThatList(mostListed));
  const [older, both, deleted] = [randomUUID(), randomUUID(), randomUUID()];
  const unspread = await caches.open('copies');
  for (const id of [older, both, deleted]) {
    const body = new FormData();
    body.set('record', JSON.stringify({ ...sampleRecord, id, state: 'queued' }));
    const address = `https://copies.invalid/reports/${id}?1`;
    await unspread.put(address, new Response(body, { headers: { 'Copy-Turn': '7' } }));
  }
  await keepCopy('reports', both, { ...sampleRecord, id: both, state: 'delivered' }, null);
  await dropCopy('reports', deleted);
  expect((await readCopiedKeys()).reports).toEqual([both]);
  const { reports } = await readCopies();
  expect(reports.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [older, 'queued'],
      [both, 'delivered'],
    ].sort(),
  );
});

test('of an earlier version more copies than a browser lists do not hide those that are spread', async () => {
  vi.stubGlobal('caches', cachesThatList(mostListed));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const unspread = await caches.open('copies');
  for (let at = 0; at <= mostListed; at += 1)
    await unspread.put(`https://copies.invalid/x/${at}`, new Response());
  const id = randomUUID();
  await keepCopy('reports', id, { ...sampleRecord, id }, null);
  expect((await readCopies()).reports.map((report) => report.id)).toEqual([id]);
});
