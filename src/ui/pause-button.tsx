import { useState } from 'preact/hooks';
import { pauseLength } from '../access/is-pause-over.ts';
import type { Refusal } from '../contract/result.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { translate } from '../platform/translate.ts';
import { formatTime } from './format-when.ts';
import { RefusalNotice } from './notice.tsx';
import type { Pause } from './use-access.ts';

/**
 * Stops reading on all pages, or takes it up again, in one press; one more has it taken up again by itself.
 * Where it says so in one word (`isShort`), the rest is its title.
 */
export function PauseButton(props: { pause: Pause; isShort?: boolean; onChange?: () => void }) {
  const { isShort, onChange } = props;
  const { isPaused, pausedUntil } = props.pause;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (isPaused: boolean, until: number | null) => {
    const changed = await sendToWorker('pause-reading', { isPaused, until });
    setRefusal(changed.ok ? null : changed.error);
    onChange?.();
  };
  return (
    <div class="pause stack tight">
      {isPaused ? (
        <div class="row">
          <button type="button" class="primary" onClick={() => change(false, null)}>
            {translate('pause_resume')}
          </button>
          {pausedUntil === null ? (
            <button type="button" class="plain" onClick={() => change(true, Date.now() + pauseLength)}>
              {translate('pause_hour')}
            </button>
          ) : (
            <span class="soft" role="status">
              {translate('pause_until', formatTime(pausedUntil))}
            </span>
          )}
        </div>
      ) : (
        <div>
          <button
            type="button"
            class="plain"
            title={translate('pause_hint')}
            onClick={() => change(true, null)}
          >
            {translate(isShort ? 'pause_now' : 'pause_switch')}
          </button>
        </div>
      )}
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
