import { launchFirefox } from '../browsers/launch-firefox.ts';
import { scanFiles } from '../scenarios/scan-file.ts';

scanFiles(launchFirefox);
