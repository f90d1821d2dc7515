import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { copyForms } from '../../messages/copy-form.ts';
import type { Flag } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { copyWords, correctionText, wordsToCopy } from '../correction-text.ts';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';
import { useStored } from '../use-stored.ts';

/** Copies what is known of a claim, in a form that is remembered. It posts nothing anywhere. */
export function CopyCorrection({ flag }: { flag: Flag }) {
  const id = useId();
  const settings = useStored(readSettings);
  const [isCopied, setCopied] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const chosen = settings?.ok ? settings.value.copyForm : 'text';
  const copy = async () => {
    await navigator.clipboard.writeText(correctionText(wordsToCopy(flag, Date.now()), chosen));
    setCopied(true);
  };
  const choose = async (value: string) => {
    const copyForm = copyForms.find((form) => form === value);
    setCopied(false);
    if (copyForm) setRefusal(await saveSettings({ copyForm }));
  };
  return (
    <>
      <div class="row">
        <button type="button" onClick={copy}>
          {translate(copyWords(flag))}
        </button>
        <label class="unseen" for={id}>
          {translate('copy_form')}
        </label>
        <select id={id} value={chosen} onChange={(event) => void choose(event.currentTarget.value)}>
          {copyForms.map((form) => (
            <option key={form} value={form}>
              {translate(`copy_form_${form}`)}
            </option>
          ))}
        </select>
        <output class="soft">{isCopied ? translate('copied') : ''}</output>
      </div>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
