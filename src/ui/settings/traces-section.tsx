import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { daysTraced, forgetTraces, measureTraces, mostTraceBytes } from '../../history/page-traces.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import type { Settings } from '../../settings/settings.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';
import { sayBytes } from '../say-bytes.ts';
import { useStored } from '../use-stored.ts';

/** Whether traces of the pages that are read are kept, what that means, and the way to delete them. */
export function TracesSection({ tellAgain, tracePages }: Pick<Settings, 'tellAgain' | 'tracePages'>) {
  const measured = useStored(measureTraces);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (tracePages: boolean) => {
    const failed = await saveSettings({ tracePages });
    setRefusal(failed);
    // The worker reads the setting anew with it, and pages that are open count from now on.
    if (!failed) await sendToWorker('check-pages-again', null);
  };
  const forget = async () => {
    const forgotten = await forgetTraces();
    setRefusal(forgotten.ok ? null : forgotten.error);
  };
  const { pages, bytes } = measured?.ok ? measured.value : { pages: 0, bytes: 0 };
  return (
    <section class="card stack" aria-labelledby="traces-title">
      <h2 id="traces-title">{translate('traces_title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={tellAgain && tracePages}
          disabled={!tellAgain}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{translate('traces_switch')}</span>
      </label>
      {tellAgain ? null : <p>{translate('traces_needs_told', translate('told_title'))}</p>}
      <ul class="stack tight bullets soft">
        <li>{translate('traces_what')}</li>
        <li>{translate('traces_risk')}</li>
        <li>{translate('traces_limits', daysTraced, sayBytes(mostTraceBytes))}</li>
        <li>{translate('traces_where')}</li>
        <li>{translate('traces_sure')}</li>
        <li>{translate('traces_off')}</li>
      </ul>
      <div class="row apart">
        <span class="soft">{translate('traces_kept', pages, sayBytes(bytes))}</span>
        <ConfirmButton
          question={translate('traces_forget_question')}
          disabled={pages === 0}
          onConfirm={forget}
        >
          {translate('traces_forget')}
        </ConfirmButton>
      </div>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
