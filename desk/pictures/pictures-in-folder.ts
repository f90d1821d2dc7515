import { link, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { nullWhen } from '../null-when.ts';
import { syncFolder } from '../sync-folder.ts';
import type { KeptPictures } from './picture-store.ts';
import type { Upload } from './uploads.ts';

/**
 * Keeps pictures as files in `folder`, in 256 folders so that none grows too large to list: few enough that
 * a new picture seldom needs a new one, whose name has to be brought to disk too.
 */
export function picturesInFolder(folder: string): KeptPictures {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  /** Where earlier desks kept it: one folder deeper. */
  const earlierPlaceOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const aside = `${folder}-aside`;
  /** Folders of which this process knows that they, too, are on disk. */
  const made = new Set<string>();
  const makeOnce = async (path: string) => {
    if (made.has(path)) return;
    await makeFolder(path);
    made.add(path);
  };
  return {
    async keep({ path, file, sha256 }: Upload): Promise<void> {
      const place = placeOf(sha256);
      const around = dirname(place);
      await makeOnce(around);
      await file.sync();
      // A link, unlike a rename, never takes the place of what another delivery has just synced there.
      await link(path, place).catch(nullWhen('EEXIST'));
      // Where it was there: another delivery may have put it there a moment ago.
      await syncFolder(around);
    },

    async get(sha256) {
      const bytes =
        (await readFile(placeOf(sha256)).catch(nullWhen('ENOENT'))) ??
        (await readFile(earlierPlaceOf(sha256)).catch(nullWhen('ENOENT')));
      return bytes ? new Uint8Array(bytes) : null;
    },

    async setAside(sha256) {
      await makeOnce(aside);
      const away = join(aside, sha256);
      const move = (place: string) => rename(place, away).then(() => true, nullWhen('ENOENT'));
      const isMoved = (await move(placeOf(sha256))) ?? (await move(earlierPlaceOf(sha256)));
      if (isMoved === null) return;
      const now = new Date();
      await utimes(away, now, now);
    },

    async setAsideBefore(moment) {
      const names = (await readdir(aside).catch(nullWhen('ENOENT'))) ?? [];
      const times = await Promise.all(names.map((name) => stat(join(aside, name)).catch(nullWhen('ENOENT'))));
      return names.filter(
        (_, index) => (times[index]?.mtimeMs ?? Number.POSITIVE_INFINITY) < moment.getTime(),
      );
    },

    async endAside(sha256, isWanted) {
      const place = placeOf(sha256);
      if (isWanted) {
        await makeOnce(dirname(place));
        await link(join(aside, sha256), place).catch(nullWhen('EEXIST'));
        await syncFolder(dirname(place));
      }
      await unlink(join(aside, sha256)).catch(nullWhen('ENOENT'));
    },
  };
}
