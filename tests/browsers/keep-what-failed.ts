import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { afterEach } from 'vitest';
import { type Evidence, running } from './evidence.ts';
import type { Page } from './page.ts';

/** Where a failed test leaves what can be seen of it; `npm test` empties it when it begins. */
const kept = '.test-output/failed';

/**
 * Runs after each test in a browser. Of one that failed it keeps, in a folder of its own, the trace (in
 * Chromium; open it with `npx playwright show-trace`), a picture and the text of every page, and what was
 * written to their consoles.
 */
afterEach(async ({ task }) => {
  const hasFailed = task.result?.state === 'fail';
  const file = relative('tests', task.file.filepath).replace(/\.\w+\.ts$/, '');
  const folder = `${kept}/${file}/${nameOf(task)}`;
  for (const evidence of running)
    await (hasFailed ? keep(evidence, folder) : begin(evidence)).catch((error: unknown) =>
      console.error(`Nothing was kept of ${evidence.kind}: ${error}`),
    );
  if (hasFailed && running.size > 0) console.error(`What this test left: ${folder}`);
});

async function begin({ log, record }: Evidence): Promise<void> {
  log.length = 0;
  await record?.();
}

async function keep(evidence: Evidence, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { kind, log, record, pages } = evidence;
  await writeFile(`${folder}/${kind}.log`, `${log.join('\n')}\n`);
  for (const [at, page] of (await pages()).entries())
    await keepPage(page, `${folder}/${kind}-page-${at + 1}`);
  log.length = 0;
  await record?.(`${folder}/${kind}-trace.zip`);
}

/** A page that hangs, or went away, leaves the reason instead. */
async function keepPage(page: Page, path: string): Promise<void> {
  const orReason = (asked: Promise<unknown>): Promise<unknown> => {
    const late = new Promise((resolve) => setTimeout(resolve, 5_000, 'the page did not answer in 5 s'));
    return Promise.race([asked, late]).catch(String);
  };
  // The driver of Firefox does not know the address of an extension's page.
  const text = await orReason(page.evaluate(() => `${location.href}\n\n${document.body?.textContent}`));
  const picture = await orReason(page.screenshot({ path: `${path}.png` }));
  const reason = typeof picture === 'string' ? `\n\nNo picture: ${picture}` : '';
  await writeFile(`${path}.txt`, `${text}${reason}\n`);
}

/** The names of a test and of what it is part of, fit for a folder. */
function nameOf(task: { name: string; suite?: { name: string; suite?: unknown } | undefined }): string {
  const names: string[] = [];
  for (let part: typeof task | undefined = task; part; part = part.suite as typeof task | undefined)
    names.unshift(part.name);
  return names
    .join(' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 100);
}
