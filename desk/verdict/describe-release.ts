import { fromBase64 } from '../../src/contract/signed/base64.ts';
import type { Envelope } from '../../src/contract/signed/envelope.ts';
import { keysFormat } from '../../src/contract/signed/keys.ts';
import { readHeader } from '../../src/contract/signed/next-list.ts';
import type { ProposedRelease } from '../../src/contract/staff/verdict.ts';
import { sha256 } from '../sha256.ts';
import type { StoredRelease } from './release-store.ts';

/** A version that waits for signatures, as those are told who sign; null where it does not wait. Pure. */
export function describeRelease(row: StoredRelease, chain: Envelope[]): ProposedRelease | null {
  const { list: name, version, generatedAt, baseVersion, baseRelease, header, changes, envelope } = row;
  const id = readHeader(header)?.id;
  const payload = envelope && fromBase64(envelope.payload);
  if (!id || !envelope || !payload) return null;
  return {
    ...{ list: id, name, version, generatedAt, header, changes, keys: { format: keysFormat, chain } },
    base: baseRelease === null ? null : { version: baseVersion, sha256: baseRelease },
    payload: envelope.payload,
    sha256: sha256(payload),
    signatures: envelope.signatures,
    missing: row.missing ?? 0,
  };
}
