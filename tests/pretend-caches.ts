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
