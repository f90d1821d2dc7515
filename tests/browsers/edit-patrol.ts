import { press } from './drive-product.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';

/** Makes a set of these pages, and shows each with the button that takes it out. */
export async function editPatrol(launched: Launched, ...addresses: string[]): Promise<Page> {
  const panel = await launched.openExtensionPage('src/patrol.html');
  await panel.locator('textarea').fill(addresses.join('\n'));
  await press(panel, 'patrol_add');
  await panel.waitForSelector('.patrol-edit summary');
  await panel.click('.patrol-edit summary');
  await panel.waitForSelector('.patrol-pages button');
  return panel;
}
