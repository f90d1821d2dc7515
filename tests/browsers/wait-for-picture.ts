import type { Page } from './page.ts';

/**
 * Waits, at most `limit` milliseconds, until the form shows the picture it takes. Throws at once with the
 * words of a refusal it shows instead, and with all it shows where neither comes.
 */
export async function waitForPicture(form: Page, limit = 30_000): Promise<void> {
  const outcome = await form
    .waitForFunction(pictureOrRefusal, { polling: 50, timeout: limit })
    .catch(async (cause) => {
      const shown = await form.$eval('main', (main) => main.textContent).catch(() => 'nothing: it is gone');
      throw new Error(`no picture came, and no refusal; the form shows: ${shown}`, { cause });
    });
  const refusal = (await outcome.jsonValue())?.refusal;
  if (refusal) throw new Error(`instead of a picture the form shows: ${refusal}`);
}

/** Runs in the form. */
function pictureOrRefusal(): { refusal: string | null } | null {
  if (document.querySelector('form img')) return { refusal: null };
  const notice = document.querySelector('.notice.bad, .picture-place .notice');
  return notice ? { refusal: notice.textContent } : null;
}
