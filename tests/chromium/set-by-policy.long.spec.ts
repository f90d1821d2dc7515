import { describe } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { setByPolicy } from '../scenarios/set-by-policy.ts';

// Chromium reads policies from a folder of the whole machine alone.
describe.skipIf(process.getuid?.() !== 0)('as root', () => setByPolicy(launchChromium));
