import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts WordPress. */
export const wordPressFolder = '/usr/share/wordpress';

/**
 * Debian's packages. WordPress asks for some web server and some PHP module for it; micro-httpd and php-cgi are
 * the ones that start no service. mariadb-server-core is the database server without its service.
 */
const packages = [
  'micro-httpd',
  'php',
  'php-cgi',
  'php-cli',
  'php-mysql',
  'mariadb-server-core',
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentyfive',
];

const neededFiles = [
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
  `${wordPressFolder}/wp-load.php`,
  `${wordPressFolder}/wp-content/languages/zh_CN.mo`,
  `${wordPressFolder}/wp-content/themes/twentytwentyfive/style.css`,
];

/** Why WordPress cannot run here, with the command that helps; null when it can. */
export function missingForWordPress(): string | null {
  const missing = neededFiles.filter((file) => !existsSync(file));
  if (missing.length === 0 && !phpReachesMariaDb()) missing.push('the mysqli module of PHP');
  if (missing.length === 0) return null;
  return `WordPress cannot run here: ${missing.join(', ')} missing. As root: ${installCommand().join(' ')}`;
}

/**
 * Installs the packages where that is possible and allowed (Debian, as root); says why not otherwise, null when
 * they are there.
 */
export function installWordPressPackages(): string | null {
  const missing = missingForWordPress();
  if (missing === null) return null;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  if (run(installCommand()) !== null) run(['apt-get', 'update']);
  const failure = run(installCommand());
  return failure === null ? missingForWordPress() : `apt-get could not install WordPress: ${failure}`;
}

const installCommand = () => ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];

function phpReachesMariaDb(): boolean {
  return spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0;
}

/** Runs a command to its end; null when it succeeded, else the last line it said. */
function run([command = '', ...words]: string[]): string | null {
  const done = spawnSync(command, words, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return null;
  return (done.stderr ?? '').trim().split('\n').at(-1) || (done.error?.message ?? `${command} failed`);
}
