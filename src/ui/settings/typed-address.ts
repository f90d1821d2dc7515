import { browser } from '../../platform/browser.ts';

const key = 'typed-address';

/** Keeps what is typed into the join field: the browser's own prompt may close the popup over it. */
export const keepTypedAddress = (address: string): Promise<void> =>
  browser.storage.session.set({ [key]: address });

/** What was typed into the join field and not joined yet. */
export async function readTypedAddress(): Promise<string> {
  const address = (await browser.storage.session.get(key))[key];
  return typeof address === 'string' ? address : '';
}
