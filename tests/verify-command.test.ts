import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeEvidence } from '../src/export/evidence/make-evidence.ts';
import { sampleRecord } from './sample-report.ts';

const script = join(import.meta.dirname, '../cli/qiuzheng-verify.mjs');

test('the command ends with 0, 1 or 2: all is as named, something is not, or a bundle cannot be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-command-'));
  const run = (...args: string[]): Promise<{ code: number; out: string; said: string }> =>
    new Promise((done) => {
      execFile(process.execPath, [script, ...args], { cwd: folder }, (error, out, said) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, out, said }),
      );
    });
  const evidence = await makeEvidence(sampleRecord, null, '<!doctype html><p>大蒜', new Date());
  const at = Buffer.from(evidence).indexOf('<p>大蒜');
  await writeFile(join(folder, 'whole.zip'), evidence);
  await writeFile(join(folder, 'changed.zip'), evidence.with(at + 4, (evidence[at + 4] ?? 0) ^ 1));
  await writeFile(join(folder, 'list.zip'), 'no zip');
  await writeFile(join(folder, 'two.zip'), zipSync({ 'a.zip': evidence, 'b.zip': evidence }));
  const [whole, changed, broken, two] = await Promise.all([
    run('whole.zip'),
    run('whole.zip', 'changed.zip'),
    run('list.zip', 'gone.zip'),
    run('two.zip'),
  ]);
  expect(whole.code).toBe(0);
  expect(changed.code).toBe(1);
  expect(changed.out).toMatch(/CHANGED {2}report\.html {2}should be [0-9a-f]{64}, is [0-9a-f]{64}/);
  expect(broken).toMatchObject({ code: 2, out: '' });
  expect(broken.said).toContain('gone.zip');
  expect(two.code).toBe(0);
  expect(two.out.match(/^two\.zip: [ab]\.zip$/gm)).toHaveLength(2);
  await rm(folder, { recursive: true });
});
