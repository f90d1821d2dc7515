import { choosePicture } from './choose-picture.ts';
import { press, waitForPainted } from './drive-product.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';
import { waitForPicture } from './wait-for-picture.ts';

/**
 * Opens a page with a match in a new tab, which stays, and reports it with a picture of all of it; returns
 * once its receipt is there.
 */
export async function reportWholePage(launched: Launched, address: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await waitForPainted(page, 1);
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await choosePicture(form, 'picture_page');
  await waitForPicture(form, 60_000);
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  await form.close();
  return page;
}
