import type { Page } from './page.ts';

/** Chooses a file in the one file field of a page, as the browser's own dialog would. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.waitForSelector('input[type=file]');
  await page.$eval(
    'input[type=file]',
    (input, fileName, content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    [...bytes],
  );
}
