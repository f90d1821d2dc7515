import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { countSightings, forgetSightings } from '../../history/sightings.ts';
import { translate } from '../../platform/translate.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';
import { useStored } from '../use-stored.ts';

/** Whether the keys pass over what was seen at an earlier visit, and the way to forget what was seen. */
export function MovingSection({ skipSeen }: { skipSeen: boolean }) {
  const count = useStored(countSightings);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (skipSeen: boolean) => setRefusal(await saveSettings({ skipSeen }));
  const forget = async () => {
    const forgotten = await forgetSightings();
    setRefusal(forgotten.ok ? null : forgotten.error);
  };
  const seen = count?.ok ? count.value : 0;
  return (
    <section class="card stack" aria-labelledby="moving-title">
      <h2 id="moving-title">{translate('moving_title')}</h2>
      <label class="choice">
        <input type="checkbox" checked={skipSeen} onChange={(event) => choose(event.currentTarget.checked)} />
        <span>{translate('moving_skip')}</span>
      </label>
      <div class="row apart">
        <span class="soft">{translate('moving_seen', seen)}</span>
        <ConfirmButton
          question={translate('moving_forget_question')}
          disabled={seen === 0}
          onConfirm={forget}
        >
          {translate('moving_forget')}
        </ConfirmButton>
      </div>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
