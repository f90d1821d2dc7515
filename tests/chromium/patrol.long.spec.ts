import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { patrol } from '../scenarios/patrol.ts';

const profile = await mkdtemp(join(tmpdir(), 'patrol-'));
let isAnew = false;

patrol(async () => {
  const launched = await launchChromium({ profile });
  // The browser tells an extension that a driver has put in of no start.
  if (isAnew) await (await launched.worker()).evaluate(() => chrome.runtime.onStartup.dispatch());
  isAnew = true;
  return launched;
}, true);
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

declare const chrome: { runtime: { onStartup: { dispatch(): void } } };
