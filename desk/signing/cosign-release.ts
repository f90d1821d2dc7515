import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { fromBase64 } from '../../src/contract/signed/base64.ts';
import { canonicalBytes, canonicalList } from '../../src/contract/signed/canonical-list.ts';
import { type Envelope, envelopeSchema, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { type Release, releaseSchema } from '../../src/contract/signed/release.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { judgeListText } from '../publishing/judge-list-text.ts';
import { listName } from '../publishing/list-name.ts';
import { sha256 } from '../sha256.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { readKeyFiles } from './key-files.ts';
import { claimVersion, type LastSigned, readLastSigned } from './last-signed.ts';
import { keysFolder } from './list-keys.ts';
import { addSignatures } from './sign-payload.ts';

/**
 * Adds the signatures of the release keys of a data folder to the release in a file, but only where it is one
 * of the list in `listText`, which the person has read: nobody signs blindly. Throws otherwise, as where this
 * key has signed another release of the version. Resolves to what is said, a line each.
 */
export async function cosignRelease(dataFolder: string, file: string, listText: string): Promise<string[]> {
  const judged = judgeListText(listText);
  if (!judged.ok) throw new Error(['The list cannot be published.', ...judged.error].join('\n'));
  const { list } = judged;
  const { envelope, release, digest } = await readRelease(file);
  const bytes = canonicalBytes(canonicalList(list));
  if (release.list !== list.id || release.full.sha256 !== sha256(bytes)) {
    throw new Error(`The release in ${file} is of another list than the one you have read. Do not sign it.`);
  }
  const keys = await readKeyFiles(keysFolder(dataFolder), 'release');
  if (keys.length === 0) throw new Error(`No release key is in ${keysFolder(dataFolder)}.`);
  const name = listName(list.id);
  if (isFork(release, await readLastSigned(dataFolder, name))) {
    throw new Error(
      'The release does not follow the one you have signed before. Do not sign it, and ask why.',
    );
  }
  await claimVersion(dataFolder, name, { version: release.version, release: digest });
  await writeFileAtomically(file, JSON.stringify(await addSignatures(envelope, keys)));
  return [
    `Signed version ${release.version} of “${list.title}”, ${list.entries.length} entries.`,
    `Give ${file} back to whoever publishes it.`,
  ];
}

async function readRelease(file: string): Promise<{ envelope: Envelope; release: Release; digest: string }> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The release ${file} cannot be read. Check that it is there.`);
  });
  const envelope = v.safeParse(envelopeSchema, jsonOf(new TextEncoder().encode(text)));
  const payload = envelope.success ? fromBase64(envelope.output.payload) : null;
  const release = v.safeParse(releaseSchema, payload && jsonOf(payload));
  if (
    !envelope.success ||
    envelope.output.payloadType !== payloadTypes.release ||
    !release.success ||
    !payload
  ) {
    throw new Error(`${file} holds no release.`);
  }
  return { envelope: envelope.output, release: release.output, digest: sha256(payload) };
}

/** Whether a release says that another one came before it than the one that was signed. Pure. */
const isFork = ({ ancestors }: Release, last: LastSigned | null): boolean =>
  ancestors.some((each) => each.version === last?.version && each.sha256 !== last.release);
