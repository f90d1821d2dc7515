import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import type { Settings } from '../../settings/settings.ts';
import { RefusalNotice } from '../notice.tsx';

type Choice = Pick<Settings, 'showsCount' | 'countsNew'>;

/** Whether the toolbar button shows a number, in the colour of the gravest status, and what that counts. */
export function BadgeSection({ showsCount, countsNew }: Choice) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (choice: Partial<Choice>) => {
    const changed = await sendToWorker('choose-badge', choice);
    setRefusal(changed.ok ? null : changed.error);
  };
  return (
    <section class="card stack" aria-labelledby="badge-title">
      <h2 id="badge-title">{translate('badge_title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={showsCount}
          onChange={(event) => choose({ showsCount: event.currentTarget.checked })}
        />
        <span>{translate('badge_switch')}</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={countsNew}
          disabled={!showsCount}
          onChange={(event) => choose({ countsNew: event.currentTarget.checked })}
        />
        <span>{translate('badge_new')}</span>
      </label>
      <p class="soft">{translate('badge_hint')}</p>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
