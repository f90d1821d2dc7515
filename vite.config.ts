import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { checkLocales } from './setup/check-locales.ts';

/**
 * The oldest browsers the manifest lets in: neither script nor styles need a second way of saying anything
 * for older ones.
 */
const target = ['chrome127', 'firefox140'];

// @crxjs/vite-plugin builds the content script with an option of old; the bundler would say so at each build.
process.env.CONSOLA_LEVEL ??= '0';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/**
 * `vite build` makes the Chromium extension, `vite build --mode firefox` the Firefox one, from one source.
 */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'src/public',
    oxc,
    build: {
      outDir: browser === 'firefox' ? 'dist/firefox' : 'dist/chromium',
      target,
      modulePreload: false,
      // The worker is one file that comes from the disk: that it is large costs nobody a download.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: {
          history: 'src/history.html',
          'start-history': 'src/start-history.ts',
          patrol: 'src/patrol.html',
          review: 'src/review.html',
          scan: 'src/scan.html',
          verify: 'src/verify.html',
        },
        checks: { bundlerTimings: false },
      },
    },
    plugins: [
      checkLocales('src/public/_locales'),
      crx({ manifest: manifestFor(browser) as never, browser }),
      scriptOnDemand('src/look-closer.iife.ts', mode),
      scriptOnDemand('src/show-card.iife.ts', mode),
      runFirst('src/start-history.ts', 'src/history.html'),
      codeInOneFile('src/popup.tsx', 'src/popup.html', mode),
      browser === 'chrome' && highlightsOfRoot('src/highlight/highlight.css'),
    ],
  };
});

/**
 * Firefox takes policies without a schema (docs/policy.md), and has a sidebar where Chromium has a side
 * panel, for which it wants a permission that asks nobody anything.
 */
function manifestFor(browser: 'chrome' | 'firefox'): object {
  const { storage, side_panel, sidebar_action, permissions, ...rest } = manifest;
  return browser === 'chrome'
    ? { ...rest, permissions, storage, side_panel }
    : { ...rest, permissions: permissions.filter((name) => name !== 'sidePanel'), sidebar_action };
}

/**
 * A script that is put into pages only when it is wanted: one file without a loader, named nowhere in the
 * manifest.
 */
const scriptOnDemand = (entry: string, mode: string): Plugin => ({
  name: 'script-on-demand',
  apply: 'build',
  async generateBundle() {
    const fileName = entry.replace(/\.ts$/, '.js');
    for (const part of await buildAlone(entry, { format: 'iife', entryFileNames: fileName }, mode))
      this.emitFile(part);
  },
});

/**
 * Has a page load its code as one file. Cut up by what other pages share, it is fifty, each asked for by
 * itself.
 */
const codeInOneFile = (entry: string, page: string, mode: string): Plugin => ({
  name: 'code-in-one-file',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const html = bundle[page];
      const cut = Object.values(bundle).find(
        (part) => part.type === 'chunk' && part.facadeModuleId?.endsWith(page),
      );
      if (html?.type !== 'asset' || !cut) throw new Error(`${page} is not built`);
      const [code, ...later] = await buildAlone(entry, { entryFileNames: 'assets/[name]-[hash].js' }, mode);
      if (!code) throw new Error(`${entry} is not built`);
      this.emitFile(code);
      // What is loaded later may be there already, for another page.
      for (const part of later) if (!bundle[part.fileName]) this.emitFile(part);
      html.source = String(html.source).replace(`/${cut.fileName}`, `/${code.fileName}`);
      delete bundle[cut.fileName];
    },
  },
});

/** Builds a script with all that it imports, apart from the rest. What it loads only later comes after it. */
async function buildAlone(entry: string, output: { format?: 'iife'; entryFileNames: string }, mode: string) {
  const built = await build({
    configFile: false,
    mode,
    publicDir: false,
    logLevel: 'warn',
    oxc,
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: entry, output, checks: { bundlerTimings: false } },
    },
  });
  if ('on' in built) throw new Error('a script is not built alone while watching');
  const parts = [built].flat().flatMap((each) => each.output);
  return parts.flatMap((part) =>
    part.type === 'chunk' ? [{ type: 'asset' as const, fileName: part.fileName, source: part.code }] : [],
  );
}

/** Has a page run one of its modules as soon as that is there, not only once all of them are. */
const runFirst = (entry: string, page: string): Plugin => ({
  name: `run first ${entry}`,
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { filename, bundle }) {
      if (!filename.endsWith(page)) return;
      const parts = Object.values(bundle ?? {});
      const part = parts.find(
        (each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(entry)),
      );
      if (!part) throw new Error(`${entry} is not built`);
      const attrs = { type: 'module', async: true, src: `/${part.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head' }];
    },
  },
});

/**
 * Highlights that only the root element asks for, where the browser has all others inherit them: when every
 * element asks for them by itself, Chromium takes longer over each change of a page, whether anything is
 * painted or not.
 */
const highlightsOfRoot = (fileName: string): Plugin =>
  changed(fileName, (sheet) => sheet.replaceAll('::highlight(', ':root::highlight('));

/** Changes a file that was built. */
function changed(fileName: string, change: (source: string) => string | Promise<string>): Plugin {
  return {
    name: `changed ${fileName}`,
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const asset = bundle[fileName];
        if (asset?.type !== 'asset') throw new Error(`${fileName} is not built`);
        asset.source = await change(String(asset.source));
      },
    },
  };
}
