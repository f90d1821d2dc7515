import { browser } from '../platform/browser.ts';
import { readSettings } from '../settings/settings.ts';
import { declaredSites, readGrantedSites } from './granted-sites.ts';

const id = 'granted-sites';

/** Grants come and go in quick succession; each change is registered after the one before. */
let before: Promise<void> = Promise.resolve();

/**
 * Has the browser put the manifest's content script into the pages of every granted site as they open, and
 * into no others; into none while everything is paused. The browser remembers it; an update of the extension
 * makes it forget.
 */
export function registerForGrantedSites(): Promise<void> {
  before = before
    .then(register)
    .catch((error: unknown) => console.error('register-for-granted-sites', error));
  return before;
}

async function register(): Promise<void> {
  const { leftOutSites, offSites, isPaused } = await readSettings();
  const matches = isPaused ? [] : await readGrantedSites();
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  const declared = browser.runtime.getManifest().content_scripts?.[0];
  if (matches.length === 0 || !declared) {
    if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    matches,
    excludeMatches: [...declaredSites(), ...leftOutSites, ...offSites],
    js: (declared.js ?? []).map(fromRoot),
    css: (declared.css ?? []).map(fromRoot),
    runAt: declared.run_at ?? 'document_idle',
    allFrames: declared.all_frames ?? false,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  await (isRegistered
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}

/** Firefox gives the files of the manifest whole addresses, and takes none here. */
const fromRoot = (file: string): string => file.replace(browser.runtime.getURL(''), '');
