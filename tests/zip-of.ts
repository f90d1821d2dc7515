import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A zip file for tests. */
export async function zipOf(
  files: Record<string, Uint8Array>,
  options: { level?: number; zip64?: boolean; password?: string } = {},
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, bytes] of Object.entries(files))
    await zip.add(name, new Uint8ArrayReader(new Uint8Array(bytes)));
  return zip.close();
}
