import { describe } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import { coveredNames } from '../scenarios/covered-names.ts';
import { realForum } from '../scenarios/real-forums.ts';
import { untouchedForum } from '../scenarios/untouched-forum.ts';
import { missingForWordPress } from './missing-for-wordpress.ts';
import { startWordPress } from './start-wordpress.ts';

const missing = missingForWordPress();
if (missing) console.warn(`WordPress is skipped: ${missing}`);

describe.skipIf(missing)('WordPress', () => {
  realForum('with a block theme', () => startWordPress({ theme: 'block' }), [
    { browser: 'Chromium', launch: launchChromium, ofThread: [coveredNames], ofForum: [untouchedForum] },
    { browser: 'Firefox', launch: launchFirefox, ofForum: [untouchedForum] },
  ]);
  realForum('with a classic theme', () => startWordPress({ theme: 'classic' }), [
    { browser: 'Chromium', launch: launchChromium, ofThread: [coveredNames] },
    { browser: 'Firefox', launch: launchFirefox },
  ]);
});
