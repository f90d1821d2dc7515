import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { idOfOpen, keepFile, keepFolder, type Piece } from './kept-disk.ts';

/** More pieces of one file than this are kept as one, with what lies between them. */
const mostPieces = 1000;

/**
 * From now on keeps in `kept` what of `dataFolder` this process syncs (see kept-disk.ts). Runs before the
 * program: every fsync of the desk is a `sync()` of a file handle, or `fsyncSync` for the embedded database,
 * which writes by `writeSync` alone.
 */
export async function recordSyncs(dataFolder: string, kept: string): Promise<void> {
  const real = { ...fs };
  /** What was written of each file of the database since it was last synced. */
  const written = new Map<string, Piece[]>();

  const record = (file: number, pieces: (id: string) => readonly Piece[] | null): void => {
    const path = real.readlinkSync(`/proc/self/fd/${file}`);
    if (!`${path}/`.startsWith(`${dataFolder}/`)) return;
    if (real.fstatSync(file).isDirectory()) keepFolder(kept, path);
    else keepFile(kept, file, pieces(idOfOpen(file)));
  };
  const recordPieces = (file: number): void => {
    record(file, (id) => written.get(id) ?? []);
    written.delete(idOfOpen(file));
  };

  const writeSync = (
    file: number,
    bytes: NodeJS.ArrayBufferView,
    offset = 0,
    length = bytes.byteLength,
    at = 0,
  ) => {
    const count = real.writeSync(file, bytes, offset, length, at);
    const id = idOfOpen(file);
    written.set(id, withPiece(written.get(id) ?? [], [at, at + count]));
    return count;
  };
  Object.assign(fs, {
    writeSync: (...args: Parameters<typeof writeSync>) =>
      typeof args[4] === 'number' ? writeSync(...args) : real.writeSync(...args),
    fsyncSync: (file: number) => {
      real.fsyncSync(file);
      recordPieces(file);
    },
    fdatasyncSync: (file: number) => {
      real.fdatasyncSync(file);
      recordPieces(file);
    },
  });
  syncBuiltinESMExports();

  const handle = await real.promises.open(process.execPath);
  const ofHandles = Object.getPrototypeOf(handle);
  await handle.close();
  for (const name of ['sync', 'datasync']) {
    const sync: (this: { fd: number }) => Promise<void> = ofHandles[name];
    ofHandles[name] = async function (this: { fd: number }) {
      await sync.call(this);
      record(this.fd, () => null);
    };
  }
}

function withPiece(pieces: Piece[], [from, to]: Piece): Piece[] {
  const last = pieces.at(-1);
  if (last && from >= last[0] && from <= last[1]) last[1] = Math.max(last[1], to);
  else pieces.push([from, to]);
  if (pieces.length <= mostPieces) return pieces;
  return [[Math.min(...pieces.map(([start]) => start)), Math.max(...pieces.map(([, end]) => end))]];
}
