import type { Role } from '../../src/contract/staff/seat.ts';
import type { MessageKey } from '../../src/platform/translate.ts';
import { press, wordsIn } from './drive-product.ts';
import type { Page } from './page.ts';

/** A desk, and the token of its admin. */
interface DeskToAsk {
  address: string;
  staffToken: string;
}

/** Gives somebody a seat at a desk and returns its token. */
export async function newSeat(desk: DeskToAsk, name: string, ...roles: Role[]): Promise<string> {
  const response = await fetch(`${desk.address}/staff/seats`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${desk.staffToken}` },
    body: JSON.stringify({ name, roles }),
  });
  if (!response.ok) throw new Error(`The desk answered ${response.status} when asked for a seat.`);
  return (await response.json()).token;
}

/** Signs in on the review page with the token of a seat, in place of whoever is signed in there. */
export async function signIn(staff: Page, address: string, token: string): Promise<void> {
  await staff.bringToFront();
  if (await staff.$('.seat summary')) {
    await staff.click('.seat summary');
    await press(staff, 'sign_out');
  }
  await staff.waitForSelector('form input[type=password]');
  await staff.locator('form input[inputmode=url]').fill(address);
  await staff.locator('form input[type=password]').fill(token);
  await press(staff, 'sign_in');
  await staff.waitForSelector('.seat summary');
}

/** Turns to a part of the queue by its tab, which shows how many claims are in it. */
export async function openView(staff: Page, key: MessageKey, language = 'en'): Promise<void> {
  for (const tab of await staff.$$('nav button')) {
    const said = await tab.evaluate((button) => button.textContent ?? '');
    if (said.startsWith(wordsIn(language, key))) return tab.click();
  }
  throw new Error(`The review page has no tab ${key}.`);
}

/** Writes into the field of a verdict whose label the words of `key` are. */
export async function writeVerdict(
  staff: Page,
  key: MessageKey,
  text: string,
  language = 'en',
): Promise<void> {
  const id = await staff.evaluate(
    (wanted) =>
      [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === wanted)?.htmlFor ??
      '',
    wordsIn(language, key),
  );
  await staff.locator(`[id="${id}"]`).fill(text);
}

/** Ticks every reported passage as a wording of the entry. */
export async function tickWordings(staff: Page): Promise<void> {
  await staff.waitForSelector('.wording input');
  await staff.$$eval('.wording input', (ticks) => {
    for (const tick of ticks as HTMLInputElement[]) if (!tick.checked) tick.click();
  });
}
