import type { List } from '../../contract/list.ts';
import type { ParsedList } from '../../contract/parse-list.ts';
import type { Result } from '../../contract/result.ts';
import type { FollowedList, ImportedList } from '../../history/records.ts';
import type { Refreshed } from '../new-version.ts';
import { readBody } from '../read-body.ts';
import { refreshDelay, usualHints } from '../refresh-delays.ts';
import { takeVersion } from '../take-version.ts';
import { keepDates } from './keep-dates.ts';

/** What is to be put in force of a list that was read as the person saw it. */
export interface ImportToPut {
  url: string;
  known: FollowedList | null;
  parsed: ParsedList;
  imported: ImportedList;
  digest: string;
}

/** Puts an imported list in force as the next version of what it was before, guarded as any other is. */
export async function putImport({
  url,
  known,
  parsed,
  imported,
  digest,
}: ImportToPut): Promise<Result<Refreshed>> {
  const earlier = known ? await readBody(url) : null;
  const list: List = keepDates(parsed.list, earlier?.list ?? null);
  // Kept as it was read: read again, what names no day would have another one.
  const bytes = new Blob([JSON.stringify(list)]);
  const now = Date.now();
  const nextCheckAt = now + refreshDelay(usualHints, Math.random());
  return takeVersion(
    { url, known, parsed: { ...parsed, list }, bytes, release: null, digest, now },
    { imported, digest, nextCheckAt },
    { nextCheckAt },
  );
}
