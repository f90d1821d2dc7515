// `npm start`: installs what is missing, builds the extension, then runs the demonstration. `npm run dev`
// does the same but for the build, which it does again and again. Plain JavaScript, since it runs before
// anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPackages, installDebianPackages, installPackages } from '../setup/install-missing.mjs';
import { lockOfRunningDesk } from './running-desk.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const lock = await lockOfRunningDesk('.data/desk');
if (lock) {
  console.error(
    `The demonstration runs already, from npm start or npm run dev: ${lock} belongs to its desk.\n` +
      'Use that one, or press Ctrl-C where it runs and then run this again.',
  );
  process.exit(1);
}
installPackages();
const options = process.argv.slice(2);
const isDev = options.includes('--dev');
const firefox = { 'firefox-esr': '/usr/bin/firefox-esr' };
const packages =
  isDev && options.includes('--firefox') ? { ...chromiumPackages, ...firefox } : chromiumPackages;
installDebianPackages(packages, 'the demonstration in a real browser');
if (Object.values(packages).some((file) => file.startsWith('/usr/bin/') && !existsSync(file)))
  process.exit(1);

if (!isDev) {
  console.log('Building the extension …');
  const build = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

// Ctrl-C reaches the child by itself; it ends what it started and then itself, and this process after it.
process.on('SIGINT', () => undefined);
const script = isDev ? 'demo/run-dev.ts' : 'demo/run-demo.ts';
const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], { stdio: 'inherit' });
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 0 : 1);
});
