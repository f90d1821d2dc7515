import { good, messageOf, type Result, refused } from '../../contract/result.ts';
import { isDiskFull } from '../../history/is-disk-full.ts';

/** A file that the person looks at before following it. */
export interface StagedFile {
  /** Its own name, or its address. */
  name: string;
  /** Null where it was chosen on this machine. */
  address: string | null;
  bytes: ArrayBuffer;
}

/** Kept in the browser's Cache Storage: a page hands it to the worker, and either may be closed meanwhile. */
const open = () => caches.open('imports');
/** No request is ever made to this address: entries of the cache are named by addresses. */
const addressOf = (id: string) => `https://imports.invalid/${id}`;

/** Puts a file aside; the value is what it is asked for by. */
export async function stageFile(
  body: Blob | ArrayBuffer,
  about: Omit<StagedFile, 'bytes'>,
): Promise<Result<string>> {
  const id = crypto.randomUUID();
  try {
    // Header fields hold no more than Latin letters.
    const headers = { About: encodeURIComponent(JSON.stringify(about)) };
    await (await open()).put(addressOf(id), new Response(body, { headers }));
    return good(id);
  } catch (error) {
    return isDiskFull(error) ? refused('storage_full') : refused('storage_failed', messageOf(error));
  }
}

/** The file that was put aside, refused where it is gone. */
export async function readStaged(id: string): Promise<Result<StagedFile>> {
  const kept = await (await open()).match(addressOf(id));
  if (!kept) return refused('import_gone');
  const about = JSON.parse(decodeURIComponent(kept.headers.get('About') ?? '{}'));
  return good({ ...about, bytes: await kept.arrayBuffer() });
}

/** Forgets a file that was put aside. */
export async function dropStaged(id: string): Promise<void> {
  await (await open()).delete(addressOf(id));
}

/** Forgets all of them: whoever looked at one is gone once the browser starts. */
export async function dropAllStaged(): Promise<void> {
  await caches.delete('imports');
}
