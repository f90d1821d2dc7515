import { launchFirefox } from '../browsers/launch-firefox.ts';
import { reviewQueue } from '../scenarios/review-queue.ts';

reviewQueue(launchFirefox);
