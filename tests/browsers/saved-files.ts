import type { Page } from './page.ts';

/**
 * Has a page keep what it would save to the disk; the function it returns waits for such a file. What is kept
 * stands in the page's own element, since the driver of Firefox waits in a world of its own.
 */
export async function keepSaved(page: Page): Promise<() => Promise<Uint8Array>> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (saved: Blob) => {
      // A picture is shown, not saved; and nothing is what stands for a file that was kept already.
      if (saved.type.startsWith('image/') || saved.size === 0) return createObjectURL(saved);
      const reader = new FileReader();
      reader.onload = () => {
        document.body.dataset.saved = String(reader.result).split(',')[1] ?? '';
      };
      reader.readAsDataURL(saved);
      return createObjectURL(new Blob([]));
    };
  });
  return async () => {
    const taken = await page.waitForFunction(() => document.body.dataset.saved, { polling: 50 });
    const bytes = new Uint8Array(Buffer.from(String(await taken.jsonValue()), 'base64'));
    await page.evaluate(() => delete document.body.dataset.saved);
    return bytes;
  };
}
