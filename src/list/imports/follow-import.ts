import type { ReadingChoices } from '../../contract/list-formats.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { keepEvent } from '../../history/events.ts';
import type { Following } from '../../messages/message-contract.ts';
import { sha256 } from '../../platform/hashes.ts';
import { readFollowedLists } from '../read-followed-lists.ts';
import { putImport } from './put-import.ts';
import { type ListNames, readImport } from './read-import.ts';
import { dropStaged, readStaged } from './staged-file.ts';

/** Follows a file that was put aside, read as the person saw it and called as the person calls it. */
export async function followImport(
  id: string,
  choices: ReadingChoices,
  names: ListNames,
): Promise<Result<Following>> {
  const staged = await readStaged(id);
  if (!staged.ok) return staged;
  const { name, address, bytes } = staged.value;
  const read = await readImport(staged.value, choices, names);
  if (!read.ok) return read;
  const { url, known, reading, parsed } = read.value;
  if (!parsed.ok) return parsed;
  const twin = (await readFollowedLists()).find(
    (list) => list.url !== url && list.listId === parsed.value.list.id,
  );
  if (twin) return refused('list_followed', twin.title, twin.imported?.fileName ?? twin.url);
  const { format, columns, header } = reading;
  const fileName = address === null ? name : null;
  // An encoding that was told is told anew each time: a publisher may come to write another one.
  const imported = { fileName, encoding: choices.encoding, format, columns, header };
  const digest = await sha256(bytes);
  // The person has looked at it: nothing of it waits for them.
  const seen = known && { ...known, accepted: digest };
  const put = await putImport({ url, known: seen, parsed: parsed.value, imported, digest });
  if (!put.ok) return put;
  await dropStaged(id);
  const { title, entryCount, statedCount = entryCount } = put.value.record;
  const happened = { about: title, address: address ?? '', count: entryCount } as const;
  await keepEvent({ kind: 'list-followed', ...happened }, Date.now());
  return good({ title, entries: entryCount, leftOut: statedCount - entryCount });
}
