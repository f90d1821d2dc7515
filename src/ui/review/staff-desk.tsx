import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { ClaimsPage } from '../../contract/staff/claim.ts';
import type { Me } from '../../contract/staff/seat.ts';
import { translate } from '../../platform/translate.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import type { SignIn } from '../../verdict/sign-in.ts';
import { RefusalNotice } from '../notice.tsx';
import { DeskPanes } from './desk-panes.tsx';
import { wholeQueue } from './use-queue.ts';

/** The desk of a member of staff, once it has said who they are. */
export function StaffDesk({ signIn, onSignOut }: { signIn: SignIn; onSignOut: () => void }) {
  const desk = useMemo(() => deskClient(signIn), [signIn]);
  const [me, setMe] = useState<Result<Me> | null>(null);
  /** The queue comes while the desk says who is asking. */
  const queue = useRef<Promise<Result<ClaimsPage>> | null>(null);
  const read = async () => {
    queue.current = desk.claims(wholeQueue, null);
    const said = await desk.me();
    // All in one frame: the counts of the queue would push its tabs away.
    if (said.ok) await queue.current;
    setMe(said);
  };
  useLayoutEffect(() => void read(), [desk]);
  if (me?.ok) return <DeskPanes desk={desk} me={me.value} asked={queue.current} onSignOut={onSignOut} />;
  return (
    <main class="wide-page stack">
      <h1>{translate('desk_title')}</h1>
      {me ? (
        <>
          <RefusalNotice refusal={me.error} />
          <div class="row">
            {me.error.code === 'desk_token_wrong' ? (
              // Asked again it says the same; whoever signs out comes to the form.
              <button type="button" class="primary" onClick={onSignOut}>
                {translate('sign_in')}
              </button>
            ) : (
              <>
                <button type="button" class="primary" onClick={read}>
                  {translate('desk_again')}
                </button>
                <button type="button" onClick={onSignOut}>
                  {translate('sign_out')}
                </button>
              </>
            )}
          </div>
        </>
      ) : (
        <p class="soft">{translate('claim_reading')}</p>
      )}
    </main>
  );
}
