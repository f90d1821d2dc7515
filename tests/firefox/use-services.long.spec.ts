import { launchFirefox } from '../browsers/launch-firefox.ts';
import { useServices } from '../scenarios/use-services.ts';

useServices(launchFirefox);
