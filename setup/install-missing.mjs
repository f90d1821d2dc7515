// Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Chromium with a Chinese font: Debian package → a file it brings. */
export const chromiumPackages = {
  chromium: '/usr/bin/chromium',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
};

/**
 * Installs the project's own packages where they are missing or older than the lock file. Ends the process on
 * failure.
 */
export function installPackages() {
  const installed = new URL('../node_modules/.package-lock.json', import.meta.url);
  const wanted = new URL('../package-lock.json', import.meta.url);
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log('Installing the packages of package-lock.json …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(
      'npm ci failed. Check that the npm registry can be reached, then run the same command again.',
    );
    process.exit(1);
  }
}

/**
 * Installs Debian packages whose file is missing, where that is possible and allowed (root, or sudo without a
 * password). Returns those still missing, after saying which command installs them.
 * @param {Record<string, string>} packages package name → a file it brings
 * @param {string} purpose what they are needed for, for the sentence
 * @returns {string[]}
 */
export function installDebianPackages(packages, purpose) {
  const missing = () => Object.keys(packages).filter((name) => !existsSync(packages[name] ?? ''));
  const names = missing();
  if (names.length === 0) return [];
  const prefix = aptPrefix();
  if (prefix) {
    console.log(`Installing ${names.join(', ')} for ${purpose} …`);
    const apt = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=120'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
      const [command = '', ...rest] = [...apt, ...args];
      const { status, stderr, stdout } = spawnSync(command, rest, { env, encoding: 'utf8' });
      if (status !== 0) console.error(`${command} ${rest.join(' ')} failed:\n${stdout}${stderr}`);
    }
  }
  const still = missing();
  if (still.length > 0) {
    console.error(`For ${purpose}, run this once: sudo apt-get install ${still.join(' ')}`);
  }
  return still;
}

/** How to call apt-get with the right to install, or null where there is none. */
function aptPrefix() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}
