import { paintedOn, press, waitForPainted, waitForText, wordsIn } from '../tests/browsers/drive-product.ts';
import type { Launched } from '../tests/browsers/launched.ts';
import type { Page } from '../tests/browsers/page.ts';
import { signIn, tickWordings, writeVerdict } from '../tests/browsers/staff-page.ts';
import type { RunningDesk, RunningForum } from './running.ts';
import { walkADispute } from './walk-a-dispute.ts';

/** A rumour that no entry of the sample list finds, and the posts of the sample threads that tell it. */
const told = {
  thread: 'earthquake-night',
  begins: ['我姐转来一段录音', '我妈那个群也在传这段录音', '单位群里同一段录音'],
  part: '凌晨两点前',
};
const verdict = {
  claim: '地震部门有人透露，凌晨两点前要离开房子。',
  explanation: '地震不能预报到几点几分，没有部门发过这样的通知；录音来历不明。',
  source: 'https://www.cea.gov.cn/',
};

/**
 * Goes on where a report has reached the desk: a rumour no list knows is reported three times, as three
 * people tell it, and is one line of the queue; one seat drafts a verdict, the other approves it, and the
 * thread shows it; a reader disputes it, and it is corrected.
 */
export async function walkTheDesk(
  launched: Launched,
  desk: RunningDesk,
  forum: RunningForum,
  { pictures, language }: { pictures: string; language: string },
): Promise<void> {
  const thread = forum.threads.find(({ id }) => id === told.thread);
  if (!thread) throw new Error(`The forum has no thread ${told.thread}.`);
  const page = await launched.browser.newPage();
  await page.goto(thread.url);
  await waitForPainted(page, 1);
  if (await isShown(page)) {
    console.log('verdict    of the recording: published in an earlier walk, so this one ends here');
    return console.log('           to walk on to a verdict and a dispute again, remove the folder .data');
  }

  const receipts: string[] = [];
  for (const begins of told.begins) receipts.push(await reportPost(launched, page, begins));
  console.log(`reported   a rumour that no list knows, in ${receipts.length} posts`);

  const staff = await launched.openExtensionPage('src/review.html');
  await staff.setViewport({ width: 1440, height: 900 });
  await signIn(staff, desk.address, desk.seats.reviewer);
  await openClaim(staff, receipts.length);
  console.log(`queue      one line for the ${receipts.length} reports`);
  await staff.click('[aria-keyshortcuts=T]');
  await writeVerdict(staff, 'draft_claim', verdict.claim, language);
  await staff.click('.statuses .false');
  await writeVerdict(staff, 'draft_explanation', verdict.explanation, language);
  await writeVerdict(staff, 'draft_source_url', verdict.source, language);
  await staff.keyboard.press('Enter');
  await tickWordings(staff);
  await press(staff, 'approval_ask');
  await waitForText(staff, wordsIn(language, 'approval_waits'));
  await staff.screenshot({ path: `${pictures}/review.png` });
  console.log(`drafted    by Seat 1, after a dry run; saved ${pictures}/review.png`);

  await signIn(staff, desk.address, desk.seats.approver);
  await openClaim(staff, receipts.length);
  await press(staff, 'approval_approve');
  await waitForText(staff, wordsIn(language, 'release_published').split('$1')[0] ?? '');
  await staff.screenshot({ path: `${pictures}/approved.png` });
  console.log(`approved   by Seat 2, and published; saved ${pictures}/approved.png`);

  const settings = await launched.openExtensionPage('src/settings.html');
  await press(settings, 'lists_refresh');
  await waitForText(settings, wordsIn(language, 'lists_refreshed'));
  await settings.close();
  await page.bringToFront();
  await page.reload();
  while (!(await isShown(page))) await new Promise((resolve) => setTimeout(resolve, 100));
  console.log('painted    the thread shows it to everybody who follows the list');

  const answers = await Promise.all(receipts.map(async (receipt) => (await fetch(receipt)).json()));
  for (const { state } of answers) if (state !== 'answered') throw new Error(`A receipt says “${state}”.`);
  console.log(`receipts   answered: ${answers.map(({ verdict }) => verdict?.status).join(', ')}`);
  const address: string = answers[0]?.correction?.url ?? `${desk.address}/corrections`;
  const correction = await launched.browser.newPage();
  await correction.goto(address);
  await correction.screenshot({ path: `${pictures}/correction.png` });
  console.log(`correction ${address}; saved ${pictures}/correction.png`);
  await walkADispute(
    launched,
    desk,
    { thread: page, part: told.part, correction, staff },
    { pictures, language },
  );
}

/** Whether the retelling is painted. */
const isShown = async (page: Page): Promise<boolean> =>
  Object.values(await paintedOn(page)).some((parts) => parts.join('').includes(told.part));

/** Selects the post that begins so and reports it; returns the address of its receipt. */
async function reportPost(launched: Launched, page: Page, begins: string): Promise<string> {
  await page.bringToFront();
  await page.evaluate((start) => {
    const texts = [...document.querySelectorAll('p')];
    const post = texts.find((each) => each.textContent?.includes(start));
    post?.scrollIntoView({ block: 'center' });
    if (post) getSelection()?.selectAllChildren(post);
  }, begins);
  const popup = await launched.clickToolbarButton(page);
  await press(popup, 'report_open');
  await popup.waitForSelector('form button[type=submit]:not(:disabled)');
  await press(popup, 'report_send');
  await popup.waitForSelector('a[href*="/receipts/"]');
  return popup.$eval('a[href*="/receipts/"]', (link) => (link as HTMLAnchorElement).href);
}

/** Opens the claim of the rumour in the queue, once all its reports are in its line. */
async function openClaim(staff: Page, reports: number): Promise<void> {
  const title = await staff.waitForFunction(
    (count) => {
      const lines = [...document.querySelectorAll('.line')];
      const line = lines.find((each) => each.querySelector('.t')?.textContent?.includes('录音'));
      return Number.parseInt(line?.querySelector('.n')?.textContent ?? '', 10) === count ? line : null;
    },
    { polling: 100 },
    reports,
  );
  await title.asElement()?.click();
  await staff.waitForSelector('.claim-title');
}
