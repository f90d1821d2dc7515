import * as v from 'valibot';
import { namesPersonSchema } from '../messages/content-schemas.ts';
import type { Addresses, NamesPerson } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { waitAtMost } from '../platform/wait-at-most.ts';
import { injectScripts } from './describe-tab.ts';

/** How long a page may keep the form waiting, in milliseconds. */
const patience = 2000;
const neither: NamesPerson = { link: false, picture: false };

/**
 * Asks the frame that was clicked in which of these addresses name a person: neither, where it cannot tell in
 * time.
 */
export async function askNamesPerson(
  tabId: number,
  frameId: number,
  addresses: Addresses,
): Promise<NamesPerson> {
  if (!addresses.linkUrl && !addresses.srcUrl) return neither;
  const asking = injectScripts(tabId).then(() => sendToFrame(tabId, frameId, 'names-person', addresses));
  const reply = await waitAtMost(asking, patience);
  const parsed = reply?.ok ? v.safeParse(namesPersonSchema, reply.value) : null;
  return parsed?.success ? parsed.output : neither;
}
