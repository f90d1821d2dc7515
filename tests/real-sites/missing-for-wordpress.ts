import { existsSync } from 'node:fs';
import packages from './wordpress-packages.json' with { type: 'json' };

/**
 * Why WordPress cannot run here, with the command that helps; null when it can. The JSON file names each
 * Debian package and a file it brings. WordPress asks for some web server and some PHP module for it:
 * micro-httpd and php-cgi are the ones that start no service, and a machine that has WordPress has chosen its
 * own already. mariadb-server-core is the database without its service.
 */
export function missingForWordPress(): string | null {
  const missing = Object.entries(packages)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);
  if (missing.length === 0) return null;
  return `WordPress cannot run here, packages are missing: sudo apt-get install --no-install-recommends ${missing.join(' ')}`;
}
