import type { PictureStore } from '../pictures/picture-store.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { keepNoLonger, picturesInUse } from './keep-no-longer.ts';

/** How often a running desk deletes what it keeps no longer, in milliseconds. */
const interval = 60 * 60 * 1000;

export interface HouseKept {
  database: DeskDatabase;
  deskId: string;
  pictures: PictureStore;
  /** After how many days pictures are deleted; null for never. */
  keepPictures: number | null;
}

/** Deletes what a desk keeps no longer as long as it runs. Returns the function that ends it. */
export function keepHouse(kept: HouseKept): () => Promise<void> {
  let ended = false;
  const carefully = () =>
    tidyOnce(kept, new Date()).catch((error) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      // The cause alone: the SQL around it may hold a report.
      console.error('keep-house: what is kept no longer could not be deleted', cause);
    });
  let tidying = carefully();
  const timer = setInterval(() => {
    if (!ended) tidying = tidying.then(carefully);
  }, interval).unref();
  return async () => {
    ended = true;
    clearInterval(timer);
    await tidying;
  };
}

/**
 * Deletes once. A picture is set aside first, and deleted an hour or more later if no report has it by then:
 * a report that comes with the same one in the moment between loses nothing.
 */
export async function tidyOnce(
  { database, deskId, pictures, keepPictures }: HouseKept,
  now: Date,
): Promise<void> {
  const aside = await pictures.setAsideBefore(new Date(now.getTime() - interval + 60_000));
  const wanted = await picturesInUse(database, aside);
  for (const sha256 of aside) await pictures.endAside(sha256, wanted.has(sha256));
  const freed = await keepNoLonger(database, deskId, { keepPictures, now });
  const used = await picturesInUse(database, freed);
  for (const sha256 of freed) if (!used.has(sha256)) await pictures.setAside(sha256);
}
