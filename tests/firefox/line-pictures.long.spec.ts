import { launchFirefox } from '../browsers/launch-firefox.ts';
import { linePictures } from '../scenarios/line-pictures.ts';

linePictures(launchFirefox);
