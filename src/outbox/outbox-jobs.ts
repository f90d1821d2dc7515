import { readUnseenEntries } from '../history/seen-entries.ts';
import { browser } from '../platform/browser.ts';
import { stayAwake } from '../platform/stay-awake.ts';
import { showAttention } from '../tabs/show-attention.ts';
import { checkReceipts, nextCheckAt } from './check-receipts.ts';
import type { AskReceipt, PostReport } from './delivery.ts';
import { endOutage } from './endpoint-pauses.ts';
import { notifyAnswers } from './notify-answers.ts';
import { readNews } from './read-news.ts';
import { sendDueReports } from './send-due-reports.ts';

/**
 * The two jobs of the outbox, as the worker runs them. Each sets its alarm before the first request, so that
 * a worker that dies on the way is woken to go on, and again at the end for what is due later. Chromium
 * rounds an alarm up to 30 s.
 */

/** The alarms that wake the worker for the two jobs. */
export const outboxAlarm = { send: 'send-due-reports', check: 'check-receipts' } as const;

/** How to reach endpoints; passed in, since they lie after the outbox in the flow. */
export interface Endpoints {
  postReport: PostReport;
  askReceipt: AskReceipt;
}

/** Sends the reports that are due. */
export async function sendReports({ postReport }: Pick<Endpoints, 'postReport'>): Promise<void> {
  await browser.alarms.create(outboxAlarm.send, { delayInMinutes: 0.5 });
  const next = await stayAwake(() => sendDueReports({ postReport, now: Date.now, random: Math.random }));
  if (next === null) await browser.alarms.clear(outboxAlarm.send);
  else await browser.alarms.create(outboxAlarm.send, { when: Math.max(next, Date.now() + 1000) });
  await planCheck();
  await showNews();
}

/** Asks about the delivered reports whose time has come. */
export async function askAboutReports({ askReceipt }: Pick<Endpoints, 'askReceipt'>): Promise<void> {
  await browser.alarms.create(outboxAlarm.check, { delayInMinutes: 1 });
  const checking = { askReceipt, notifyPerson: notifyAnswers, now: Date.now, random: Math.random };
  const next = await stayAwake(() => checkReceipts(checking));
  if (next === null) await browser.alarms.clear(outboxAlarm.check);
  else await setCheckAlarm(next);
  await showNews();
}

/** After the network came back: does both jobs at once. */
export async function goOnline(endpoints: Endpoints): Promise<void> {
  await endOutage(Date.now());
  await sendReports(endpoints);
  await askAboutReports(endpoints);
}

/** Sets the alarm to ask about a report that was just delivered, unless an earlier one is set. */
async function planCheck(): Promise<void> {
  const next = await nextCheckAt();
  const planned = await browser.alarms.get(outboxAlarm.check);
  if (next !== null && !(planned && planned.scheduledTime <= next)) await setCheckAlarm(next);
}

const setCheckAlarm = (next: number): Promise<void> =>
  browser.alarms.create(outboxAlarm.check, { when: Math.max(next, Date.now() + 30_000) });

/**
 * Shows on the toolbar button how many reports need the person or have news, how many entries have changed
 * since the person saw them, and whether reading is paused.
 */
export async function showNews(): Promise<void> {
  const { needYou, unseen } = await readNews();
  await showAttention(needYou + unseen, (await readUnseenEntries()).length);
}
