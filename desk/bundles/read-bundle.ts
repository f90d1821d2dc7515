import * as v from 'valibot';
import {
  type BundleManifest,
  bundledNames,
  bundleLimit,
  bundleManifestSchema,
  manifestLimit,
  manifestName,
  mostBundled,
} from '../../src/contract/bundle.ts';
import { collect, eachFile, unpackFirst } from '../../src/contract/read-zip.ts';
import type { Report } from '../../src/contract/report.ts';
import { envelopeSchema, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { refuse, type Taken } from '../problems.ts';
import { readReport, storable } from '../read-report.ts';
import { sha256 } from '../sha256.ts';
import { openSigned } from './open-signed.ts';

/** A bundle whose signature and hashes hold. */
export interface Bundle {
  manifest: BundleManifest;
  /** Which of the known keys has signed it. */
  key: string;
  reports: BundledReport[];
}
/** A report as another desk passed it on, with the bytes of its picture. */
export interface BundledReport {
  report: Report;
  /** SHA-256 of the report as it stands in the bundle. */
  sha256: string;
  picture: Uint8Array<ArrayBuffer> | null;
}

/**
 * Reads a bundle for the desk that has the key `own`, from one of the desks that have `known` keys. The
 * signature is looked at before anything but the manifest is unpacked; then each file is unpacked no further
 * than the manifest says it is long. Names in the zip are compared and never lead to a file.
 */
export async function readBundle(
  bytes: Uint8Array<ArrayBuffer>,
  { own, known }: { own: string; known: readonly string[] },
): Promise<Taken<Bundle>> {
  const opened = await openManifest(bytes, known);
  if (!opened.ok) return opened;
  const { manifest, key } = opened.value;
  if (manifest.to !== own) return refuse('bundle-for-others');
  const sizes = new Map(manifest.files.map(({ name, bytes }) => [name, bytes]));
  const whole = [...sizes.values()].reduce((all, size) => all + size, 0);
  if (whole > bundleLimit) return refuse('bundle-too-large', String(bundleLimit));
  const files = unpack(bytes, (name) => (name === manifestName ? manifestLimit : (sizes.get(name) ?? null)));
  if (!files || sizes.size !== manifest.files.length) return refuse('bundle-broken');
  for (const file of manifest.files) {
    const content = files.get(file.name);
    const isSame = content?.length === file.bytes && sha256(content) === file.sha256;
    const isNamed = file.name.startsWith('reports/') || file.name === bundledNames.picture(file.sha256);
    if (!isSame || !isNamed) return refuse('bundle-changed', file.name);
  }
  const reports = readReports(manifest, files);
  return reports.ok ? { ok: true, value: { manifest, key, reports: reports.value } } : reports;
}

async function openManifest(
  bytes: Uint8Array,
  known: readonly string[],
): Promise<Taken<Pick<Bundle, 'manifest' | 'key'>>> {
  const file = unpackFirst(bytes, manifestName, manifestLimit);
  const envelope = v.safeParse(envelopeSchema, file && jsonOf(file));
  if (!envelope.success || envelope.output.payloadType !== payloadTypes.bundle)
    return refuse('bundle-broken');
  const signed = await openSigned(envelope.output, known, refuse('bundle-changed', manifestName));
  if (!signed.ok) return signed;
  const { payload, key } = signed.value;
  const manifest = v.safeParse(bundleManifestSchema, jsonOf(payload));
  if (!manifest.success) return refuse('bundle-broken');
  const { claim } = manifest.output;
  const title = String(storable('', claim.title));
  return { ok: true, value: { manifest: { ...manifest.output, claim: { ...claim, title } }, key } };
}

/** The reports of a bundle whose files are those that were signed. Pure. */
function readReports(
  { files: named }: BundleManifest,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Taken<BundledReport[]> {
  const reports: BundledReport[] = [];
  for (const { name, sha256: hash } of named) {
    if (!name.startsWith('reports/')) continue;
    const read = readReport(files.get(name) ?? new Uint8Array());
    if (!read.ok || bundledNames.report(read.value.id) !== name) return refuse('bundle-report-invalid', name);
    const attachment = read.value.attachments[0];
    const picture = attachment ? files.get(bundledNames.picture(attachment.sha256)) : null;
    if (picture === undefined || (picture && picture.length !== attachment?.bytes))
      return refuse('bundle-report-invalid', name);
    reports.push({ report: read.value, sha256: hash, picture });
  }
  const isFit = reports.length > 0 && reports.length <= mostBundled;
  return isFit ? { ok: true, value: reports } : refuse('bundle-broken');
}

/**
 * The files of a zip by their names; null where it is no whole zip, where a name comes twice or has no limit,
 * or where a file is longer than its limit.
 */
function unpack(
  bytes: Uint8Array,
  limitOf: (name: string) => number | null,
): Map<string, Uint8Array<ArrayBuffer>> | null {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const begun = new Set<string>();
  const isRead = eachFile(bytes, (name) => {
    const limit = limitOf(name);
    if (limit === null || begun.has(name)) return null;
    begun.add(name);
    return collect(limit, (content) => files.set(name, content));
  });
  return isRead && files.size === begun.size ? files : null;
}
