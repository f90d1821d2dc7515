import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';

/** Whether the toolbar button shows a number, in the colour of the gravest status on the page. */
export function BadgeSection({ showsCount }: { showsCount: boolean }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (isShown: boolean) => {
    const changed = await sendToWorker('show-count', { isShown });
    setRefusal(changed.ok ? null : changed.error);
  };
  return (
    <section class="card stack" aria-labelledby="badge-title">
      <h2 id="badge-title">{translate('badge_title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={showsCount}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{translate('badge_switch')}</span>
      </label>
      <p class="soft">{translate('badge_hint')}</p>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
