import { joinPath } from '../contract/join.ts';
import { choiceOf } from '../settings/list-choices.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import { resolveAddress } from './resolve-address.ts';

/**
 * Whether a followed list, by its address, is one the organisation has set: the list itself, or one of a desk
 * that it names, which is told by its site, or its folder where it lies in one. Pure.
 */
export const isLocked = (url: string, policy: Policy): boolean =>
  policy.lists.some((typed) => {
    const address = resolveAddress(typed);
    if (!address.ok) return false;
    return address.value === url || (isDesk(address.value) && url.startsWith(placeOf(address.value)));
  });

/** What was chosen for a list, by its address: nobody can switch off what the organisation has set. Pure. */
export const choiceInForce = (url: string, choices: Settings['listChoices'], policy: Policy) =>
  choiceOf(isLocked(url, policy) ? [] : choices, url);

/** What the organisation has set that is not followed yet, as a person would type it. Pure. */
export const notYetFollowed = (policy: Policy, urls: readonly string[]): string[] =>
  policy.lists.filter(
    (typed) => resolveAddress(typed).ok && !urls.some((url) => isLocked(url, { ...policy, lists: [typed] })),
  );

const isDesk = (address: string): boolean => address.endsWith(joinPath);
/** The site of a desk, or the folder of one that lies below a path; ends with a slash. */
const placeOf = (address: string): string => address.slice(0, 1 - joinPath.length);
