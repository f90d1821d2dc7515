import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { keepCopy, readCopiedKeys, readCopies } from './copies.ts';

/** Chromium lists some 19,500 addresses like these; here fewer do. */
const mostListed = 60;
const many = 5 * mostListed;

/** Caches of a browser that refuses to list one with more entries than that. */
function cachesThatList(most: number) {
  const kept = new Map<string, Map<string, Response>>();
  const cacheOf = (entries: Map<string, Response>) => ({
    match: async (url: string) => entries.get(url)?.clone(),
    put: async (url: string, response: Response) => void entries.set(url, response),
    delete: async (url: string) => entries.delete(url),
    keys: async () => {
      if (entries.size > most) throw new DOMException('Operation too large.', 'AbortError');
      return [...entries.keys()].map((url) => ({ url }));
    },
  });
  return {
    keys: async () => [...kept.keys()],
    async open(name: string) {
      const entries = kept.get(name) ?? new Map();
      kept.set(name, entries);
      return cacheOf(entries);
    },
  };
}

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
