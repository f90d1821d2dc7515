import * as v from 'valibot';
import { expect, it } from 'vitest';
import { backupManifestSchema } from './backup-manifest.ts';

const manifest = (path: string) => ({
  format: 'qiuzheng-backup/1',
  madeAt: '2026-11-28T00:00:00.000Z',
  deskId: 'main',
  migration: 'x',
  tables: [],
  files: [{ path, bytes: 1, sha256: '0'.repeat(64) }],
});

it('a manifest names files inside the backup alone', () => {
  expect(v.is(backupManifestSchema, manifest('signed/food/keys.json'))).toBe(true);
  for (const path of ['../secret', 'a/../../b', '/etc/passwd', 'a//b', 'C:/x', 'a\\..\\b', './a', '', 'a\0b'])
    expect(v.is(backupManifestSchema, manifest(path)), path).toBe(false);
});
