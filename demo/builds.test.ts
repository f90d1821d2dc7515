import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builds } from './builds.ts';
import { nameBuildError } from './name-build-error.ts';

const root = mkdtempSync(join(tmpdir(), 'qiuzheng-builds-'));
mkdirSync(join(root, 'src'));
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
const config = `
  import { checkLocales } from '${resolve('setup/check-locales.ts')}';
  export default {
    plugins: [checkLocales('src/_locales')],
    build: { rolldownOptions: { input: 'src/only.js' } },
  };`;
mkdirSync(join(root, 'src/_locales/en'), { recursive: true });
const writeMessages = (text: string): void =>
  writeFileSync(join(root, 'src/_locales/en/messages.json'), text);
writeMessages('{}');
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
  writeMessages('{\n  "send": {\n    "message": "Press "Send""\n  }\n}');
  const refused = (await coming.next()).value;
  expect(refused.ok).toBe(false);
  expect(nameBuildError(refused.error).summary).toMatch(
    /^src\/_locales\/en\/messages\.json:3:24: this is not JSON/,
  );
});
