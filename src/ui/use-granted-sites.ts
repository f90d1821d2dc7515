import { useEffect, useState } from 'preact/hooks';
import { readGrantedSites } from '../access/granted-sites.ts';
import { browser } from '../platform/browser.ts';

/**
 * The match patterns of the sites the person has granted, as they are now; null while they are first read.
 */
export function useGrantedSites(): string[] | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  useEffect(() => {
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
