import type { TabDescription } from '../../messages/message-contract.ts';

/** Whether a tab still shows what it showed `before`: the same document at the same address. */
export const isSamePage = (before: TabDescription, now: TabDescription): boolean =>
  before.page && now.page
    ? before.page.documentKey === now.page.documentKey && before.page.url === now.page.url
    : before.url === now.url;
