import { paintedOn, press, waitForText, wordsIn } from '../tests/browsers/drive-product.ts';
import type { Launched } from '../tests/browsers/launched.ts';
import type { Page } from '../tests/browsers/page.ts';
import { openView, signIn, writeVerdict } from '../tests/browsers/staff-page.ts';
import type { RunningDesk } from './running.ts';

/** What somebody who read the correction knows better, and what the desk says then. */
const dispute = '说得不全：当晚确有一次小震，请写明。';
const explanation = '当晚有过一次小震，没有造成损失；地震不能预报到几点几分，没有部门发过这样的通知。';

/**
 * Goes on where a correction is published: a reader disputes it on its page, one seat corrects it, the other
 * approves that, and the thread, the receipt and the page say so. `part` is painted of the rumour there.
 */
export async function walkADispute(
  launched: Launched,
  desk: RunningDesk,
  { thread, part, correction, staff }: { thread: Page; part: string; correction: Page; staff: Page },
  { pictures, language }: { pictures: string; language: string },
): Promise<void> {
  const address = correction.url();
  await correction.locator('form.dispute textarea').fill(dispute);
  await correction.click('form.dispute button');
  while (!correction.url().includes('/receipts/')) await soon();
  const receipt = correction.url();
  await correction.screenshot({ path: `${pictures}/disputed.png` });
  console.log(`disputed   by a reader, on its page; saved ${pictures}/disputed.png`);

  const openDispute = async () => {
    await openView(staff, 'view_disputes', language);
    await staff.waitForFunction(() => document.querySelectorAll('.line').length === 1, { polling: 50 });
    await staff.click('.line');
  };
  await signIn(staff, desk.address, desk.seats.reviewer);
  await openDispute();
  await press(staff, 'draft_unlock');
  await staff.click('.statuses .corrected');
  await writeVerdict(staff, 'draft_explanation', explanation, language);
  await press(staff, 'approval_ask');
  await waitForText(staff, wordsIn(language, 'approval_waits'));
  await staff.screenshot({ path: `${pictures}/corrected.png` });
  await signIn(staff, desk.address, desk.seats.approver);
  await openDispute();
  await press(staff, 'approval_approve');
  await waitForText(staff, wordsIn(language, 'release_published').split('$1')[0] ?? '');
  console.log(`corrected  by Seat 1, approved by Seat 2; saved ${pictures}/corrected.png`);

  const settings = await launched.openExtensionPage('src/settings.html');
  await press(settings, 'lists_refresh');
  await waitForText(settings, wordsIn(language, 'lists_refreshed'));
  await settings.close();
  await thread.bringToFront();
  await thread.reload();
  while (!((await paintedOn(thread)).corrected ?? []).join('').includes(part)) await soon();
  console.log('painted    as corrected in the thread');

  const { state } = await (await fetch(receipt, { headers: { Accept: 'application/json' } })).json();
  if (state !== 'answered') throw new Error(`The receipt of the dispute says “${state}”.`);
  await correction.bringToFront();
  await correction.goto(address);
  // The browser may show the page as it was for a minute.
  await correction.reload();
  await waitForText(correction, explanation);
  await correction.screenshot({ path: `${pictures}/outcome.png` });
  console.log(`outcome    on its page and on the receipt of the dispute; saved ${pictures}/outcome.png`);
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 100));
