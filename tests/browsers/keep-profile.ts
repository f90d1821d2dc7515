import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshFirefoxProfile, removeFirefoxProfile } from './firefox-profile.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';
import type { Launched, LaunchOptions } from './launched.ts';

/** A profile in which a browser with the extension is started again and again. */
export interface KeptProfile {
  folder: string;
  launch(options?: LaunchOptions): Promise<Launched>;
  remove(): Promise<void>;
}

/** Keeps a profile of Chromium. */
export async function keepChromium(): Promise<KeptProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-chromium-'));
  return {
    folder,
    launch: (options) => launchChromium({ ...options, profile: folder }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** Keeps a profile of Firefox. */
export async function keepFirefox(): Promise<KeptProfile> {
  const folder = await freshFirefoxProfile();
  return {
    folder,
    launch: (options) => launchFirefox({ ...options, profile: folder }),
    remove: () => removeFirefoxProfile(folder),
  };
}
