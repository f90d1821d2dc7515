import { launchChromium } from '../browsers/launch-chromium.ts';
import { linePictures } from '../scenarios/line-pictures.ts';

linePictures(launchChromium);
