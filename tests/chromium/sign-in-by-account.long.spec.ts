import { launchChromium } from '../browsers/launch-chromium.ts';
import { signInByAccount } from '../scenarios/sign-in-by-account.ts';

signInByAccount(launchChromium);
