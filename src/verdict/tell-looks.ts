import { good, type Result, refused } from '../contract/result.ts';
import { type LookState, mostLooks, type TellLooks } from '../contract/staff/look.ts';
import type { AfterCare, PageLook, Patrol } from '../history/records.ts';
import { changePatrol } from '../patrol/patrol-store.ts';
import { deskClient } from './desk-client.ts';
import { readSignIn } from './sign-in.ts';

/** A page that was looked at, of which the desk has not been told. */
export interface Untold {
  address: string;
  look: PageLook & { state: LookState };
}

/** What the desk can be told of an after-care, by address: nothing of pages that were not looked at. Pure. */
export const untoldLooks = ({ looks }: AfterCare): Untold[] =>
  Object.entries(looks).flatMap(([address, look]) =>
    look.isTold || look.state === 'not-looked-at' ? [] : [{ address, look: { ...look, state: look.state } }],
  );

/**
 * Tells the desk what pages of an after-care showed, as the member of staff who is signed in there: address,
 * state and moment of each, and no more. What was told is marked so, unless the desk left it out because no
 * report of the claim names that page any more.
 */
export async function tellLooks(patrol: Patrol, untold: readonly Untold[]): Promise<Result<null>> {
  const { aftercare } = patrol;
  const signIn = readSignIn();
  if (!aftercare || signIn?.address !== aftercare.desk) return refused('not_signed_in_there');
  let leftCount = 0;
  for (let from = 0; from < untold.length; from += mostLooks) {
    const part = untold.slice(from, from + mostLooks);
    const told = await deskClient(signIn).tellLooks(aftercare.claimId, { looks: part.map(asTold) });
    if (!told.ok) return told;
    const { left } = told.value;
    leftCount += left.length;
    const taken = part.filter(({ address }) => !left.includes(address));
    const marked = await changePatrol(patrol.id, (stored) => stored && withTold(stored, taken));
    if (!marked.ok) return marked;
  }
  return leftCount > 0 ? refused('pages_not_of_claim', String(leftCount)) : good(null);
}

const asTold = ({ address, look: { state, at } }: Untold): TellLooks['looks'][number] => ({
  ...{ address, state, lookedAt: new Date(at).toISOString() },
});

/** A look that came meanwhile was not told. */
function withTold(patrol: Patrol, told: readonly Untold[]): Patrol {
  const { aftercare } = patrol;
  if (!aftercare) return patrol;
  const looks = { ...aftercare.looks };
  for (const { address, look } of told)
    if (looks[address]?.at === look.at) looks[address] = { ...look, isTold: true };
  return { ...patrol, aftercare: { ...aftercare, looks } };
}
