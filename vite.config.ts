import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** The oldest browsers the manifest lets in: neither script nor styles need a second way of saying anything for older ones. */
const target = ['chrome127', 'firefox140'];

/** `vite build` makes the Chromium extension, `vite build --mode firefox` the Firefox one, from one source. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'src/public',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: browser === 'firefox' ? 'dist/firefox' : 'dist/chromium',
      target,
      modulePreload: false,
      rolldownOptions: { input: { history: 'src/history.html', review: 'src/review.html' } },
    },
    plugins: [crx({ manifest: manifest as never, browser }), scriptOnDemand('src/look-closer.iife.ts')],
  };
});

/** A script that is put into pages only when it is wanted: one file without a loader, named nowhere in the manifest. */
function scriptOnDemand(entry: string): Plugin {
  return {
    name: 'script-on-demand',
    apply: 'build',
    async generateBundle() {
      const fileName = entry.replace(/\.ts$/, '.js');
      const lib = { entry, formats: ['iife' as const], name: 'onDemand', fileName: () => fileName };
      const built = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: { write: false, target, lib },
      });
      if ('on' in built) throw new Error('a script on demand is not built while watching');
      for (const { output } of [built].flat())
        for (const part of output)
          if (part.type === 'chunk') this.emitFile({ type: 'asset', fileName, source: part.code });
    },
  };
}
