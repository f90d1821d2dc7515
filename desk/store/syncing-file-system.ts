import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite, postgresMod } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What is used here of Emscripten's file system over Node's, in which the database lies. */
interface NodeFiles {
  realPath(node: Named): string;
  node_ops: { mknod(folder: Named, ...about: unknown[]): Named };
  stream_ops: { fsync?(open: Open): number; write(open: Open, ...what: unknown[]): number };
}
interface Open {
  nfd: number;
  node: Named;
}
interface Named {
  /** The folder it lies in; the root lies in itself. */
  parent: Named;
}

/**
 * The files of the embedded database. PGlite's own file system does nothing when PostgreSQL asks for an
 * fsync; this one does it, for files and for folders. PostgreSQL has to be started so that it asks.
 *
 * Where the disk fails, the process ends at once, as PostgreSQL does: a second fsync may call written what is
 * lost. Started again, PostgreSQL recovers from its log.
 */
export class SyncingFileSystem extends NodeFS {
  override async init(client: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(client, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), syncWhenAsked];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function syncWhenAsked({ FS }: postgresMod.PostgresMod): void {
  const files: NodeFiles = FS.filesystems.NODEFS;
  /** Folders with new names in them. A synced file is of no use whose name is gone. */
  const withNewNames = new Set<string>();
  const { mknod } = files.node_ops;
  files.node_ops.mknod = (folder, ...about) => {
    const made = mknod(folder, ...about);
    withNewNames.add(files.realPath(folder));
    return made;
  };
  files.stream_ops.fsync = ({ nfd, node }) => {
    orEnd(() => {
      fsyncSync(nfd);
      for (let inner = node; inner.parent !== inner; inner = inner.parent) {
        const folder = files.realPath(inner.parent);
        if (withNewNames.delete(folder)) syncFolderNow(folder);
      }
    });
    return 0;
  };
  const { write } = files.stream_ops;
  files.stream_ops.write = (open, ...what) =>
    // A table that cannot grow costs one statement; without its log PostgreSQL cannot go on.
    files.realPath(open.node).includes('/pg_wal/') ? orEnd(() => write(open, ...what)) : write(open, ...what);
}

function orEnd<T>(writeToDisk: () => T): T {
  try {
    return writeToDisk();
  } catch (error) {
    console.error('desk: The database cannot be written. Check the disk, then start the desk again.', error);
    process.exit(1);
  }
}

function syncFolderNow(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
