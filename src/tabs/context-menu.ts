import { browser, type Menus } from '../platform/browser.ts';
import { type MessageKey, translate } from '../platform/translate.ts';

/** What can be reported from the context menu, each with its words. */
const items: { context: Menus.ContextType; words: MessageKey }[] = [
  { context: 'selection', words: 'menu_selection' },
  { context: 'link', words: 'menu_link' },
  { context: 'image', words: 'menu_image' },
  { context: 'page', words: 'menu_page' },
];

/** Makes the entries of the context menu anew; browsers keep them while the worker sleeps. */
export async function makeContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { context, words } of items)
    browser.contextMenus.create({
      id: `report-${context}`,
      title: translate(words),
      contexts: [context],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
}
