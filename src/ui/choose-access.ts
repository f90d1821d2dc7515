import { type Access, type AccessChange, choiceBefore } from '../access/site-access.ts';
import { messageOf, type Refusal } from '../contract/result.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';

/**
 * Makes a choice of access hold; null once it does, or where the person said no to the browser. It must be
 * called in the very click, which the browser demands. Its prompt may close this page: so the worker is told
 * first, and a choice that was refused is taken back where the page is still there.
 */
export async function chooseAccess(access: Access, change: AccessChange): Promise<Refusal | null> {
  const { remove, ask, keep } = change;
  const kept = keep ? sendToWorker('keep-site-state', keep) : null;
  const given = remove.length > 0 ? browser.permissions.remove({ origins: remove }) : null;
  const asked = ask ? browser.permissions.request({ origins: [ask] }) : null;
  try {
    const [told, , isGranted] = await Promise.all([kept, given, asked]);
    if (told && !told.ok) return told.error;
    const before = choiceBefore(change, access);
    if (!before || isGranted !== false) return null;
    const restored = await sendToWorker('keep-site-state', before);
    return restored.ok ? null : restored.error;
  } catch (error) {
    return { code: 'access_failed', values: [messageOf(error)] };
  }
}
