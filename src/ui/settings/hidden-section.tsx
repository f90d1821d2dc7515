import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { changeSettings } from '../../settings/settings.ts';
import { RefusalNotice } from '../notice.tsx';
import { translate } from '../translate.ts';

/** The flags the person hid, each with the way to see it again; nothing where none is hidden. */
export function HiddenSection({ hidden }: { hidden: HiddenFlag[] }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (hidden.length === 0) return null;
  const showAgain = async (flag: HiddenFlag) => {
    try {
      await changeSettings({ hiddenFlags: hidden.filter((other) => other !== flag) });
      await sendToWorker('check-pages-again', null);
      setRefusal(null);
    } catch (error) {
      console.error('hidden-section', error);
      setRefusal({ code: 'storage_failed', values: [String(error)] });
    }
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
