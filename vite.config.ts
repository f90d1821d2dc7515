import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** `vite build` makes the Chromium extension, `vite build --mode firefox` the Firefox one, from one source. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'src/public',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: browser === 'firefox' ? 'dist/firefox' : 'dist/chromium',
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: { history: 'src/history.html' } },
    },
    plugins: [crx({ manifest: manifest as never, browser })],
  };
});
