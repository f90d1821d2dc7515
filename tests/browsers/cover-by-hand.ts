import { press } from './drive-product.ts';
import type { Page } from './page.ts';

/**
 * Opens the editor of the form's picture, adds a cover, and is done; the picture is then shown as it will be
 * sent.
 */
export async function coverByHand(form: Page, open = () => press(form, 'mask_open')): Promise<void> {
  await untilStill(form);
  await open();
  await form.waitForSelector('dialog .mask-board canvas', { visible: true });
  await untilStill(form);
  await press(form, 'mask_add');
  await form.waitForFunction(() => document.activeElement?.matches('.cover'));
  await press(form, 'mask_done');
  await form.waitForSelector('form .picture:not(.left-out) img');
}

/**
 * A popup grows with the picture, and as large as it may be for the editor, which takes some frames: a button
 * would move away under a click.
 */
const untilStill = (form: Page) =>
  form.evaluate(async () => {
    let before = '';
    for (let still = 0; still < 10; ) {
      await new Promise(requestAnimationFrame);
      const now = `${innerWidth} ${innerHeight} ${document.documentElement.scrollHeight}`;
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
