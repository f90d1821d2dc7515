import { access, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { makeFolder } from '../make-folder.ts';
import { nullWhen } from '../null-when.ts';
import { syncFolder, syncTree } from '../sync-folder.ts';

/**
 * Makes an empty embedded database in `folder` where there is none. It is made beside it and moved there when
 * all of it is on disk, so a desk that dies in the middle of its first start leaves no half database.
 */
export async function makeDatabase(folder: string): Promise<void> {
  if (await access(join(folder, 'PG_VERSION')).then(() => true, nullWhen('ENOENT'))) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await makeFolder(unfinished, 0o700);
  await (await PGlite.create(unfinished)).close();
  await syncTree(unfinished);
  // An earlier start may have made the folder and died. One with files in it is not touched: this fails then.
  await rmdir(folder).catch(nullWhen('ENOENT'));
  await rename(unfinished, folder);
  await syncFolder(dirname(folder));
}
