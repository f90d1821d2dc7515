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
    `Staff see the reports at ${desk.address}/reports with the header Authorization: Bearer ${desk.staffToken}`,
  );
  console.log('Close the browser or press Ctrl-C to end all of it; what you did is there next time.');
  await new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()));
}
