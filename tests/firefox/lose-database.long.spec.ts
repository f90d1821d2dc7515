import { launchFirefox } from '../browsers/launch-firefox.ts';
import { deleteIt, loseDatabase } from '../scenarios/lose-database.ts';

loseDatabase('firefox', (extension) => launchFirefox({ extension }), deleteIt);
