import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { ProposedRelease, ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { fetchSignedFile } from '../../verdict/fetch-signed-file.ts';
import { type ListFingerprint, listFingerprint } from '../../verdict/list-fingerprint.ts';
import { signRelease } from '../../verdict/sign-release.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { RefusalNotice } from '../notice.tsx';
import { useFocusHere } from '../use-focus-here.ts';
import { ActButton } from './act-button.tsx';
import { ShownChange } from './shown-change.tsx';
import { type Signing, signingStore } from './use-signing.ts';

/** All that a version changes, and the way to sign it. */
export function SigningDialog(props: {
  desk: DeskClient;
  release: ProposedRelease;
  signing: Signing;
  onClose: (outcome: ReleaseOutcome | null) => void;
}) {
  const { desk, release, signing } = props;
  const { address } = desk.signIn;
  const dialog = useRef<HTMLDialogElement>(null);
  const [list, setList] = useState<Result<ListFingerprint> | null>(null);
  const [isCompared, setIsCompared] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    void listFingerprint(signingStore, fetchSignedFile, address, release.name).then(setList);
  }, []);
  // What is to be pressed comes after what is to be read.
  const head = useFocusHere();
  const sign = async () => {
    if (!list?.ok) return;
    const { fingerprint } = list.value;
    const by = { store: signingStore, fetchFile: fetchSignedFile, desk: address, fingerprint };
    const signed = await signRelease({ ...by, now: Date.now() }, release, release.changes);
    const sent = signed.ok ? await desk.sendSignature(signed.value) : signed;
    if (sent.ok) props.onClose(sent.value);
    else setRefusal(sent.error);
  };
  const mayTrust = list?.ok === true && (list.value.isPinned || isCompared);
  return (
    <dialog ref={dialog} class="signing" aria-labelledby="signing-head" onClose={() => props.onClose(null)}>
      <div class="stack">
        <h2 id="signing-head" ref={head} tabIndex={-1}>
          {translate('sign_head', release.version)}
        </h2>
        {list?.ok && !list.value.isPinned ? (
          <Fingerprint fingerprint={list.value.fingerprint} isCompared={false} />
        ) : null}
        <p class="soft">{translate('sign_hint')}</p>
        {release.changes.length === 0 ? <p>{translate('sign_nothing')}</p> : null}
        {release.changes.map((change) => (
          <ShownChange key={change.id} change={change} />
        ))}
        <div class="signing-foot stack">
          <RefusalNotice refusal={refusal ?? (list?.ok === false ? list.error : null)} />
          {signing.key ? null : <p>{translate('sign_key_missing')}</p>}
          {signing.key && list?.ok && !list.value.isPinned ? (
            <label class="choice">
              <input
                type="checkbox"
                checked={isCompared}
                onChange={(event) => setIsCompared(event.currentTarget.checked)}
              />
              <span>{translate('sign_compared')}</span>
            </label>
          ) : null}
          <div class="row">
            {signing.key ? (
              <ActButton class="primary" act={sign} disabled={!mayTrust}>
                {translate('sign_do')}
              </ActButton>
            ) : (
              <ActButton class="primary" act={async () => setRefusal(await signing.noteKey())}>
                {translate('sign_key')}
              </ActButton>
            )}
            <button type="button" onClick={() => dialog.current?.close()}>
              {translate('cancel')}
            </button>
          </div>
        </div>
      </div>
    </dialog>
  );
}
