import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { DraftAnswer, SameSources } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { Icon } from '../icon.tsx';
import { Notice, RefusalNotice } from '../notice.tsx';
import { statusIcons } from '../status-tag.tsx';

/** Asks whoever revises or withdraws a verdict about the other published claims on the same sources. */
export function RestingClaims(props: {
  desk: DeskClient;
  draft: DraftAnswer;
  onOpen: (claim: string) => void;
}) {
  const { desk } = props;
  // Each revision may name other sources.
  const { claimId, revision } = props.draft;
  const [resting, setResting] = useState<Result<SameSources> | null>(null);
  useEffect(() => {
    let isOver = false;
    void desk.sameSources(claimId).then((read) => {
      if (!isOver) setResting(read);
    });
    return () => {
      isOver = true;
    };
  }, [desk, claimId, revision]);
  const claims = resting?.ok ? resting.value.claims : [];
  return (
    <>
      <RefusalNotice refusal={resting?.ok === false ? resting.error : null} />
      <div role="status">
        {claims.length > 0 ? (
          <Notice tone="careful">
            <p>{translate('resting_on')}</p>
            <ul class="stack tight resting">
              {claims.map(({ claimId: id, claim, status, sources }) => (
                <li key={id}>
                  <span class={`status-word ${status}`}>
                    <Icon name={statusIcons[status]} />
                    {translate(`status_${status}`)}
                  </span>
                  <button
                    type="button"
                    class="plain"
                    title={sources.join('\n')}
                    onClick={() => props.onOpen(id)}
                  >
                    {claim}
                  </button>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
