/**
 * Does one piece of work for each key at a time. What comes meanwhile waits, and of those the newest
 * alone is done: for the older ones null comes at once. Whoever asks again and again has not asked for more.
 */
export function oneForEach(): <T>(key: string, work: () => Promise<T>) => Promise<T | null> {
  const busy = new Set<string>();
  const waiting = new Map<string, (isTurn: boolean) => void>();
  return async (key, work) => {
    if (busy.has(key)) {
      waiting.get(key)?.(false);
      const isTurn = await new Promise<boolean>((resolve) => waiting.set(key, resolve));
      if (!isTurn) return null;
    }
    busy.add(key);
    try {
      return await work();
    } finally {
      const next = waiting.get(key);
      waiting.delete(key);
      if (next) next(true);
      else busy.delete(key);
    }
  };
}
