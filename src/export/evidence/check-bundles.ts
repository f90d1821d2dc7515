import { bundleLimit } from '../../contract/bundle.ts';
import { collect, zipReader } from '../../contract/read-zip.ts';
import { type Result, refused } from '../../contract/result.ts';
import { type FileSource, isReadable } from '../../scan/unpack/file-source.ts';
import { type CheckedBundle, checkBundle } from './check-bundle.ts';

/** What was found of a bundle. */
export interface FoundBundle {
  /** What it is called in the file that holds several; null where the file is the bundle. */
  name: string | null;
  checked: Result<CheckedBundle>;
}

/** The largest bundle that is taken into memory: packing may add to what it holds. */
const largest = 2 * bundleLimit;

/**
 * Checks a bundle, or each of those in a zip as several reports are saved together, one after the other: only
 * one of them is in memory.
 */
export async function* checkBundles(
  file: FileSource,
  publicKey: string | null = null,
): AsyncGenerator<FoundBundle> {
  if (!(await isReadable(file))) return yield { name: null, checked: refused('file_not_read') };
  if (file.size <= largest) {
    const checked = await checkBundle(await file.readAt(0, file.size), publicKey);
    if (checked.ok || checked.error.code !== 'bundle_not_read') return yield { name: null, checked };
  }
  let count = 0;
  for await (const { name, bytes } of zipsWithin(file)) {
    count += 1;
    yield { name, checked: bytes ? await checkBundle(bytes, publicKey) : refused('bundle_damaged') };
  }
  if (count === 0) yield { name: null, checked: refused('bundle_not_read') };
  else if (!(await hasEnd(file))) yield { name: null, checked: refused('bundle_damaged') };
}

interface Within {
  name: string;
  /** Null where it breaks off or is too large. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** Within so many bytes a zip has begun its first file: the longest name stands before what is in it. */
const longestStart = 30 + 2 * 65_535;

/** The files of a zip whose first one is a zip too. */
async function* zipsWithin(file: FileSource): AsyncGenerator<Within> {
  let read: Within[] = [];
  let open: Within | null = null;
  let isFirst = true;
  const push = zipReader((name) => {
    if (isFirst && !name.endsWith('.zip')) return null;
    isFirst = false;
    const within: Within = { name, bytes: null };
    open = within;
    return collect(largest, (bytes) => {
      read.push({ name, bytes });
      if (open === within) open = null;
    });
  });
  let at = 0;
  for await (const piece of file.pieces()) {
    at += piece.length;
    const isGood = push(piece, at >= file.size);
    yield* read;
    read = [];
    // What is no zip would be read to its end.
    if (!isGood || (isFirst && at >= longestStart)) break;
  }
  if (open) yield open;
}

/** The record at the end of a zip, which may have a remark of 65,535 bytes behind it. */
const endRecord = 0x06054b50;
const endLength = 22;
const longestEnd = endLength + 65_535;

/**
 * Whether a zip has its own end, and not that of a bundle in it: what several bundles are in has no manifest
 * that would miss the last of them.
 */
async function hasEnd({ size, readAt }: FileSource): Promise<boolean> {
  const from = Math.max(0, size - longestEnd);
  const { buffer } = await readAt(from, size - from);
  const view = new DataView(buffer);
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endRecord) continue;
    const listed = view.getUint32(at + 12, true) + view.getUint32(at + 16, true);
    if (listed === from + at && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return true;
  }
  return false;
}
