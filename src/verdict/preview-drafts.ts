import { good, type Result } from '../contract/result.ts';
import { stageFile } from '../list/imports/staged-file.ts';
import { readFollowedLists } from '../list/read-followed-lists.ts';
import { sendToWorker } from '../messages/send-message.ts';
import type { DeskClient } from './desk-client.ts';

/** By what the list of a desk's drafts is told from other lists: its id ends so. */
const previewPath = '/staff/preview-list';

/** Read as it comes: it names itself. */
const asItIs = {
  choices: { encoding: null, format: null, columns: null },
  names: { title: '', publisher: '' },
};

/**
 * Has this browser follow the drafts of a desk as they are now, in place of what they were before: like a
 * list from a file, since nobody else may fetch it and it is not refreshed. The value is how many there are;
 * where there is none, nothing is followed.
 */
export async function previewDrafts(desk: DeskClient): Promise<Result<number>> {
  const list = await desk.previewList();
  if (!list.ok) return list;
  if (list.value.entries.length === 0) {
    await endPreview();
    return good(0);
  }
  const file = new Blob([JSON.stringify(list.value)]);
  const staged = await stageFile(file, { name: list.value.id, address: null });
  if (!staged.ok) return staged;
  const followed = await sendToWorker('follow-import', { staged: staged.value, ...asItIs });
  return followed.ok ? good(followed.value.entries) : followed;
}

/** How many drafts this browser shows on pages. */
export async function previewedDrafts(): Promise<number> {
  return (await previews()).reduce((sum, { entryCount }) => sum + entryCount, 0);
}

/** Has this browser show no drafts on pages. */
export async function endPreview(): Promise<void> {
  for (const { url } of await previews()) await sendToWorker('unsubscribe', { listUrl: url });
}

const previews = async () => (await readFollowedLists()).filter(({ listId }) => listId.endsWith(previewPath));
