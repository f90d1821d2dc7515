import { browser } from './browser.ts';

const key = 'started';

/**
 * Whether the extension was set up since it was started, by the browser or by somebody who switched it on: no
 * browser tells of the latter, but each empties its storage for a session.
 */
export const hasStarted = async (): Promise<boolean> => key in (await browser.storage.session.get(key));

/** To be called once that is over: a worker that dies before leaves it to the next. */
export const markStarted = (): Promise<void> => browser.storage.session.set({ [key]: true });
