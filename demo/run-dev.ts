import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { join, scrollToFirstPainted, waitForPainted } from '../tests/browsers/drive-product.ts';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { launchFirefox } from '../tests/browsers/launch-firefox.ts';
import type { Launched } from '../tests/browsers/launched.ts';
import { builds } from './builds.ts';
import { nameBuildError } from './name-build-error.ts';
import { prepareProfile } from './prepare-profile.ts';
import { reloadExtension } from './reload-extension.ts';
import { runUntilEnded } from './run-until-ended.ts';
import type { RunningDesk, RunningForum } from './running.ts';
import { startServices } from './start-services.ts';

const { values: options } = parseArgs({
  options: {
    dev: { type: 'boolean' },
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) },
    language: { type: 'string', default: 'en-US' },
  },
});
const kind = options.firefox ? 'firefox' : 'chromium';
const folder = resolve(`dist/dev-${kind}`);
const profile = '.data/dev-browser';

await runUntilEnded(async (started) => {
  const { desk, forum } = await startServices('.data', started);
  const ended = new AbortController();
  started.add(() => ended.abort());
  let launched: Launched | undefined;
  started.add(() => launched?.close());

  if (options.headless && !process.argv.includes('--headless'))
    console.log(
      'no display The browser runs without a window. Its pages can be seen where there is a display.',
    );
  for await (const built of builds({ root: '.', kind, folder }, ended.signal)) {
    if (!built.ok) {
      const { frames, summary } = nameBuildError(built.error);
      const kept = launched ? ' The browser keeps what was built before.' : '';
      console.error(`${frames}\nnot built  Mend this and save.${kept}\n           ${summary}`);
      continue;
    }
    if (built.warnings) console.warn(built.warnings);
    if (launched) await reloadExtension(launched, folder);
    else {
      launched = await launch();
      launched.browser.once('disconnected', () => ended.abort());
      await openThread(launched, desk, forum);
    }
    console.log(
      `built      in ${built.seconds.toFixed(1)} s and loaded. Change a file of src/ and look again.`,
    );
  }
});

async function launch(): Promise<Launched> {
  const { headless, language } = options;
  if (kind === 'firefox') return launchFirefox({ headless, language, extension: folder });
  await prepareProfile(profile, folder);
  return launchChromium({ headless, language, profile, extension: folder });
}

/** Joins the desk and shows a thread with matches. */
async function openThread(launched: Launched, desk: RunningDesk, forum: RunningForum): Promise<void> {
  console.log(`joined     ${await join(launched, desk.address)}`);
  const [page = await launched.browser.newPage()] = await launched.browser.pages();
  await page.goto(forum.threads[0]?.url ?? forum.address);
  await waitForPainted(page, 1);
  await scrollToFirstPainted(page);
}
