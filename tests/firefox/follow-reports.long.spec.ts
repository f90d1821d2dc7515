import { launchFirefox } from '../browsers/launch-firefox.ts';
import { followReports } from '../scenarios/follow-reports.ts';

followReports(launchFirefox);
