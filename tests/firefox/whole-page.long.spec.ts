import { afterAll, beforeAll, expect, test } from 'vitest';
import { join } from '../browsers/drive-product.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import { reportWholePage } from '../browsers/report-whole-page.ts';
import { serveDesk } from '../browsers/serve-desk.ts';

const tall = `<!doctype html><meta charset="utf-8"><title>长</title><div style="height:2900px">听说吃大蒜能治流感</div>
  <a class="username" href="/user/1">末楼作者</a>`;

let launched: Launched;
let served: Awaited<ReturnType<typeof serveDesk>>;

beforeAll(async () => {
  served = await serveDesk((path) => (path === '/tall' ? tall : null));
  launched = await launchFirefox();
  await join(launched, served.address);
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

test('a name far down the page is covered in the picture of the whole page', async () => {
  const page = await reportWholePage(launched, `${served.address}/tall`);
  expect(served.arrived.at(-1)?.report.attachments[0]?.maskedRegions).toBe(1);
  await page.close();
}, 120_000);
