import type { PageName, TabDescription } from '../../messages/message-contract.ts';

/**
 * The name of the page a tab shows, as far as it is known: where no script of ours answers, by its address
 * alone.
 */
export const nameOfTab = ({ page, url }: TabDescription): PageName =>
  page
    ? { documentKey: page.documentKey, url: page.url, historyKey: page.historyKey, nameKey: page.nameKey }
    : { documentKey: '', url, historyKey: '', nameKey: '' };
