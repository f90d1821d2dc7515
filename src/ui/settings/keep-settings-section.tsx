import { useRef, useState } from 'preact/hooks';
import { good, type Refusal, type Result } from '../../contract/result.ts';
import { bringBack } from '../../export/everything/bring-back.ts';
import { settingsAsJson } from '../../export/everything/everything-as-json.ts';
import type { KeepLimits } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { RefusalNotice } from '../notice.tsx';
import { saveFile } from '../save-file.ts';
import { saveSettings } from '../save-settings.ts';
import { ShorterLimits } from '../shorter-limits.tsx';

/** The settings as a file, taken over from one, and back to what they were at first. */
export function KeepSettingsSection() {
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [told, setTold] = useState<string[]>([]);
  const [shorter, setShorter] = useState<Partial<KeepLimits> | null>(null);
  const settle = async (done: Result<unknown>, shorter: Partial<KeepLimits> | null, ...words: string[]) => {
    const taken = done.ok ? await sendToWorker('take-up-settings', null) : done;
    // All at once: what came later above a button would move it under the pointer.
    setShorter(shorter);
    setRefusal(taken.ok ? null : taken.error);
    setTold(taken.ok ? words : []);
  };
  const save = async () => {
    const now = new Date();
    const file = new Blob([await settingsAsJson(now)], { type: 'application/json' });
    saveFile(file, `qiuzheng-settings-${now.toISOString().slice(0, 10)}.json`);
  };
  const takeOver = async (file: File | undefined) => {
    if (!file) return;
    const brought = await bringBack(file, () => {}, 'settings');
    if (!brought.ok) return settle(brought, null);
    const { settings, damagedSettings, shorter } = brought.value;
    const damaged = damagedSettings > 0 ? [translate('in_settings_damaged', damagedSettings)] : [];
    const taken = settings || damagedSettings === 0;
    await settle(
      brought,
      shorter,
      ...(taken ? [translate(settings ? 'in_settings' : 'in_no_settings')] : []),
      ...damaged,
    );
  };
  const reset = async () => {
    const failed = await saveSettings(defaultSettings);
    await settle(failed ? { ok: false, error: failed } : good(null), null, translate('reset_done'));
  };
  return (
    <section class="card stack" aria-labelledby="keep-settings-title">
      <h2 id="keep-settings-title">{translate('keep_settings_title')}</h2>
      <p class="soft">{translate('keep_settings_hint')}</p>
      <div class="row">
        <button type="button" onClick={() => void save()}>
          {translate('keep_settings_save')}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {translate('keep_settings_take')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={(event) => {
            void takeOver(event.currentTarget.files?.[0]);
            // The same file may be chosen again after it was changed.
            event.currentTarget.value = '';
          }}
        />
        <ConfirmButton question={translate('reset_question')} onConfirm={() => void reset()}>
          {translate('reset_button')}
        </ConfirmButton>
      </div>
      <RefusalNotice refusal={refusal} />
      <div role="status">
        {told.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {shorter ? <ShorterLimits asked={shorter} isFromFile /> : null}
      </div>
    </section>
  );
}
