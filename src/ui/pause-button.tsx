import { useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { translate } from '../platform/translate.ts';
import { RefusalNotice } from './notice.tsx';

/**
 * Stops reading on all pages, or takes it up again, in one press. Where it says so in one word (`isShort`),
 * the rest is its title.
 */
export function PauseButton(props: { isPaused: boolean; isShort?: boolean; onChange?: () => void }) {
  const { isPaused, isShort, onChange } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async () => {
    const changed = await sendToWorker('pause-reading', { isPaused: !isPaused });
    setRefusal(changed.ok ? null : changed.error);
    onChange?.();
  };
  return (
    <div class="pause stack tight">
      <div>
        {isPaused ? (
          <button type="button" class="primary" onClick={change}>
            {translate('pause_resume')}
          </button>
        ) : (
          <button type="button" class="plain" title={translate('pause_hint')} onClick={change}>
            {translate(isShort ? 'pause_now' : 'pause_switch')}
          </button>
        )}
      </div>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
