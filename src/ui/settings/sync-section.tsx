import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { isAnythingSynced, readSyncState } from '../../settings/sync/sync-settings.ts';
import { namesOfSynced, type SyncedKey } from '../../settings/sync/synced-settings.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { formatMoment } from '../format-moment.ts';
import { RefusalNotice } from '../notice.tsx';
import { useStored } from '../use-stored.ts';

type How = 'begin' | 'end' | 'replace' | 'forget';

/** Whether settings are the same in the person's browsers, what goes along and what never does. */
export function SyncSection({ syncs }: { syncs: boolean }) {
  const state = useStored(readSyncState);
  const [failed, setFailed] = useState<Refusal | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  // Until the worker has it, a change of anything else would put the tick back under a second press.
  const [pressed, setPressed] = useState<boolean | null>(null);
  const [underWay, setUnderWay] = useState(0);
  useEffect(() => {
    setPressed((now) => (now === syncs || underWay === 0 ? null : now));
    void isAnythingSynced().then(setIsLeft);
  }, [syncs]);
  const press = async (isOn: boolean) => {
    setPressed(isOn);
    setUnderWay((before) => before + 1);
    const isDone = await ask(isOn ? 'begin' : 'end');
    setUnderWay((before) => before - 1);
    if (!isDone) setPressed(null);
  };
  const ask = async (how: How) => {
    const done = await sendToWorker('sync-settings', { how });
    setFailed(done.ok ? null : done.error);
    if (how === 'forget') setIsLeft(await isAnythingSynced());
    return done.ok;
  };
  // Nor does what was told before the press stand: a question asked about it would go away under the answer.
  const isSettled = underWay === 0;
  const { told = null, refusal = null } = syncs && isSettled && state?.ok ? state.value : {};
  return (
    <section class="card stack" aria-labelledby="sync-title">
      <h2 id="sync-title">{translate('sync_title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={pressed ?? syncs}
          onChange={(event) => press(event.currentTarget.checked)}
        />
        <span>{translate('sync_switch')}</span>
      </label>
      <p class="soft">{translate('sync_what')}</p>
      <p class="soft">{translate('sync_never')}</p>
      <p class="soft">{translate('sync_rule')}</p>
      {told && told.taken.length > 0 ? (
        <p>{translate('sync_taken', formatMoment(told.at), namesOf(told.taken))}</p>
      ) : null}
      {told && told.stayed.length > 0 ? (
        <p>{translate('sync_stayed', formatMoment(told.at), namesOf(told.stayed))}</p>
      ) : null}
      <RefusalNotice refusal={failed ?? refusal} />
      {refusal?.code === 'sync_unreadable' ? (
        <div class="row">
          <ConfirmButton question={translate('sync_replace_question')} onConfirm={() => void ask('replace')}>
            {translate('sync_replace')}
          </ConfirmButton>
        </div>
      ) : null}
      {!syncs && isSettled && isLeft ? (
        <div class="row apart">
          <span class="soft">{translate('sync_left')}</span>
          <ConfirmButton question={translate('sync_forget_question')} onConfirm={() => void ask('forget')}>
            {translate('sync_forget')}
          </ConfirmButton>
        </div>
      ) : null}
    </section>
  );
}

const namesOf = (keys: readonly SyncedKey[]): string =>
  [...new Set(keys.map((key) => translate(namesOfSynced[key])))].join(' · ');
