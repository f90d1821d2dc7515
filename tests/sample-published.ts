import type { PublishedList } from '../desk/publishing/published-lists.ts';
import type { List } from '../src/contract/list.ts';

/** A list as a desk has published it, without a signature. */
export const samplePublished = (list: List): PublishedList => ({
  name: 'sample',
  id: list.id,
  title: list.title,
  version: list.version,
  categories: list.categories.map(({ id }) => id),
  bytes: new Uint8Array(),
  sha256: '',
  keyFingerprint: null,
  list: () => list,
  entryIds: () => list.entries.map(({ id }) => id),
});
