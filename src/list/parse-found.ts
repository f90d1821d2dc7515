import type { ParsedList } from '../contract/parse-list.ts';
import { type Result, refused } from '../contract/result.ts';
import type { SignedFind } from './trust/read-signed.ts';

/** The list that was found, if it is the one that its release names. */
export function parseFound<Kept>(
  { bytes, release, keys }: SignedFind,
  parse: (file: ArrayBuffer) => Result<ParsedList<Kept>>,
): Result<ParsedList<Kept>> {
  const parsed = parse(bytes.buffer);
  if (!parsed.ok) return parsed;
  if (parsed.value.list.id !== keys.list) return refused('list_invalid', 'id');
  if (parsed.value.list.version !== release.version) return refused('list_invalid', 'version');
  return parsed;
}
