import { postReport } from '../../../src/endpoint/post-report.ts';
import { sendDueReports } from '../../../src/outbox/send-due-reports.ts';
import { fastNow } from './fast-clock.ts';

declare const chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };

/** Milliseconds until an answer is given up on; the shipped worker waits 25 s. */
const patience = 1000;

let sending: Promise<unknown> | null = null;

// The shipped worker is woken by an alarm, which browsers round up to 30 s; here a message takes its place.
chrome.runtime.onMessage.addListener((message) => {
  if (message !== 'wake' || sending) return;
  const post: typeof postReport = (record, picture) => postReport(record, picture, patience);
  sending = sendDueReports({ postReport: post, now: fastNow, random: Math.random }).finally(() => {
    sending = null;
  });
});
