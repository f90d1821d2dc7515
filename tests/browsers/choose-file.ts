import type { Page } from './page.ts';

/** Where a list is chosen in the settings, a picture of a code, and a file of settings. */
const fields = {
  list: 'input[type=file]:not([accept^=image])',
  picture: 'input[type=file][accept^=image]',
  settings: 'section[aria-labelledby=keep-settings-title] input[type=file]',
};

/** Chooses a file in a field of the settings, as the browser's own dialog would. */
export async function chooseFile(
  page: Page,
  name: string,
  bytes: Uint8Array,
  field: keyof typeof fields = 'list',
): Promise<void> {
  await page.waitForSelector(fields[field]);
  await page.$eval(
    fields[field],
    (input, fileName, content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    [...bytes],
  );
}
