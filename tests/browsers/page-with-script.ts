import type { Launched } from './launched.ts';
import type { Page } from './page.ts';
import { scriptForPage } from './script-for-page.ts';
import { serve } from './serve.ts';

/** Opens an empty page with `head` in which the code of a module runs, and nothing of the extension. */
export async function pageWithScript(
  launch: () => Promise<Launched>,
  entry: string,
  head = '',
): Promise<{ page: Page; close: () => Promise<unknown> }> {
  const script = await scriptForPage(entry);
  const served = await serve(({ url }, response) => {
    const [type, body] =
      url === '/script.js'
        ? ['text/javascript', script]
        : [
            'text/html',
            `<!doctype html>${head}<body><script>browser = { runtime: { id: "x" } }</script><script src="/script.js"></script>`,
          ];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  });
  const launched = await launch();
  const page = await launched.browser.newPage();
  // None of us runs at a name that was not granted.
  await page.goto(served.address.replace('127.0.0.1', 'forum.example'));
  return { page, close: () => Promise.all([launched.close(), served.close()]) };
}
