import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * What remembers something for all who import it, or changes a global: the browser's own API, databases, and
 * the desk's server.
 */
const packagesThatRemember = [
  'webextension-polyfill',
  ...['idb', 'fake-indexeddb', 'fake-indexeddb/auto'],
  '@hono/node-server',
];

/** What a test says that changes more than its own names and is not put back for it. */
const changesModulesOrGlobals =
  /@vitest-environment|\bvi\.(?:mock|doMock|resetModules|hoisted)\b|\bglobalThis\.\w+\s*=[^=]|\(globalThis,/;

/**
 * Which of these test files share their worker, and in it all modules, with others: those that reach nothing
 * that could remember what another one did. All others have a worker of their own. Nobody needs to say so
 * anywhere: a file that begins to reach such a thing gets its own worker.
 */
export function unitsThatShare(files: readonly string[]): string[] {
  const own = new Map<string, boolean>();
  return files.filter((file) => ![...reachedFrom(file)].some(remembers));

  function remembers(file: string): boolean {
    const known = own.get(file);
    if (known !== undefined) return known;
    const isTest = file.startsWith('tests/') || /\.test\.tsx?$/.test(file);
    const answer =
      importsOf(file).some((name) => packagesThatRemember.includes(name)) ||
      (isTest && changesModulesOrGlobals.test(readFileSync(file, 'utf8')));
    own.set(file, answer);
    return answer;
  }
}

/** A file of the project and all it imports, however far. */
function reachedFrom(file: string): Set<string> {
  const reached = new Set([file]);
  for (const from of reached)
    for (const name of importsOf(from)) {
      const path = normalize(join(dirname(from), name));
      if (name.startsWith('.') && /\.(?:tsx?|m?js)$/.test(path) && existsSync(path)) reached.add(path);
    }
  return reached;
}

const imports = new Map<string, string[]>();

/** What a file imports as it runs, as it says it; types alone bring nothing along. */
function importsOf(file: string): string[] {
  const known = imports.get(file);
  if (known) return known;
  const code = readFileSync(file, 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
  const names = [...code.matchAll(/\b(?:from|import)\s*\(?\s*'([^'?]+)/g)].map(([, name]) => name ?? '');
  imports.set(file, names);
  return names;
}
