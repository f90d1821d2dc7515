import * as v from 'valibot';
import { digestSchema } from '../../src/contract/signed/shared-schemas.ts';

/** A path below a folder, with slashes, that leads nowhere else. */
const insidePathSchema = v.pipe(
  v.string(),
  v.check(
    (path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'leads out',
  ),
  v.check((path) => !/[\\\0:]/.test(path), 'leads out'),
);

/** What a backup says of itself, in `manifest.json`: every file of it with its hash. */
export const backupManifestSchema = v.object({
  format: v.literal('qiuzheng-backup/1'),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  deskId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  /** The newest change of the tables that the desk had. */
  migration: v.string(),
  tables: v.array(
    v.object({ name: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)), rows: v.number(), sha256: digestSchema }),
  ),
  files: v.array(v.object({ path: insidePathSchema, bytes: v.number(), sha256: digestSchema })),
});
export type BackupManifest = v.InferOutput<typeof backupManifestSchema>;

/** Where the rows of a table are in a backup, a row a line. */
export const tableFile = (name: string): string => `tables/${name}.jsonl`;
