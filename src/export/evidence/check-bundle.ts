import * as v from 'valibot';
import {
  bundledNames,
  bundleLimit,
  bundleManifestSchema,
  manifestLimit,
  manifestName,
} from '../../contract/bundle.ts';
import { type EvidenceManifest, evidenceManifestSchema } from '../../contract/evidence.ts';
import { collect, eachFile, type Take } from '../../contract/read-zip.ts';
import { reportSchema } from '../../contract/report.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { fromBase64 } from '../../contract/signed/base64.ts';
import { envelopeSchema, openEnvelope, payloadTypes } from '../../contract/signed/envelope.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import { jsonOf } from '../../contract/signed/signed-json.ts';

/** What was found of one file of a bundle. */
export interface CheckedFile {
  name: string;
  /** `unnamed` is a file that the manifest does not name. */
  state: 'same' | 'changed' | 'missing' | 'unnamed';
  /** The SHA-256 the manifest names, and that of the file; null where there is none. */
  named: string | null;
  found: string | null;
}

/** What a bundle says of itself, and how far that holds. */
export interface CheckedBundle {
  kind: 'evidence' | 'between-desks';
  madeAt: string;
  files: CheckedFile[];
  /** What the desk said when it took the report, and whether the report in the bundle is that one. */
  receipt: (NonNullable<EvidenceManifest['receipt']> & { isSame: boolean }) | null;
  /** Who signed the manifest: nobody, a key that was not given, the given key, or not as it says. */
  signature: 'none' | 'unchecked' | 'holds' | 'wrong';
}

/** Whether nothing of a bundle was found wrong. Pure. */
export const isWhole = ({ files, receipt, signature }: CheckedBundle): boolean =>
  files.every(({ state }) => state === 'same') && receipt?.isSame !== false && signature !== 'wrong';

/**
 * Compares each file of a bundle with the hash its manifest names. Both kinds of bundle are read: evidence of
 * a person, and what one desk passes on to another, whose signature is looked at where its public key is
 * given. A zip that unpacks to more than `mostUnpacked` bytes is given up.
 */
export async function checkBundle(
  bytes: Uint8Array<ArrayBuffer>,
  publicKey: string | null = null,
  mostUnpacked = 2 * bundleLimit,
): Promise<Result<CheckedBundle>> {
  const found = unpackManifest(bytes, mostUnpacked);
  const manifest = found && (await readManifest(jsonOf(found), publicKey));
  if (!manifest) return refused('bundle_not_read');
  const sizes = new Map(manifest.files.map(({ name, bytes }) => [name, bytes]));
  const contents = unpackNamed(bytes, sizes, mostUnpacked);
  if (!contents) return refused('bundle_damaged');
  const files = await Promise.all(
    manifest.files.map(async ({ name, bytes, sha256 }): Promise<CheckedFile> => {
      const content = contents.named.get(name);
      if (content === undefined) return { name, state: 'missing', named: sha256, found: null };
      const found = content && (await hexSha256(content));
      const isSame = found === sha256 && content?.length === bytes && isNamedRight(name, sha256);
      return { name, state: isSame && isFit(name, content) ? 'same' : 'changed', named: sha256, found };
    }),
  );
  const unnamed = contents.unnamed.map(
    (name): CheckedFile => ({ name, state: 'unnamed', named: null, found: null }),
  );
  const { kind, madeAt, receipt, signature } = manifest;
  const isSame = files.some(({ name, found }) => name.startsWith('reports/') && found === receipt?.sha256);
  return good({
    kind,
    madeAt,
    signature,
    files: [...files, ...unnamed],
    receipt: receipt && { ...receipt, isSame },
  });
}

type Manifest = Pick<CheckedBundle, 'kind' | 'madeAt' | 'signature'> &
  Pick<EvidenceManifest, 'files' | 'receipt'>;

async function readManifest(json: unknown, publicKey: string | null): Promise<Manifest | null> {
  const evidence = v.safeParse(evidenceManifestSchema, json);
  if (evidence.success) return { kind: 'evidence', signature: 'none', ...evidence.output };
  const envelope = v.safeParse(envelopeSchema, json);
  if (!envelope.success || envelope.output.payloadType !== payloadTypes.bundle) return null;
  const { payload } = envelope.output;
  const bundle = v.safeParse(bundleManifestSchema, jsonOf(fromBase64(payload) ?? new Uint8Array()));
  if (!bundle.success) return null;
  const isSigned =
    publicKey && (await openEnvelope(envelope.output, payloadTypes.bundle, [publicKey], 1)) !== null;
  const signature = publicKey === null ? 'unchecked' : isSigned ? 'holds' : 'wrong';
  const { madeAt, files } = bundle.output;
  return { kind: 'between-desks', signature, madeAt, files, receipt: null };
}

/** A picture is called as its hash; no other name says one. Pure. */
const isNamedRight = (name: string, sha256: string): boolean =>
  !name.startsWith('pictures/') || name === bundledNames.picture(sha256);

/** Whether what is called a report is one, and the one its name says. Pure. */
function isFit(name: string, content: Uint8Array | null): boolean {
  if (!name.startsWith('reports/')) return true;
  const report = v.safeParse(reportSchema, content && jsonOf(content));
  return report.success && bundledNames.report(report.output.id) === name;
}

/** The first manifest of a zip: whoever unpacked a bundle and packed it again may have put it anywhere. */
function unpackManifest(bytes: Uint8Array, mostUnpacked: number): Uint8Array<ArrayBuffer> | null {
  let manifest: Uint8Array<ArrayBuffer> | null = null;
  let unpacked = 0;
  eachFile(bytes, (name) => {
    // What comes after it is left.
    if (manifest) return null;
    if (name === manifestName)
      return collect(manifestLimit, (content) => {
        manifest = content;
      });
    return (piece) => {
      unpacked += piece.length;
      return unpacked <= mostUnpacked;
    };
  });
  return manifest;
}

/**
 * The files that have a size in `sizes`, null for one that is longer or comes twice, and the names of all
 * others; null where the zip is damaged or unpacks without end.
 */
function unpackNamed(
  bytes: Uint8Array,
  sizes: ReadonlyMap<string, number>,
  mostUnpacked: number,
): { named: Map<string, Uint8Array<ArrayBuffer> | null>; unnamed: string[] } | null {
  const named = new Map<string, Uint8Array<ArrayBuffer> | null>();
  const unnamed: string[] = [];
  let unpacked = 0;
  const withinMeasure =
    (take: Take | null): Take =>
    (piece, isLast) => {
      unpacked += piece.length;
      take?.(piece, isLast);
      return unpacked <= mostUnpacked;
    };
  const begun = new Set<string>();
  const isRead = eachFile(bytes, (name) => {
    const isSecond = begun.has(name);
    begun.add(name);
    const size = sizes.get(name);
    if (size === undefined || isSecond) {
      if (isSecond && sizes.has(name)) named.set(name, null);
      // Folders, as other programs put them in, hold nothing themselves.
      else if ((name !== manifestName || isSecond) && !name.endsWith('/')) unnamed.push(name);
      return withinMeasure(null);
    }
    named.set(name, null);
    return withinMeasure(collect(size, (content) => named.set(name, content)));
  });
  return isRead ? { named, unnamed } : null;
}
