/** So many UTF-16 units are gathered before they are written. */
const pieceSize = 256 * 1024;
/** For so long a file stays, since the browser may still be copying it to where the person wants it. */
const dayLong = 24 * 60 * 60 * 1000;
const folderName = 'taken-out';
/** On a full disk a file stays for so long: time to copy it, but not to wait for an answer to a dialog. */
const tenMinutes = 10 * 60 * 1000;

/** Text, or bytes as they are. */
type Pieces = AsyncIterable<string | Uint8Array<ArrayBuffer>>;

/**
 * Writes text or bytes to a file of the browser's own on the disk, piece by piece, so that its size does not
 * matter to the memory; where the browser has none (as in private windows of Firefox), all is kept in memory.
 * The file is gone a day later, with the next one that is written.
 */
export async function writeToDisk(pieces: Pieces, mediaType: string): Promise<Blob> {
  const file = await openFile();
  if (!file) return inMemory(pieces, mediaType);
  const writing = await file.createWritable();
  try {
    for await (const piece of inLargerPieces(pieces)) await writing.write(piece);
    await writing.close();
  } catch (error) {
    // What failed is what counts.
    await writing.abort().catch(() => {});
    throw error;
  }
  return new Blob([await file.getFile()], { type: mediaType });
}

async function openFile(): Promise<FileSystemFileHandle | null> {
  try {
    const folder = await openFolder();
    await dropOlder(folder, dayLong);
    return await folder.getFileHandle(`${Date.now()}-${crypto.randomUUID()}`, { create: true });
  } catch (error) {
    console.warn('file-on-disk', error);
    return null;
  }
}

/** Removes files the browser has had time to copy, since the disk is full; tells whether there were any. */
export async function dropTakenOut(): Promise<boolean> {
  try {
    return await dropOlder(await openFolder(), tenMinutes);
  } catch (error) {
    console.warn('file-on-disk', error);
    return false;
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

async function dropOlder(folder: FileSystemDirectoryHandle, age: number): Promise<boolean> {
  let isDropped = false;
  for await (const name of folder.keys()) {
    if (Date.now() - Number(name.split('-')[0]) <= age) continue;
    await folder.removeEntry(name);
    isDropped = true;
  }
  return isDropped;
}

async function inMemory(pieces: Pieces, type: string): Promise<Blob> {
  const all: Blob[] = [];
  for await (const piece of inLargerPieces(pieces)) all.push(new Blob([piece]));
  return new Blob(all, { type });
}

async function* inLargerPieces(pieces: Pieces): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  let gathered = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') gathered += piece;
    if (gathered.length >= pieceSize || (gathered !== '' && typeof piece !== 'string')) {
      yield gathered;
      gathered = '';
    }
    if (typeof piece !== 'string') yield piece;
  }
  if (gathered !== '') yield gathered;
}
