import { keepChromium } from '../browsers/keep-profile.ts';
import { wasMadeAnew } from '../faults/tear-log.ts';
import { killedRefreshes } from '../scenarios/killed-refreshes.ts';

killedRefreshes(keepChromium, wasMadeAnew);
