import { useLayoutEffect, useState } from 'preact/hooks';
import { readGrantedSites } from '../access/granted-sites.ts';
import type { Access } from '../access/site-access.ts';
import { browser } from '../platform/browser.ts';
import { readSettings } from '../settings/settings.ts';
import { useStored } from './use-stored.ts';

/** Whether no page is read, and until when where that ends by itself. */
export interface Pause {
  isPaused: boolean;
  /** In milliseconds since 1970. */
  pausedUntil: number | null;
}

/** What the browser grants and what the person chose, as it is now; null while it is first read. */
export function useAccess(): (Access & Pause) | null {
  const granted = useGrantedSites();
  const settings = useStored(readSettings);
  if (!granted || !settings?.ok) return null;
  const { leftOutSites, offSites, isPaused, pausedUntil } = settings.value;
  return { granted, leftOutSites, offSites, isPaused, pausedUntil };
}

/** The match patterns of the sites the person has granted. */
function useGrantedSites(): string[] | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  useLayoutEffect(() => {
    const read = async () => setGranted(await readGrantedSites());
    void read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return granted;
}
