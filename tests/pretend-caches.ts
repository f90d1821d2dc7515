import { vi } from 'vitest';

/** Gives units what a browser has for copies of records: a cache that keeps nothing, and locks. */
export function pretendCaches(): void {
  vi.stubGlobal('caches', {
    has: async () => false,
    keys: async () => [],
    delete: async () => true,
    open: async () => ({
      match: async () => undefined,
      put: async () => {},
      delete: async () => true,
      keys: async () => [],
    }),
  });
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
}

/** Caches of a browser that refuses to list one with more entries than that. */
export function cachesThatList(most = Infinity) {
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
    has: async (name: string) => kept.has(name),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    async open(name: string) {
      const entries = kept.get(name) ?? new Map();
      kept.set(name, entries);
      return cacheOf(entries);
    },
  };
}
