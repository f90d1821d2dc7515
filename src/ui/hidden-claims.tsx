import { useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { translate } from '../platform/translate.ts';
import type { HiddenFlag } from '../settings/hidden-flags.ts';
import { RefusalNotice } from './notice.tsx';
import { saveSettings } from './save-settings.ts';
import { withoutFullStop } from './without-full-stop.ts';

/**
 * Claims the person hid, each with the way to see it again. `hidden` are all there are, `named` those listed
 * here.
 */
export function HiddenClaims({ hidden, named }: { hidden: HiddenFlag[]; named: HiddenFlag[] }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const showAgain = async (flag: HiddenFlag) => {
    const failed = await saveSettings({ hiddenFlags: hidden.filter((other) => other !== flag) });
    setRefusal(failed);
    if (!failed) await sendToWorker('check-pages-again', null);
  };
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <ul class="stack tight">
        {named.map((flag) => (
          <li key={`${flag.key} ${flag.page}`} class="row apart">
            <span>
              {flag.claim} <span class="soft">{flag.page ?? translate('hidden_everywhere')}</span>
            </span>
            <button
              type="button"
              aria-label={translate('hidden_show_one', withoutFullStop(flag.claim))}
              onClick={() => showAgain(flag)}
            >
              {translate('hidden_show')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
