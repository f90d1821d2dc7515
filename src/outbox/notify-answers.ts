import type { ReportRecord } from '../history/records.ts';
import { browser } from '../platform/browser.ts';
import { translate } from '../platform/translate.ts';

const id = 'answers';

/**
 * Shows one notification for all answers that came at once. Does nothing where the person has not allowed
 * notifications.
 */
export async function notifyAnswers(answered: ReportRecord[]): Promise<void> {
  const [first] = answered;
  if (!first || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: translate('notify_answer_title'),
    message:
      answered.length === 1
        ? translate('notify_answer_one', first.endpoint.name, first.report.page.title)
        : translate('notify_answer_many', answered.length),
  });
}

/**
 * Opens the history when the notification is clicked. The API is there only once the person has allowed it.
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
  if (clicked === id) void browser.tabs.create({ url: browser.runtime.getURL('src/history.html') });
}
