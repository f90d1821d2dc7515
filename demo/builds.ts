import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the extension is made of and built by. */
const sources = ['src', 'icons', 'setup', 'manifest.json', 'vite.config.ts'];

/** Which extension is built of which project, into which folder. */
export interface BuildTarget {
  root: string;
  kind: 'chromium' | 'firefox';
  folder: string;
}

/** What came of a build: how long it took and what it warned of, or what is wrong. */
export type Built = { ok: true; seconds: number; warnings: string } | { ok: false; error: string };

/** Builds the extension, and again after each change of what it is made of, until `signal` ends it. */
export async function* builds(target: BuildTarget, signal: AbortSignal): AsyncGenerator<Built> {
  let built = '';
  while (!signal.aborted) {
    // Files that change during a build are seen by the next look.
    const state = await stateOf(target.root);
    if (state !== built) {
      built = state;
      yield await build(target);
    }
    // Looking is slower than being told, but works in every editor, container and shared folder.
    await sleep(300, undefined, { signal }).catch(() => undefined);
  }
}

/** A text that differs after any change of a source file. */
async function stateOf(root: string): Promise<string> {
  const files = await Promise.all(sources.map((source) => filesIn(join(root, source))));
  const states = files.flat().map(async (file) => {
    // An editor may take a file away for a moment while it saves.
    const found = await stat(file).catch(() => null);
    return `${file} ${found?.mtimeMs} ${found?.size}`;
  });
  return (await Promise.all(states)).join('\n');
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function build({ root, kind, folder }: BuildTarget): Promise<Built> {
  const started = Date.now();
  const args = [
    '--mode',
    kind === 'firefox' ? 'firefox' : 'production',
    '--outDir',
    folder,
    '--minify',
    'false',
  ];
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      told += text;
    });
    child.on('error', (failure) => resolve({ ok: false, error: String(failure) }));
    child.on('close', (code) => {
      const seconds = (Date.now() - started) / 1000;
      resolve(code === 0 ? { ok: true, seconds, warnings: told } : { ok: false, error: told });
    });
  });
}
