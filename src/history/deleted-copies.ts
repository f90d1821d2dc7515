/**
 * Which reports were deleted while their copies are still there: to take away those of many takes the worker
 * minutes, and a database that is lost before is not to bring them back. Each deletion has a cache of its
 * own, so that undoing it forgets all at once. It is written once they are deleted, and forgotten before they
 * are put back: at worst a report is kept that was deleted, and none is lost.
 */
const cacheStart = 'deleted at ';
const nameOf = (at: number) => `${cacheStart}${at}`;

/** Keeps that these reports were deleted, at `at`. The deletion holds where this fails. */
export async function noteDeleted(at: number, ids: readonly string[]): Promise<void> {
  try {
    const cache = await caches.open(nameOf(at));
    // No request is ever made to this address: entries of the cache are named by addresses.
    await cache.put(`https://deleted.invalid/${ids[0]}`, new Response(JSON.stringify(ids)));
  } catch (error) {
    console.warn('deleted-copies', error);
  }
}

/** Forgets it, as they are about to be put back. */
export const forgetDeleted = (at: number): Promise<void> => forget(() => [nameOf(at)]);

/** The same of all deletions: what a file brings back may be among them. */
export const forgetAllDeleted = (): Promise<void> => forget(namesOfDeleted);

async function forget(names: () => string[] | Promise<string[]>): Promise<void> {
  try {
    for (const name of await names()) await caches.delete(name);
  } catch (error) {
    console.warn('deleted-copies', error);
  }
}

/** The deletions of which that is kept. */
export const namesOfDeleted = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cacheStart));

/** All that are kept to be deleted. */
export async function readDeleted(): Promise<ReadonlySet<string>> {
  const deleted = new Set<string>();
  for (const name of await namesOfDeleted())
    try {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys())
        for (const id of await readIds(await cache.match(url))) deleted.add(id);
    } catch (error) {
      // The copies are read all the same.
      console.warn('deleted-copies', error);
    }
  return deleted;
}

/** None where the browser died while it wrote them. */
async function readIds(kept: Response | undefined): Promise<string[]> {
  try {
    return kept ? await kept.json() : [];
  } catch (error) {
    console.warn('deleted-copies', error);
    return [];
  }
}
