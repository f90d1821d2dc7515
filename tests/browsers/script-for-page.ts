import { build } from 'vite';

/** The code of a module and all it imports, as one script for a page. */
export async function scriptForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Libraries ask for it, and a page has no `process`.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'script', fileName: 'script' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  return output?.output[0].code ?? '';
}
