import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { prepareProfile } from './prepare-profile.ts';
import { runUntilEnded } from './run-until-ended.ts';
import { showToPerson } from './show-to-person.ts';
import { startServices } from './start-services.ts';
import { walkTheLoop } from './walk-the-loop.ts';

/** Where the demonstration keeps its data between runs. */
const dataFolder = '.data';

const headless = process.argv.includes('--headless') || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const language = process.argv.find((arg) => arg.startsWith('--language='))?.split('=')[1] ?? 'en-US';

await runUntilEnded(async (started) => {
  const { desk, forum } = await startServices(dataFolder, started);

  const profile = `${dataFolder}/browser`;
  const again = existsSync(profile);
  // Chromium keeps a worker's script for as long as the version of its extension is the same: code changed
  // since would not run.
  for (const kept of ['ScriptCache', 'Database'])
    await rm(`${profile}/Default/Service Worker/${kept}`, { recursive: true, force: true });
  await prepareProfile(profile, 'dist/chromium');
  const launched = await launchChromium({ headless, profile, language });
  started.add(() => launched.close());
  console.log(`browser    Chromium with the extension${again ? ', its data from last time' : ''}`);

  if (headless) await walkTheLoop(launched, desk, forum, language);
  else await showToPerson(launched, desk, forum);
});
