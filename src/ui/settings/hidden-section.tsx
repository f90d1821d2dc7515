import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { RefusalNotice } from '../notice.tsx';
import { translate } from '../translate.ts';
import { saveSettings } from './save-settings.ts';

/** The flags the person hid, each with the way to see it again; nothing where none is hidden. */
export function HiddenSection({ hidden }: { hidden: HiddenFlag[] }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (hidden.length === 0) return null;
  const showAgain = async (flag: HiddenFlag) => {
    const failed = await saveSettings({ hiddenFlags: hidden.filter((other) => other !== flag) });
    setRefusal(failed);
    if (!failed) await sendToWorker('check-pages-again', null);
  };
  return (
    <section class="card stack" aria-labelledby="hidden-title">
      <h2 id="hidden-title">{translate('hidden_title')}</h2>
      <RefusalNotice refusal={refusal} />
      <ul class="stack tight">
        {hidden.map((flag) => (
          <li key={`${flag.key} ${flag.page}`} class="row apart">
            <span>
              {flag.claim} <span class="soft">{flag.page ?? translate('hidden_everywhere')}</span>
            </span>
            <button
              type="button"
              aria-label={translate('hidden_show_one', flag.claim)}
              onClick={() => showAgain(flag)}
            >
              {translate('hidden_show')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
