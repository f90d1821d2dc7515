import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endProcess } from './end-process.ts';
import { missingForWordPress } from './missing-for-wordpress.ts';
import type { RealSite } from './real-site.ts';
import { escapeHtml, readSampleThreads, replyHtml, type SampleThread } from './sample-thread.ts';
import { undoSteps } from './undo-steps.ts';

export interface WordPressOptions {
  /** `block` is WordPress' own Twenty Twenty-Five, `classic` a theme of template functions. */
  theme?: 'block' | 'classic';
  threads?: SampleThread[];
  /** So many comments, with what answers them, are on one page of a thread; all of them unless given. */
  commentsPerPage?: number;
}

const wordPressFolder = '/usr/share/wordpress';
const ourFiles = fileURLToPath(new URL('./wordpress/', import.meta.url));
const themes = { block: 'twentytwentyfive', classic: 'plain-theme' };
/** MariaDB refuses to run as root, and nothing here needs it: root hands its processes to nobody. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
/** Options of setpriv: the process is ended by the kernel when ours dies without having closed it. */
const endWithUs = ['--pdeathsig', 'TERM'];

/**
 * Starts a new WordPress in Chinese with the sample threads, unless told otherwise with all comments of a
 * thread on one page: Debian's files copied to a temporary folder, MariaDB on a socket file in it, PHP's own
 * web server on 127.0.0.1. Throws the sentence of `missingForWordPress` where that cannot run.
 */
export async function startWordPress(options: WordPressOptions = {}): Promise<RealSite> {
  const missing = missingForWordPress();
  if (missing !== null) throw new Error(missing);
  const started = undoSteps();
  try {
    const threads = options.threads ?? readSampleThreads();
    const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
    started.add(() => rmSync(folder, { recursive: true, force: true }));
    const site = join(folder, 'site');
    copyWordPress(site);
    if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid);

    const database = await startDatabase(folder);
    started.add(() => endProcess(database));

    writeFileSync(join(folder, 'threads.json'), JSON.stringify(threads.map(threadForPhp)));
    const seeded = execFileSync(
      'php',
      [
        join(site, 'seed.php'),
        join(folder, 'threads.json'),
        themes[options.theme ?? 'block'],
        String(options.commentsPerPage ?? 0),
      ],
      { ...unprivileged, encoding: 'utf8', cwd: folder },
    );
    const postIds: Record<string, number> = JSON.parse(seeded);

    const web = spawn('setpriv', [...endWithUs, 'php', '-S', '127.0.0.1:0', '-t', site], {
      ...unprivileged,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.add(() => endProcess(web));
    const address = await addressOf(web);

    return {
      address,
      threads: threads.map(({ id, title }) => ({ id, title, url: `${address}/?p=${postIds[id]}` })),
      close: () => started.undoAll(),
    };
  } catch (failure) {
    await started.undoAll();
    throw failure;
  }
}

/**
 * Copies what WordPress needs, with Chinese as its one translation; links into other packages become files.
 */
function copyWordPress(site: string): void {
  mkdirSync(site);
  const copy = (from: string, to: string) => cpSync(from, to, { recursive: true, dereference: true });
  for (const name of readdirSync(wordPressFolder)) {
    const unwanted = ['wp-content', 'wp-config.php', '.htaccess'].includes(name);
    if (!unwanted) copy(join(wordPressFolder, name), join(site, name));
  }
  const content = join(wordPressFolder, 'wp-content');
  copy(join(content, 'themes'), join(site, 'wp-content/themes'));
  for (const name of readdirSync(join(content, 'languages')).filter((name) => name.includes('zh_CN'))) {
    copy(join(content, 'languages', name), join(site, 'wp-content/languages', name));
  }
  copy(join(ourFiles, 'wp-config.php'), join(site, 'wp-config.php'));
  copy(join(ourFiles, 'seed.php'), join(site, 'seed.php'));
  copy(join(ourFiles, 'only-this-machine.php'), join(site, 'wp-content/mu-plugins/only-this-machine.php'));
  copy(join(ourFiles, 'plain-theme'), join(site, 'wp-content/themes/plain-theme'));
  chmodSync(site, 0o755);
}

/**
 * Starts MariaDB with an empty `wordpress` database that listens on a socket file in the folder, and nowhere
 * else.
 */
async function startDatabase(folder: string): Promise<ChildProcess> {
  const data = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal'],
    { ...unprivileged, cwd: folder, stdio: 'pipe' },
  );
  writeFileSync(
    join(folder, 'first.sql'),
    'CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n' +
      'CREATE USER wordpress@localhost;\n' +
      'GRANT ALL ON wordpress.* TO wordpress@localhost;\n',
  );
  const server = spawn(
    'setpriv',
    [
      ...endWithUs,
      '/usr/sbin/mariadbd',
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      `--init-file=${join(folder, 'first.sql')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { ...unprivileged, cwd: folder, stdio: 'ignore' },
  );
  while (!(await accepts(socket))) {
    if (server.exitCode !== null) throw new Error(`MariaDB ended with ${server.exitCode} before it listened`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return server;
}

function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => resolve(true)).once('error', () => resolve(false));
    connection.once('close', () => connection.destroy());
    connection.once('connect', () => connection.end());
  });
}

/** PHP's web server says on its error stream which free port it took. */
async function addressOf(web: ChildProcess): Promise<string> {
  if (web.stderr === null) throw new Error('PHP has no error stream');
  const lines = createInterface(web.stderr);
  const ended = once(web, 'exit').then(() => {
    throw new Error('PHP ended before it listened');
  });
  const address = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const found = /\((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return Promise.race([address, ended]);
}

/** A thread as the PHP script reads it: HTML, and times as WordPress stores them, in UTC. */
function threadForPhp(thread: SampleThread) {
  const utc = (moment: string) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
  return {
    id: thread.id,
    title: thread.title,
    at: utc(thread.post.at),
    html: escapeHtml(thread.post.text),
    replies: thread.replies.map((reply) => ({
      author: reply.author,
      at: utc(reply.at),
      under: reply.under,
      html: replyHtml(reply),
    })),
  };
}
