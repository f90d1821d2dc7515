import { launchChromium } from '../browsers/launch-chromium.ts';
import { deleteIt, loseDatabase } from '../scenarios/lose-database.ts';

loseDatabase('chromium', (extension) => launchChromium({ extension }), deleteIt);
