import { browser } from '../../platform/page-browser.ts';

/** The alarm that wakes the worker to compare the settings with those in the browser's account. */
export const syncAlarm = 'sync-settings';

/** Long enough that changes made one after the other are passed on together; Chromium makes it 30 s. */
const delay = 5_000;

/** Has settings passed on soon; asked for again before that, later. */
export const planSync = (): Promise<void> => browser.alarms.create(syncAlarm, { when: Date.now() + delay });
