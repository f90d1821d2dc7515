import type { Report } from '../../contract/report.ts';
import { type Result, refused } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { queueReport } from '../../outbox/queue-report.ts';
import { clearDraft } from '../../report/draft/draft.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { changeSettings } from '../../settings/settings.ts';
import { withEndpoint } from '../../settings/with-endpoint.ts';
import { nameOfTab } from '../../tabs/name-of-tab.ts';
import { isSamePage } from '../../tabs/same-page.ts';
import { forgetWords } from './kept-words.ts';

/**
 * Puts a report into the outbox and has the worker send what is due. Refuses when the tab no longer shows
 * what the person looked at, since picture and passages would then speak of another page than the address.
 */
export async function queueFromForm(
  seen: TabDescription,
  report: Report,
  picture: Blob | null,
  endpoint: Endpoint,
): Promise<Result<null>> {
  const now = await sendToWorker('describe-tab', { tabId: seen.tabId });
  if (!now.ok || !isSamePage(nameOfTab(seen), nameOfTab(now.value))) return refused('page_changed');
  const queued = await queueReport(report, picture, endpoint, seen.page?.url ?? seen.url);
  if (!queued.ok) return queued;
  void sendToWorker('send-due-reports', null);
  await tidyUp(seen.tabId, report.category, endpoint);
  return queued;
}

/** The report is safe by now, so failing here must not look as if sending had. */
async function tidyUp(tabId: number, lastCategory: string, endpoint: Endpoint): Promise<void> {
  try {
    const chosen = changeSettings((now) => ({ lastCategory, ...withEndpoint(now, endpoint) }));
    await Promise.all([chosen, clearDraft(tabId), forgetWords(tabId)]);
  } catch (error) {
    console.error('queue-from-form', error);
  }
}
