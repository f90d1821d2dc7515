import type { HiddenFlag } from './hidden-flags.ts';
import { readSettings } from './settings.ts';

/** A cache: the worker asks for every text it searches. */
let loaded: Promise<HiddenFlag[]> | null = null;

/** To be called after any change of the hidden flags. */
export function forgetHiddenInForce(): void {
  loaded = null;
}

/** The flags the person does not want to see. */
export function hiddenInForce(): Promise<HiddenFlag[]> {
  loaded ??= readSettings()
    .then(({ hiddenFlags }) => hiddenFlags)
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}
