import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('./extension/', import.meta.url));

/**
 * The built extension with another worker and one page more, made of the shipped modules of the outbox and
 * the endpoint, and run by a clock `speed` times as fast as the real one; without `ownWorker` the worker is
 * the shipped one. Returns its folder.
 */
export async function buildFaultsExtension(
  speed: number,
  { ownWorker = true, browser = 'chromium' }: { ownWorker?: boolean; browser?: 'chromium' | 'firefox' } = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-extension-'));
  const shipped = fileURLToPath(new URL(`../../dist/${browser}`, import.meta.url));
  await cp(shipped, folder, { recursive: true });
  await cp(join(here, 'faults.html'), join(folder, 'faults.html'));
  await build({
    configFile: false,
    logLevel: 'error',
    define: { CLOCK: JSON.stringify({ start: Date.now(), speed }) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: {
          'faults-worker': join(here, 'faults-worker.ts'),
          'faults-page': join(here, 'faults-page.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'faults-[name].js' },
      },
    },
  });
  if (!ownWorker) return folder;
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  manifest.background = { service_worker: 'faults-worker.js', type: 'module' };
  await writeFile(manifestFile, JSON.stringify(manifest));
  return folder;
}
