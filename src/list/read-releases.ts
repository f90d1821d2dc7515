import type { NamedRelease } from '../contract/report.ts';
import { fromBase64 } from '../contract/signed/base64.ts';
import { hexSha256 } from '../contract/signed/hex-sha256.ts';
import { openDatabase } from '../history/database.ts';
import { readUnharmed } from '../history/read-unharmed.ts';
import type { FollowedList } from '../history/records.ts';

/** The releases in force of those lists that are signed: a report names them with its entries. */
export async function readReleases(lists: readonly FollowedList[]): Promise<NamedRelease[]> {
  const signed = lists.filter((list) => list.signed !== null);
  return (await Promise.all(signed.map(releaseOf))).flat();
}

/** None where the file is lost that came with it. */
async function releaseOf({ url, listId, version }: FollowedList): Promise<NamedRelease[]> {
  const database = await openDatabase();
  const file = await readUnharmed(async () => database.get('list-files', [url, version]));
  const payload = file?.release && fromBase64(file.release.payload);
  return payload ? [{ listId, listVersion: version, release: await hexSha256(payload) }] : [];
}
