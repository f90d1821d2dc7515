import { launchChromium } from '../browsers/launch-chromium.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import { coveredNames } from '../scenarios/covered-names.ts';
import { hiddenComments } from '../scenarios/hidden-comments.ts';
import { realForum } from '../scenarios/real-forums.ts';
import { untouchedForum } from '../scenarios/untouched-forum.ts';
import { startWaline } from './start-waline.ts';

const ofForum = [hiddenComments, untouchedForum];
realForum('a forum on Waline', startWaline, [
  { browser: 'Chromium', launch: launchChromium, ofThread: [coveredNames], ofForum },
  { browser: 'Firefox', launch: launchFirefox, ofForum },
]);
