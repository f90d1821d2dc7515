import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
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
      <div class="row">
        <button type="button" onClick={() => step(-1)}>
          {translate('step_previous')}
        </button>
        <button type="button" onClick={() => step(1)}>
          {translate('step_next')}
        </button>
      </div>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
