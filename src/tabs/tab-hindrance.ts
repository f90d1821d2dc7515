import type { TabHindrance } from '../messages/message-contract.ts';

const storePages =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)(\/|$)/;

/** Why nothing can be shown on a page that would not take the content script. `url` is empty where unknown. Pure. */
export function tabHindrance(url: string): TabHindrance {
  if (url === '') return 'not-granted';
  if (url.startsWith('file:')) return 'file';
  return /^https?:/.test(url) && !storePages.test(url) ? 'not-granted' : 'protected';
}
