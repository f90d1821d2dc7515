import { describe } from 'vitest';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import { missingForWordPress } from '../real-sites/missing-for-wordpress.ts';
import { startWaline } from '../real-sites/start-waline.ts';
import { startWordPress } from '../real-sites/start-wordpress.ts';
import { hiddenComments } from '../scenarios/hidden-comments.ts';
import { realForum } from '../scenarios/real-forums.ts';
import { untouchedForum } from '../scenarios/untouched-forum.ts';

realForum('a forum on Waline', startWaline, launchFirefox, hiddenComments, untouchedForum);

const missing = missingForWordPress();
if (missing) console.warn(`WordPress is skipped: ${missing}`);
describe.skipIf(missing)('WordPress', () => {
  realForum('with a block theme', () => startWordPress({ theme: 'block' }), launchFirefox, untouchedForum);
  realForum('with a classic theme', () => startWordPress({ theme: 'classic' }), launchFirefox);
});
