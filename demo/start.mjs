// `npm start`: installs what is missing, builds the extension, then runs the demonstration. Plain JavaScript,
// since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPackages, installDebianPackages, installPackages } from '../setup/install-missing.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installPackages();
installDebianPackages(chromiumPackages, 'the demonstration in a real browser');
if (!existsSync(chromiumPackages.chromium)) process.exit(1);

console.log('Building the extension …');
const build = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

// Ctrl-C reaches the child by itself; it ends what it started and then itself, and this process after it.
process.on('SIGINT', () => undefined);
const child = spawn(process.execPath, ['--import', 'tsx', 'demo/run-demo.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 0 : 1);
});
