import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';

/** To the previous and the next match, as the keys do. */
export function StepButtons({ tabId }: { tabId: number }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const step = async (by: 1 | -1) => {
    const stepped = await sendToWorker('step-through-tab', { tabId, by });
    setRefusal(stepped.ok ? null : stepped.error);
  };
  return (
    <>
      <div class="joined">
        <button type="button" title={translate('step_previous')} onClick={() => step(-1)}>
          <Icon name="up" />
          <span class="unseen">{translate('step_previous')}</span>
        </button>
        <button type="button" title={translate('step_next')} onClick={() => step(1)}>
          <Icon name="down-arrow" />
          <span class="unseen">{translate('step_next')}</span>
        </button>
      </div>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
