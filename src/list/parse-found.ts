import type { ParsedList } from '../contract/parse-list.ts';
import { type Result, refused } from '../contract/result.ts';
import type { SignedFind } from './trust/read-signed.ts';

/**
 * The list that was found, if it is the one that its release names and no two of its entries have one id:
 * readers could then differ in which of them they use. Nothing that publishes makes such a list.
 */
export function parseFound<Kept>(
  { bytes, release, keys }: SignedFind,
  parse: (file: ArrayBuffer) => Result<ParsedList<Kept>>,
): Result<ParsedList<Kept>> {
  const parsed = parse(bytes.buffer);
  if (!parsed.ok) return parsed;
  if (parsed.value.list.id !== keys.list) return refused('list_invalid', 'id');
  if (parsed.value.list.version !== release.version) return refused('list_invalid', 'version');
  const [repeated] = parsed.value.leftOut.find(({ code }) => code === 'entry_duplicate')?.values ?? [];
  return repeated === undefined ? parsed : refused('release_repeats_id', repeated);
}
