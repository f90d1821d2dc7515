import { useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { RefusalNotice } from '../notice.tsx';
import { ActButton } from './act-button.tsx';
import { ReleaseOutcomeNotice } from './release-outcome-notice.tsx';
import type { Signing } from './use-signing.ts';

/** Has the list published once more: once its keys are replaced, what the old ones signed counts no more. */
export function PublishAgain({ desk, signing }: { desk: DeskClient; signing: Signing }) {
  const [made, setMade] = useState<Result<ReleaseOutcome> | null>(null);
  const publish = async () => {
    setMade(await desk.makeRelease());
    await signing.readAgain();
  };
  return (
    <div class="stack tight">
      <div>
        <ActButton class="" act={publish}>
          {translate('release_again')}
        </ActButton>
      </div>
      <ReleaseOutcomeNotice outcome={made?.ok ? made.value : null} />
      <RefusalNotice refusal={made?.ok === false ? made.error : null} />
    </div>
  );
}
