import type { Entry, List } from '../src/contract/list.ts';

/** An entry for tests: `id` is claimed to be false and found by `words`. */
export const sampleEntry = (id: string, ...words: string[]): Entry => ({
  id,
  match: { words },
  category: 'health',
  status: 'false',
  claim: `${words[0]}。`,
  correction: {
    url: 'https://example.org/correction',
    title: '这是谣言',
    publisher: '示例辟谣平台',
    publishedAt: '2026-03-01',
  },
  updatedAt: '2026-03-01',
});

/** A list for tests. */
export const sampleListOf = (version: number, ...entries: Entry[]): List => ({
  format: 'qiuzheng-list/1',
  id: 'https://lists.example/sample',
  version,
  generatedAt: '2026-11-25T08:00:00Z',
  title: '示例清单',
  publisher: '示例求证台',
  categories: [],
  entries,
});
