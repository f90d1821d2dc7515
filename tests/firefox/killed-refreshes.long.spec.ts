import { keepFirefox } from '../browsers/keep-profile.ts';
import { killedRefreshes } from '../scenarios/killed-refreshes.ts';

killedRefreshes(keepFirefox, null);
