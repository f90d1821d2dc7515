import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** The flow, in order: a folder imports from itself, from those before it and from the shared ones. */
const flow = [
  'page',
  'matches',
  'highlight',
  'report',
  'outbox',
  'endpoint',
  'list',
  'scan',
  'patrol',
  'export',
  'verdict',
];
const shared = ['contract', 'platform', 'messages', 'settings', 'history', 'sites', 'access', 'tabs', 'ui'];

/**
 * The rooms of large folders, in order: a room imports from itself and from those before it, never from a
 * neighbour. What lies in no room is `root`.
 */
const rooms: Record<string, readonly (readonly string[])[]> = {
  'src/matches': [
    ['letters'],
    ['words'],
    ['sounds', 'patterns', 'refutations'],
    ['claims'],
    ['list'],
    ['root'],
    ['explain'],
  ],
  'src/report/people': [
    ['days'],
    ['names'],
    ['words', 'links'],
    ['elements'],
    ['lines', 'repeats'],
    ['root'],
  ],
};

/**
 * Where the code of a folder runs: in the page script, in the worker, or in a page of the extension. A folder
 * that is not named here goes with the one around it.
 */
const contexts: Record<string, readonly Context[]> = {
  'src/access': ['page script', 'worker', 'extension page'],
  'src/contract': ['page script', 'worker', 'extension page'],
  'src/endpoint': ['worker', 'extension page'],
  'src/export': ['extension page'],
  'src/highlight': ['page script'],
  'src/history': ['worker', 'extension page'],
  'src/list': ['worker', 'extension page'],
  'src/matches': ['worker'],
  // A search over entries reads letters as the matcher does.
  'src/matches/letters': ['worker', 'extension page'],
  // What finds personal data runs wherever a report is prepared.
  'src/matches/patterns': ['page script', 'worker', 'extension page'],
  'src/messages': ['page script', 'worker', 'extension page'],
  'src/outbox': ['worker', 'extension page'],
  'src/page': ['page script'],
  // Pure, and of use where a report is built.
  'src/page/passages': ['page script', 'extension page'],
  'src/patrol': ['worker', 'extension page'],
  'src/platform': ['page script', 'worker', 'extension page'],
  'src/report': ['page script', 'worker', 'extension page'],
  'src/report/draft': ['worker', 'extension page'],
  'src/report/picture': ['extension page'],
  'src/report/view': ['page script'],
  'src/scan': ['worker', 'extension page'],
  'src/settings': ['worker', 'extension page'],
  'src/sites': ['page script', 'worker', 'extension page'],
  'src/tabs': ['worker', 'extension page'],
  // The words of a card in a page are those of the popup.
  'src/ui': ['page script', 'extension page'],
  'src/ui/history': ['extension page'],
  'src/ui/patrol': ['extension page'],
  'src/ui/popup': ['extension page'],
  'src/ui/review': ['extension page'],
  'src/ui/scan': ['extension page'],
  'src/ui/settings': ['extension page'],
  'src/ui/verify': ['extension page'],
  'src/verdict': ['extension page'],
};

type Context = 'page script' | 'worker' | 'extension page';

/** The parts of a page lie beside the shared pieces of `ui` but are entries: they may use all of the flow. */
const pageFolders = ['popup', 'settings', 'history', 'patrol', 'review', 'scan', 'verify'].map(
  (page) => join('src', 'ui', page) + sep,
);

const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

describe('the folders are the data flow', () => {
  test.each(sources.filter((file) => !file.includes('.test.')))(
    '%s imports only what lies before it',
    (file) => {
      const from = folderOf(file);
      const wrong = importsOf(file)
        .map((path) => ({ path, to: folderOf(path) }))
        .filter(({ to }) => !mayImport(from, to))
        .map(({ path }) => path);
      expect(wrong).toEqual([]);
    },
  );

  test('every folder of src is part of the flow or shared, and every one named here is there', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...flow, ...shared, 'public'].sort());
    const inFolders = Object.entries(rooms).flatMap(([folder, order]) =>
      order.flat().map((room) => (room === 'root' ? folder : `${folder}/${room}`)),
    );
    const named = [...Object.keys(contexts), ...pageFolders, ...inFolders];
    expect(named.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  test('the desk imports of the extension only the contract and the matcher', () => {
    const wrong = filesUnder('desk')
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => importsOf(file).filter((path) => path.startsWith(`src${sep}`)))
      .filter((path) => !['contract', 'matches'].includes(folderOf(path)));
    expect(wrong).toEqual([]);
  });

  test.each(sources.filter((file) => roomOf(file) && !file.includes('.test.')))(
    '%s imports only from rooms that lie before its own',
    (file) => {
      expect(importsOf(file).filter((path) => !mayImportRoom(roomOf(file), roomOf(path)))).toEqual([]);
    },
  );

  test('the matcher names neither the document nor the browser', () => {
    const naming = sources.filter(
      (file) =>
        folderOf(file) === 'matches' &&
        !file.endsWith('.test.ts') &&
        /\b(document|window|navigator)\.|\bbrowser\.\w/.test(withoutComments(file)),
    );
    expect(naming).toEqual([]);
  });
});

test('no file of src imports itself through others', () => {
  const imports = new Map(sources.map((file) => [file, importsOf(file)]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || finished.has(file)) return;
    for (const path of imports.get(file) ?? []) walk(path, [...way, file]);
    finished.add(file);
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

describe('the path of a file says where it runs', () => {
  test.each<[Context, RegExp]>([
    ['page script', /\.iife\.ts$/],
    ['worker', /(background|scan-worker|history-worker)\.ts$/],
    ['extension page', /\.tsx$/],
  ])('%s', (context, entryName) => {
    const entries = sources.filter((file) => dirname(file) === 'src' && entryName.test(file));
    expect(entries).not.toEqual([]);
    const elsewhere = filesRunFrom(entries).filter(
      (file) => dirname(file) !== 'src' && !contextsOf(dirname(file)).includes(context),
    );
    expect(elsewhere).toEqual([]);
  });
});

test('the script in every page brings nothing of the card along', () => {
  const brought = filesRunFrom([join('src', 'mark-page.iife.ts')]);
  expect(brought).toContain(join('src', 'highlight', 'bring-card.ts'));
  expect(brought.filter((file) => file.startsWith(join('src', 'highlight', 'card')))).toEqual([]);
});

test('no file outside platform names the browser API or its package', () => {
  const naming = sources.filter(
    (file) =>
      folderOf(file) !== 'platform' &&
      /\bchrome\.\w|webextension-polyfill|globalThis\.browser/.test(withoutComments(file)),
  );
  expect(naming).toEqual([]);
});

test('text from outside is never turned into HTML', () => {
  const turning = sources.filter((file) =>
    /\.(innerHTML|outerHTML|insertAdjacentHTML)\b|dangerouslySetInnerHTML|document\.write\(/.test(
      withoutComments(file),
    ),
  );
  expect(turning).toEqual([]);
});

test('comments keep to 110 columns', () => {
  const code = trackedFiles().filter((file) => /\.([cm]?[jt]sx?|css)$/.test(file) && existsSync(file));
  expect(code.filter((file) => longComments(file).length > 0)).toEqual([]);
});

test('no comment begins with two stars', () => {
  const code = trackedFiles().filter((file) => /\.([cm]?[jt]sx?|css)$/.test(file) && existsSync(file));
  expect(code.filter((file) => /^[ \t]*\* \* /m.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('every entry of the extension has a base name of its own', () => {
  const names = readdirSync('src')
    .filter((name) => /\.(tsx?)$/.test(name))
    .map((name) => name.split('.')[0]);
  expect(new Set(names).size).toBe(names.length);
});

test('no file is called utils, helpers, common or index', () => {
  const vague = sources.filter((file) => /^(utils?|helpers?|common|misc|index)\.tsx?$/.test(basename(file)));
  expect(vague).toEqual([]);
});

const pagesOfOurs = readdirSync('src').filter((file) => file.endsWith('.html'));

describe.each(['chromium', 'firefox'])('the manifest built for %s', (target) => {
  const manifest = JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8'));

  test.each(['README.md', 'README.zh-CN.md'])('asks for exactly the permissions %s explains', (readme) => {
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
      ...(manifest.optional_permissions ?? []),
    ];
    // Firefox has its sidebar without one.
    const explained = permissionsExplainedIn(readme).filter(
      (name) => target === 'chromium' || name !== 'sidePanel',
    );
    expect(explained).toEqual(asked.sort());
  });

  test('comes with the schema of what an organisation may set', () => {
    expect(existsSync(`dist/${target}/managed-schema.json`)).toBe(true);
    // Firefox takes policies without one.
    const named = manifest.storage?.managed_schema;
    expect(named).toBe(target === 'chromium' ? 'managed-schema.json' : undefined);
  });

  test('gives no page anything of the extension to probe for', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test.each(pagesOfOurs)('has %s load one file of code, and one of styles', (name) => {
    const page = readFileSync(`dist/${target}/src/${name}`, 'utf8');
    const scripts = [...page.matchAll(/<script [^>]*src="(\S+)">/g)].map(([, script]) => script);
    expect(scripts).toHaveLength(1);
    expect(page.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(readFileSync(`dist/${target}${scripts[0]}`, 'utf8')).not.toMatch(/\bimport\s*["'({*]/);
  });

  test('puts one content script without a loader into pages', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts[0].js;
    expect(readFileSync(`dist/${target}/${script}`, 'utf8')).not.toMatch(/\bimport\s*[({*]/);
  });

  test('puts less than 20 kB into every page', () => {
    const [script] = manifest.content_scripts[0].js;
    expect(gzipSync(readFileSync(`dist/${target}/${script}`)).length).toBeLessThan(20_000);
  });

  test('puts less than 12 kB more into pages with a match', () => {
    const script = readFileSync(`dist/${target}/src/show-card.iife.js`);
    expect(gzipSync(script).length).toBeLessThan(12_000);
  });

  test('keeps the polyfill out of the scripts in pages, and has it in the worker', () => {
    const named = (folder: string) =>
      filesUnder(`dist/${target}/${folder}`).filter((file) =>
        readFileSync(file, 'utf8').includes('__mozWebExtensionPolyfillReject__'),
      );
    expect(named('src')).toEqual([]);
    expect(named('assets')).not.toEqual([]);
  });

  test.each(['show-card', 'look-closer'])('has %s, which is put in later, without a loader too', (name) => {
    expect(readFileSync(`dist/${target}/src/${name}.iife.js`, 'utf8')).not.toMatch(/\bimport\s*[({*]/);
  });

  test('asks each browser in its own way for closed shadow roots, in every script', () => {
    const scripts = filesUnder(`dist/${target}/src`).filter((file) => file.endsWith('.iife.js'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts)
      expect(/\?\.dom\b.*\?\.openOrClosedShadowRoot\(/s.test(readFileSync(script, 'utf8')), script).toBe(
        target === 'chromium',
      );
  });

  test('names only files that were built', () => {
    const named = [
      ...Object.values<string>(manifest.icons),
      manifest.action.default_popup,
      manifest.options_ui.page,
      target === 'chromium' ? manifest.side_panel.default_path : manifest.sidebar_action.default_panel,
      ...manifest.content_scripts.flatMap(({ js, css }: { js: string[]; css: string[] }) => [...js, ...css]),
    ];
    expect(named.filter((file) => !existsSync(`dist/${target}/${file}`))).toEqual([]);
  });

  test('has each icon that a page or a script names', () => {
    const named = filesUnder(`dist/${target}`)
      .filter((file) => /\.(html|js)$/.test(file))
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/["'`(]\/?(icons\/[\w.-]+|assets\/[\w.-]+\.(?:png|svg))/g),
      ])
      .map(([, icon]) => icon ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(
      named.filter((icon) => !existsSync(`icons/${basename(icon)}`) || !existsSync(`dist/${target}/${icon}`)),
    ).toEqual([]);
  });
});

describe('what newcomers read', () => {
  const pages = ['CONTRIBUTING.md', 'docs/architecture.md', ...filesUnder('docs/decisions')];

  test.each(['README.md', 'README.zh-CN.md', ...pages])('%s names only paths that exist', (page) => {
    expect(pathsNamedIn(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(['README.md', 'README.zh-CN.md', ...pages])('%s names only commands there are', (page) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readFileSync(page, 'utf8').matchAll(/`npm run ([a-z:-]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the drawings name only files there are', () => {
    const there = new Set(['src', 'desk', 'cli', 'docs'].flatMap(filesUnder).map((file) => basename(file)));
    const text = readFileSync('docs/architecture.md', 'utf8');
    const named = [...text.matchAll(/[\w.-]+\.tsx?\b/g)].map(([file]) => file);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((file) => !there.has(file))).toEqual([]);
  });

  test('every decision is in the list of decisions', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const missing = filesUnder('docs/decisions').filter((file) => !list.includes(`(${basename(file)})`));
    expect(missing.map((file) => basename(file))).toEqual(['README.md']);
  });
});

test('no file of the project names a path of the machine it was made on or a package registry host', () => {
  const text = trackedFiles().filter((file) =>
    /\.(json|[cm]?[jt]sx?|md|html|css|sh|php|sql|yml)$/.test(file),
  );
  const machine = new RegExp(['/ro', 'ot/|registry\\.np', 'mjs'].join(''));
  expect(text.filter((file) => existsSync(file) && machine.test(readFileSync(file, 'utf8')))).toEqual([]);
});

/**
 * Links of a page, and what it names in code font that begins with a folder of the project; blanks stand for
 * nothing.
 */
function pathsNamedIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^https?:/.test(link));
  const named = [
    ...text.matchAll(/(?:`|\s)((?:src|desk|cli|demo|tests|bench|tools|docs|setup|icons)\/[\w./-]*\w\/?)/g),
  ];
  return [
    ...links.map((link) => normalize(join(dirname(page), link))),
    ...named.map(([, path]) => path ?? ''),
  ];
}

function mayImport(from: string, to: string): boolean {
  if (from === '') return true;
  if (shared.includes(to) || to === 'public') return true;
  if (shared.includes(from)) return false;
  return flow.indexOf(to) >= 0 && flow.indexOf(to) <= flow.indexOf(from);
}

/** All files that run where `entries` run: types alone bring no code along. */
function filesRunFrom(entries: readonly string[]): string[] {
  const run = new Set(entries);
  for (const file of run) for (const path of importsOfCode(file)) if (sources.includes(path)) run.add(path);
  return [...run];
}

function importsOfCode(file: string): string[] {
  const isTypeAlone = /^import type |^import \{(\s*type \w+,?)+\s*\} from/;
  return [...withoutComments(file).matchAll(/^import [^;]*?'(\.[^']+)';/gm)]
    .filter(([statement]) => !isTypeAlone.test(statement))
    .map(([, path]) => normalize(join(dirname(file), path ?? '')));
}

function contextsOf(folder: string): readonly Context[] {
  return contexts[folder.split(sep).join('/')] ?? (folder === 'src' ? [] : contextsOf(dirname(folder)));
}

function mayImportRoom(from: Room | null, to: Room | null): boolean {
  if (!from || !to || from.folder !== to.folder) return true;
  return from.name === to.name || (to.place >= 0 && to.place < from.place);
}

interface Room {
  folder: string;
  name: string;
  /** Its place in the order of its folder; -1 where it has none. */
  place: number;
}

/** The room of a file, e.g. `words` of `src/matches`; null where its folder has none. */
function roomOf(file: string): Room | null {
  const path = file.split(sep).join('/');
  const folder = Object.keys(rooms).find((each) => path.startsWith(`${each}/`));
  if (folder === undefined) return null;
  const [name = '', inRoom] = path.slice(folder.length + 1).split('/');
  const room = inRoom === undefined ? 'root' : name;
  return { folder, name: room, place: rooms[folder]?.findIndex((order) => order.includes(room)) ?? -1 };
}

/** The folder of a file of `src`, e.g. `outbox`; empty for an entry file or one outside. */
function folderOf(file: string): string {
  if (pageFolders.some((folder) => file.startsWith(folder))) return '';
  const parts = file.split(sep);
  return parts[0] === 'src' && parts.length > 2 ? (parts[1] ?? '') : '';
}

/** The project's own files a file imports, as paths from the root. */
function importsOf(file: string): string[] {
  return [...withoutComments(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );
}

/** The lines of comments that stand alone and are longer than 110 columns. */
function longComments(file: string): string[] {
  const comments = /^[ \t]*\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm;
  return [...readFileSync(file, 'utf8').matchAll(comments)]
    .flatMap(([comment]) => comment.split('\n'))
    .filter((line) => [...line].length > 110);
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The first column of the permission table: what stands in backticks at the start of each row. */
function permissionsExplainedIn(readme: string): string[] {
  const section = readFileSync(readme, 'utf8').split('<!-- permissions -->')[1] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '').sort();
}
