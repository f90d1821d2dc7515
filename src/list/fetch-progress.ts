import { browser } from '../platform/browser.ts';

/** How far a large file of a list has come. */
export interface FetchProgress {
  url: string;
  received: number;
  /** How large it is, in bytes; null where its server does not say. */
  of: number | null;
}

const key = 'fetch-progress';
/** Of so much nothing is told: it is there before anybody has read how far it is. */
const large = 1_000_000;
/** How often it is told, in milliseconds. */
const often = 500;

/**
 * Tells how far the file at `url` has come, in session storage, which survives the worker; each call also
 * keeps Chromium from ending a worker that does nothing but wait. `end` is to be called in any case.
 */
export function fetchProgress(url: string) {
  let toldAt = 0;
  return {
    tell(received: number, of: number | null) {
      const now = Date.now();
      if (received < large || now - toldAt < often) return;
      toldAt = now;
      void browser.storage.session.set({ [key]: { url, received, of } satisfies FetchProgress });
    },
    end() {
      if (toldAt > 0) void browser.storage.session.remove(key);
    },
  };
}

/** How far the file has come that is being fetched now; null where none is. */
export async function readFetchProgress(): Promise<FetchProgress | null> {
  return ((await browser.storage.session.get(key))[key] as FetchProgress | undefined) ?? null;
}
