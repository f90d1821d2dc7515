import { launchChromium } from '../browsers/launch-chromium.ts';
import { reviewQueue } from '../scenarios/review-queue.ts';

reviewQueue(launchChromium);
