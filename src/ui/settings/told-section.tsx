import { useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import {
  countSeenEntries,
  daysRemembered,
  forgetSeenEntries,
  mostSeenEntries,
} from '../../history/seen-entries.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
import { translate } from '../../platform/translate.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';
import { useStored } from '../use-stored.ts';

/** Whether the claims a person saw are remembered, how many are, and the way to forget them. */
export function ToldSection({ tellAgain }: { tellAgain: boolean }) {
  const count = useStored(countSeenEntries);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Traces of pages serve nothing else: they go with it, and come back only by their own switch.
  const choose = async (tellAgain: boolean) =>
    setRefusal(await saveSettings({ tellAgain, ...(!tellAgain && { tracePages: false }) }));
  const forget = async () => {
    const forgotten: Result<null> = await forgetSeenEntries();
    setRefusal(forgotten.ok ? null : forgotten.error);
    await showNews();
  };
  const kept = count?.ok ? count.value : 0;
  return (
    <section class="card stack" aria-labelledby="told-title">
      <h2 id="told-title">{translate('told_title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={tellAgain}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{translate('told_switch')}</span>
      </label>
      <p class="soft">{translate('told_hint', mostSeenEntries, daysRemembered)}</p>
      <div class="row apart">
        <span class="soft">{translate('told_kept', kept)}</span>
        <ConfirmButton question={translate('told_forget_question')} disabled={kept === 0} onConfirm={forget}>
          {translate('told_forget')}
        </ConfirmButton>
      </div>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
