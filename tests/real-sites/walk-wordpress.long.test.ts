import { afterAll, describe } from 'vitest';
import { keepChromium, keepFirefox } from '../browsers/keep-profile.ts';
import { patrolRealForum } from '../scenarios/patrol-real-forum.ts';
import { answerOnWordPress } from './answer-on-wordpress.ts';
import { missingForWordPress } from './missing-for-wordpress.ts';
import { startWordPress } from './start-wordpress.ts';

const missing = missingForWordPress();
if (missing) console.warn(`WordPress is skipped: ${missing}`);

/** Each browser walks through one theme: what a theme says of its pages is the same for both. */
const walks = [
  { browser: 'Chromium', theme: 'block', profile: await keepChromium() },
  { browser: 'Firefox', theme: 'classic', profile: await keepFirefox() },
] as const;

describe.skipIf(missing).each(walks)('WordPress, $theme theme', ({ browser, theme, profile }) => {
  patrolRealForum(
    `walked through in ${browser}`,
    {
      start: (threads, commentsPerPage) => startWordPress({ theme, threads, commentsPerPage }),
      answer: answerOnWordPress,
      hasPages: true,
      hasDates: true,
    },
    profile.launch,
  );
  afterAll(profile.remove);
});
