import type { TabHindrance } from '../messages/message-contract.ts';

const stores =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|(api\.|oauth\.|profile\.)?accounts\.firefox\.com|support\.mozilla\.org)(\/|$)/;

/** The pictures Firefox shows beside the title of a page of its own in place of the one asked for. */
const ownPages: Record<string, TabHindrance> = {
  'chrome://global/skin/icons/pdf.svg': 'pdf',
  'chrome://global/skin/icons/info.svg': 'failed',
};

/** What is known of a tab that would not take the content script; empty what is not. */
export interface RefusingTab {
  url: string;
  /** The address of the picture beside its title. */
  icon: string;
  /** What the browser said. */
  error: string;
}

/**
 * Why nothing can be shown on a page that would not take the content script. The browser tells the address
 * only of a page we may look into; where it refuses all the same, no click on the toolbar button helps. Pure.
 */
export function tabHindrance({ url, icon, error }: RefusingTab): TabHindrance {
  if (error.includes('showing error page')) return 'failed';
  if (url === '') return 'not-granted';
  if (url.startsWith('file:')) return 'file';
  if (isProtected(url)) return 'protected';
  return ownPages[icon] ?? 'silent';
}

/** Whether the browser lets no extension onto a page, whatever the person allows. Pure. */
export const isProtected = (url: string): boolean =>
  url !== '' && !url.startsWith('file:') && (!/^https?:/.test(url) || stores.test(url));
