import type { PageName } from '../../messages/message-contract.ts';
import { digest } from '../../platform/fnv-1a.ts';
import { canonicalAddress } from './canonical-address.ts';

/** Names the page this document shows now. */
export const namePage = (documentKey: string): PageName => ({
  documentKey,
  url: location.href,
  historyKey: window.navigation?.currentEntry?.key ?? '',
  nameKey: digest(`${document.title.replace(counter, '')}\n${canonicalAddress() ?? ''}`),
});

/** How many messages are unread, as forums count before their title: it changes while the page stays. */
const counter = /^\s*[([（【]\d+\+?[)\]）】]\s*/;
