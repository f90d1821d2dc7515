import { join, scrollToFirstPainted, waitForPainted } from '../tests/browsers/drive-product.ts';
import type { Launched } from '../tests/browsers/launched.ts';
import type { RunningDesk, RunningForum } from './running.ts';

/** Joins the desk, opens a thread with matches and leaves the browser to the person, until it is closed. */
export async function showToPerson(
  launched: Launched,
  desk: RunningDesk,
  forum: RunningForum,
): Promise<void> {
  console.log(`joined     ${await join(launched, desk.address)}`);
  const [page = await launched.browser.newPage()] = await launched.browser.pages();
  await page.goto(forum.threads[0]?.url ?? forum.address);
  await waitForPainted(page, 1);
  await scrollToFirstPainted(page);
  console.log(
    'Look at the highlights, click the toolbar button with the number, report the page, open the history.',
  );
  console.log(
    `Staff work on the reports in the review page (a link in the popup's history): sign in at ${desk.address}`,
  );
  console.log(`  to draft a verdict with    ${desk.seats.reviewer}`);
  console.log(`  and to approve it with     ${desk.seats.approver}`);
  console.log(
    `Then refresh your lists in the settings, and the thread shows it. Everybody reads ${desk.address}/corrections`,
  );
  console.log('Close the browser or press Ctrl-C to end all of it; what you did is there next time.');
  await new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()));
}
