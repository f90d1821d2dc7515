import { browser } from '../platform/browser.ts';

/** What a notification tells of. A newer one of the same kind takes the place of the one before. */
const kinds = ['answers', 'entries'] as const;

/** Shows a notification. Does nothing where the person has not allowed notifications. */
export async function notifyPerson(
  kind: (typeof kinds)[number],
  title: string,
  message: string,
): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(kind, { type: 'basic', iconUrl, title, message });
}

/**
 * Opens the history when a notification is clicked. The API is there only once the person has allowed it.
 */
export function openHistoryOnClick(): void {
  const listen = () => {
    if (!browser.notifications || browser.notifications.onClicked.hasListener(openHistory)) return;
    browser.notifications.onClicked.addListener(openHistory);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function openHistory(clicked: string): void {
  if (kinds.some((kind) => kind === clicked))
    void browser.tabs.create({ url: browser.runtime.getURL('src/history.html') });
}
