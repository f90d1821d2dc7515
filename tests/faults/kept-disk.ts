import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * What a power cut leaves of a folder, kept beside it: the bytes of each file as they were last synced, under
 * a name that tells the file whatever it is called, and the names in each folder as they were when that was
 * last synced. A file that was never synced is there empty where its folder was, and is not there at all
 * where that was not.
 */

type Entries = Record<string, { id: string; isFolder: boolean }>;

/** From one place in a file up to another. */
export type Piece = [from: number, to: number];

/** The same number is given to another file when one is deleted, but not at the same moment. */
const idOf = (about: { ino: bigint; birthtimeNs: bigint }): string => `${about.ino}-${about.birthtimeNs}`;
const fileIn = (kept: string, id: string): string => join(kept, 'files', id);
const folderIn = (kept: string, id: string): string => join(kept, 'folders', id);

/** The name under which an open file is kept. */
export const idOfOpen = (file: number): string => idOf(fstatSync(file, { bigint: true }));

/** Keeps an open file as it is now; only these pieces of it, where it is known that nothing else changed. */
export function keepFile(kept: string, file: number, pieces: readonly Piece[] | null): void {
  const path = `/proc/self/fd/${file}`;
  const target = fileIn(kept, idOfOpen(file));
  if (!pieces || !existsSync(target)) {
    copyFileSync(path, `${target}.new`);
    renameSync(`${target}.new`, target);
    return;
  }
  const [from, to] = [openSync(path, 'r'), openSync(target, 'r+')];
  try {
    for (const [start, end] of pieces) {
      const bytes = Buffer.alloc(end - start);
      writeSync(to, bytes, 0, readSync(from, bytes, 0, bytes.length, start), start);
    }
    ftruncateSync(to, fstatSync(file).size);
  } finally {
    closeSync(from);
    closeSync(to);
  }
}

/** Keeps the names in a folder as they are now. */
export function keepFolder(kept: string, path: string): void {
  const entries: Entries = {};
  for (const name of readdirSync(path)) {
    const about = lstatSync(join(path, name), { bigint: true });
    // What listens in a folder is no file, and is gone with its process.
    if (about.isFile() || about.isDirectory())
      entries[name] = { id: idOf(about), isFolder: about.isDirectory() };
  }
  const target = folderIn(kept, idOf(lstatSync(path, { bigint: true })));
  writeFileSync(`${target}.new`, JSON.stringify(entries));
  renameSync(`${target}.new`, target);
}

/** Keeps all of a folder as it is now, and nothing else: as if it had lain on the disk for long. */
export function keepAll(kept: string, path: string): void {
  rmSync(kept, { recursive: true, force: true });
  for (const part of ['files', 'folders']) mkdirSync(join(kept, part), { recursive: true });
  keepTree(kept, path);
  writeFileSync(join(kept, 'root'), idOf(lstatSync(path, { bigint: true })));
}

function keepTree(kept: string, path: string): void {
  keepFolder(kept, path);
  for (const name of readdirSync(path)) {
    const inner = join(path, name);
    const about = lstatSync(inner, { bigint: true });
    if (about.isDirectory()) keepTree(kept, inner);
    else if (about.isFile()) copyFileSync(inner, fileIn(kept, idOf(about)));
  }
}

/** Puts a folder into the state that is kept of it, which becomes all there is. */
export function cutPower(kept: string, path: string): void {
  rmSync(path, { recursive: true });
  restoreFolder(kept, readFileSync(join(kept, 'root'), 'utf8'), path);
  keepAll(kept, path);
}

function restoreFolder(kept: string, id: string, path: string): void {
  mkdirSync(path, { mode: 0o700 });
  if (!existsSync(folderIn(kept, id))) return;
  const entries: Entries = JSON.parse(readFileSync(folderIn(kept, id), 'utf8'));
  for (const [name, { id: inner, isFolder }] of Object.entries(entries)) {
    if (isFolder) restoreFolder(kept, inner, join(path, name));
    else if (existsSync(fileIn(kept, inner))) copyFileSync(fileIn(kept, inner), join(path, name));
    else writeFileSync(join(path, name), '');
  }
}
