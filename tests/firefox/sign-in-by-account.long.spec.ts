import { launchFirefox } from '../browsers/launch-firefox.ts';
import { signInByAccount } from '../scenarios/sign-in-by-account.ts';

signInByAccount(launchFirefox);
