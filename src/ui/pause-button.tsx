import { useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { translate } from '../platform/translate.ts';
import { RefusalNotice } from './notice.tsx';

/** Stops reading on all pages, or takes it up again, in one press. */
export function PauseButton({ isPaused, onChange }: { isPaused: boolean; onChange?: () => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async () => {
    const changed = await sendToWorker('pause-reading', { isPaused: !isPaused });
    setRefusal(changed.ok ? null : changed.error);
    onChange?.();
  };
  return (
    <div class="stack tight">
      <div>
        <button type="button" class={isPaused ? 'primary' : 'plain'} onClick={change}>
          {translate(isPaused ? 'pause_resume' : 'pause_switch')}
        </button>
      </div>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
