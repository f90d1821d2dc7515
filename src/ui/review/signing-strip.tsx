import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { explain, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { Notice } from '../notice.tsx';
import { ActButton } from './act-button.tsx';
import type { Signing } from './use-signing.ts';

/** Says above the panes which version waits for signatures, whichever claim is open, and what came of it. */
export function SigningStrip(props: {
  desk: DeskClient;
  signing: Signing;
  outcome: ReleaseOutcome | null;
  isPublisher: boolean;
  isApprover: boolean;
  onSign: () => void;
  onChanged: () => void;
}) {
  const { outcome, signing } = props;
  const { release, state } = signing;
  // The version that could not be given up may be published meanwhile: why is said until another one waits.
  const [kept, setKept] = useState<{ version: number; refusal: Refusal } | null>(null);
  const giveUp = async () => {
    const given = await props.desk.dropRelease();
    setKept(given.ok || !release ? null : { version: release.version, refusal: given.error });
    await signing.readAgain();
    props.onChanged();
  };
  return (
    <output class="signing-strip">
      {release && state !== 'none' ? (
        <Notice tone={state === 'to-sign' ? 'careful' : 'calm'}>
          <div class="row">
            <p class="grow">
              {translate(
                state === 'signed-here' ? 'release_signed_here' : 'release_waiting',
                release.version,
                release.missing,
              )}
            </p>
            {state === 'to-sign' && props.isApprover ? (
              <button type="button" class="primary mini" onClick={props.onSign}>
                {translate('sign_look')}
              </button>
            ) : null}
            {props.isPublisher ? (
              <ActButton class="mini" act={giveUp}>
                {translate('release_give_up')}
              </ActButton>
            ) : null}
          </div>
        </Notice>
      ) : outcome?.state === 'published' ? (
        <Notice tone="good">
          <p>{translate('release_published', outcome.version)}</p>
        </Notice>
      ) : null}
      {kept && (release === null || release.version === kept.version) ? (
        <Notice tone="bad">
          <p>{explain(kept.refusal)}</p>
        </Notice>
      ) : null}
    </output>
  );
}
