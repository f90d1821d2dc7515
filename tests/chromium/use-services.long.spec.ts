import { launchChromium } from '../browsers/launch-chromium.ts';
import { useServices } from '../scenarios/use-services.ts';

useServices(launchChromium);
