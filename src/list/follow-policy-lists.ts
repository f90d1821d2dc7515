import { readPolicy } from '../settings/policy.ts';
import { followAddress } from './follow-address.ts';
import { notYetFollowed } from './policy-lists.ts';
import { readFollowedLists } from './read-followed-lists.ts';
import { listsChanged } from './refresh-all-lists.ts';

/**
 * Follows what the organisation has set, as if a person had typed it; the rules are the same. What cannot be
 * followed now is tried again with the next refresh.
 */
export async function followPolicyLists(): Promise<void> {
  const followed = await readFollowedLists();
  const missing = notYetFollowed(
    await readPolicy(),
    followed.map(({ url }) => url),
  );
  for (const typed of missing) {
    const taken = await followAddress(typed);
    if (!taken.ok || 'wants' in taken.value) console.warn('follow-policy-lists', typed, taken);
  }
  if (missing.length > 0) await listsChanged();
}
