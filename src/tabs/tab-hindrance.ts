import { keptState, mayBeRead, type SiteChoices } from '../access/site-access.ts';
import type { TabHindrance } from '../messages/message-contract.ts';
import { kindOf } from './sum-readings.ts';

const stores =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|(api\.|oauth\.|profile\.)?accounts\.firefox\.com|support\.mozilla\.org)(\/|$)/;

/** The pictures Firefox shows beside the title of a page of its own in place of the one asked for. */
const ownPages: Record<string, TabHindrance> = {
  'chrome://global/skin/icons/pdf.svg': 'pdf',
  'chrome://global/skin/icons/info.svg': 'failed',
};

/** What is known of a tab once the scripts were to be put in. */
export interface TriedTab {
  /** What its top document says it is; null where no script of ours answers there. */
  mediaType: string | null;
  /** Whether the scripts are in it. */
  isInjected: boolean;
  /** Why they were kept out without asking the browser; null where they were not. */
  kept: TabHindrance | null;
  /** Why the browser did not let them in; null where it was not asked. */
  refused: TabHindrance | null;
}

/** Why nothing can be shown of a tab; null where something can. Pure. */
export function hindranceOf({ mediaType, isInjected, kept, refused }: TriedTab): TabHindrance | null {
  if (mediaType !== null) return kindOf(mediaType);
  return isInjected ? 'silent' : (kept ?? refused);
}

/**
 * Why no script may be put into the page at `url`: the browser lets none in, or the person chose so. A site
 * that is read only after a click is left alone until then (`isPressed`). Null where nothing is against it.
 * Pure.
 */
export function keptFrom(
  url: string,
  settings: SiteChoices & { isPaused: boolean; isTabPaused: boolean },
  isPressed: boolean,
): TabHindrance | null {
  if (isProtected(url)) return 'protected';
  if (settings.isTabPaused) return 'paused-tab';
  if (!mayBeRead(url, url, settings)) return settings.isPaused ? 'paused' : 'off';
  return isPressed || keptState(url, settings) !== 'ask' ? null : 'not-granted';
}

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
