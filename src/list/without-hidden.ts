import type { FoundInTexts } from '../messages/message-contract.ts';
import { type HiddenFlag, isHidden } from '../settings/hidden-flags.ts';

/** What was found, less what the person hid on this page or everywhere. Pure. */
export function withoutHidden(
  found: FoundInTexts,
  hidden: readonly HiddenFlag[],
  page: string | null,
): FoundInTexts {
  if (hidden.length === 0) return found;
  const { flags } = found;
  const gone = flags.map(({ key }) => isHidden(hidden, key, page));
  return { flags, found: found.found.map((matches) => matches.filter(({ flag }) => !gone[flag])) };
}
