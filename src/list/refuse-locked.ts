import { refused } from '../contract/result.ts';
import { translate } from '../platform/translate.ts';
import { readPolicy } from '../settings/policy.ts';
import { isLocked } from './policy-lists.ts';

/** Why a list may be neither left nor gone back in, where the organisation has set it; else null. */
export async function refuseLocked(url: string): Promise<ReturnType<typeof refused> | null> {
  const policy = await readPolicy();
  if (!isLocked(url, policy)) return null;
  return refused('list_locked', policy.organisation ?? translate('list_locked_somebody'));
}
