import { browser } from '../platform/browser.ts';

/**
 * The match patterns of the sites the person has granted, without those every installation has (this
 * machine).
 */
export async function readGrantedSites(): Promise<string[]> {
  const declared = declaredSites();
  return (await readAllowedSites()).filter((pattern) => !declared.includes(pattern));
}

/** Every pattern the extension may read pages of at the moment. */
export const readAllowedSites = async (): Promise<string[]> =>
  ((await browser.permissions.getAll()).origins ?? []).sort();

/** The sites the manifest's own content script is for: nobody has to grant them. */
export const declaredSites = (): string[] =>
  browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
