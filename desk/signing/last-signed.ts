import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { digestSchema, versionSchema } from '../../src/contract/signed/shared-schemas.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { nullWhen } from '../null-when.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { listKeysFolder } from './list-keys.ts';

const lastSignedSchema = v.object({ version: versionSchema, release: digestSchema });

/** The newest release of a list that a key of this data folder has signed. */
export type LastSigned = v.InferOutput<typeof lastSignedSchema>;

const pathOf = (dataFolder: string, name: string) =>
  join(listKeysFolder(dataFolder, name), 'last-signed.json');

export async function readLastSigned(dataFolder: string, name: string): Promise<LastSigned | null> {
  const path = pathOf(dataFolder, name);
  const text = await readFile(path, 'utf8').catch(nullWhen('ENOENT'));
  if (text === null) return null;
  const said = v.safeParse(lastSignedSchema, jsonOf(Buffer.from(text)));
  if (said.success) return said.output;
  throw new Error(
    `${path} is damaged. Put it back from a copy; without one, delete it and publish a higher version.`,
  );
}

/**
 * Notes, before it happens, that a release is signed. Throws where that would make a second release of one
 * version, which readers take for two lists under one name, or an older one.
 */
export async function claimVersion(dataFolder: string, name: string, wanted: LastSigned): Promise<void> {
  const last = await readLastSigned(dataFolder, name);
  if (last && isSecond(last, wanted)) {
    throw new Error(
      `This key has signed version ${last.version} of ${name} already, with other files. ` +
        'Give the list a higher version.',
    );
  }
  if (last?.release !== wanted.release) {
    await writeFileAtomically(pathOf(dataFolder, name), JSON.stringify(wanted));
  }
}

/** Whether `wanted` must not be signed after `last`. Pure. */
const isSecond = (last: LastSigned, wanted: LastSigned): boolean =>
  last.version > wanted.version || (last.version === wanted.version && last.release !== wanted.release);
