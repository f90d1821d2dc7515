import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type ResolvedConfig } from 'vite';
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
        // The manifest names the others.
        input: ['history', 'patrol', 'review', 'scan', 'verify'].map((page) => `src/${page}.html`),
        checks: { bundlerTimings: false },
      },
    },
    plugins: [
      checkLocales('src/public/_locales'),
      crx({ manifest: manifestFor(browser) as never, browser }),
      pagesInOneFile,
      scriptOnDemand('src/look-closer.iife.ts'),
      scriptOnDemand('src/show-card.iife.ts'),
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
 * Makes the code of each page one file. Cut up by what the pages share, it would be up to sixty, and the
 * browser asks for each by itself.
 */
const pagesInOneFile: Plugin = {
  name: 'pages-in-one-file',
  load: {
    filter: { id: /\/src\/[^/]+\.tsx$/ },
    async handler(id) {
      const { code, workers } = await buildAlone(id, 'es', this.environment.config);
      for (const { fileName, source } of workers) this.emitFile({ type: 'asset', fileName, source });
      return { code, moduleType: 'js' };
    },
  },
};

/**
 * A script that is put into pages only when it is wanted: one file without a loader, named nowhere in the
 * manifest.
 */
const scriptOnDemand = (entry: string): Plugin => ({
  name: 'script-on-demand',
  async generateBundle() {
    const { code } = await buildAlone(entry, 'iife', this.environment.config);
    this.emitFile({ type: 'asset', fileName: entry.replace(/\.ts$/, '.js'), source: code });
  },
});

/** Builds a script and all that it imports as one file, apart from the rest, and the workers it starts. */
async function buildAlone(entry: string, format: 'es' | 'iife', config: ResolvedConfig) {
  const built = await build({
    configFile: false,
    mode: config.mode,
    publicDir: false,
    logLevel: 'warn',
    oxc,
    build: {
      write: false,
      target,
      minify: config.build.minify,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format, codeSplitting: false },
        checks: { bundlerTimings: false },
      },
    },
  });
  if ('on' in built) throw new Error('a script is not built alone while watching');
  const parts = [built].flat().flatMap(({ output }) => output);
  const [script] = parts.filter((part) => part.type === 'chunk');
  if (!script) throw new Error(`${entry} is not built`);
  return { code: script.code, workers: parts.filter((part) => part.type === 'asset') };
}

/**
 * Highlights that only the root element asks for, where the browser has all others inherit them: when every
 * element asks for them by itself, Chromium takes longer over each change of a page, whether anything is
 * painted or not.
 */
const highlightsOfRoot = (fileName: string): Plugin => ({
  name: 'highlights-of-root',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const sheet = bundle[fileName];
      if (sheet?.type !== 'asset') throw new Error(`${fileName} is not built`);
      sheet.source = String(sheet.source).replaceAll('::highlight(', ':root::highlight(');
    },
  },
});
