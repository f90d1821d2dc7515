import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = ['react-list', 'vue-list', 'lit-comments', 'quill-editor', 'prosemirror-editor', 'hostile'];

/** Bundles the pages made with other people's code; returns their folder, which holds `<name>.js` and `style.css`. */
export async function buildAppPages(): Promise<string> {
  const outDir = `${root}.test-output/app-pages`;
  await rm(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `tests/real-sites/app-pages/${name}.js`])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  return outDir;
}
