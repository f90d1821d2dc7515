import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const names = [
  ...['react-list', 'vue-list', 'lit-comments', 'quill-editor', 'prosemirror-editor'],
  ...['hostile', 'random-page'],
];

/**
 * Bundles the pages made with other people's code; returns the text of `<name>.js` and `style.css` by file
 * name.
 */
export async function buildAppPages(): Promise<Map<string, string>> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL('./app-pages', import.meta.url)),
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          names.map((name) => [name, fileURLToPath(new URL(`./app-pages/${name}.js`, import.meta.url))]),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
}
