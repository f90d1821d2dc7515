import { zipSync } from 'fflate';
import * as v from 'valibot';
import { bundledNames, manifestName } from '../../contract/bundle.ts';
import { evidenceFormat, evidenceManifestSchema, readableName } from '../../contract/evidence.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import { payloadBytes } from '../../contract/signed/signed-json.ts';
import type { ReportRecord } from '../../history/records.ts';

/**
 * A report as an evidence bundle: a zip with a manifest of SHA-256 hashes, the report to the byte as it is
 * sent, its picture, and a page to read. Nothing is compressed: pictures are already.
 */
export async function makeEvidence(
  { report, receipt, endpoint }: ReportRecord,
  picture: Uint8Array<ArrayBuffer> | null,
  readable: string,
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: [name: string, bytes: Uint8Array<ArrayBuffer>][] = [
    // `deskRequest` makes the same bytes, and the receipt has their hash.
    [bundledNames.report(report.id), payloadBytes(report)],
    [readableName, new TextEncoder().encode(readable)],
  ];
  if (picture) files.push([bundledNames.picture(await hexSha256(picture)), picture]);
  const named = files.map(async ([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: await hexSha256(bytes),
  }));
  const manifest = v.parse(evidenceManifestSchema, {
    format: evidenceFormat,
    madeAt: madeAt.toISOString(),
    receipt: receipt && {
      desk: endpoint.name.slice(0, 500),
      receivedAt: receipt.receivedAt,
      sha256: receipt.sha256,
    },
    files: await Promise.all(named),
  });
  const manifestBytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync(Object.fromEntries([[manifestName, manifestBytes], ...files]), { level: 0, mtime: madeAt });
}
