import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builds } from './builds.ts';
import { nameBuildError } from './name-build-error.ts';

const root = mkdtempSync(join(tmpdir(), 'qiuzheng-builds-'));
mkdirSync(join(root, 'src'));
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
const config = "export default { build: { rolldownOptions: { input: 'src/only.js' } } };";
writeFileSync(join(root, 'vite.config.ts'), config);
const write = (text: string): void => writeFileSync(join(root, 'src/only.js'), text);

const ended = new AbortController();
afterAll(() => {
  ended.abort();
  rmSync(root, { recursive: true, force: true });
});

test('it builds after each change, and names what does not build', async () => {
  write('console.log(1);');
  const coming = builds({ root, kind: 'chromium', folder: 'dist' }, ended.signal);
  expect((await coming.next()).value).toMatchObject({ ok: true });
  write('console.log(;');
  const { ok, error } = (await coming.next()).value;
  expect(ok).toBe(false);
  expect(nameBuildError(error).summary).toMatch(/^src\/only\.js:1:13: ./);
  write('console.log(1000);');
  expect((await coming.next()).value).toMatchObject({ ok: true });
});
