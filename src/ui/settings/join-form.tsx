import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { good, type Result, refused } from '../../contract/result.ts';
import { resolveAddress } from '../../list/resolve-address.ts';
import type { Following, PageToWorker } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { askForAccess } from '../ask-for-access.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { FollowingNotice } from './following-notice.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ReadCode } from './read-code.tsx';

/**
 * One field and one button: all it takes to follow a desk or a list. With `withCodes` the field can be filled
 * from a QR code: not in the popup, which the browser's question for the camera would close.
 */
export function JoinForm({ withCodes = false }: { withCodes?: boolean }) {
  const fieldId = useId();
  const [typed, setTyped] = useState('');
  const [joining, setJoining] = useState<'no' | 'asking' | 'busy'>('no');
  const [joined, setJoined] = useState<Result<Following> | null>(null);
  /** A list in another format, put aside to be looked at before it is followed. */
  const [staged, setStaged] = useState<{ id: string; address: string } | null>(null);
  /** Where it lies besides, and may not be reached yet. */
  const [wanted, setWanted] = useState<string[]>([]);
  /** The attempt the person waits for; another number means that it was cancelled. */
  const attempt = useRef(0);
  useEffect(() => {
    void readTypedAddress().then((kept) => setTyped((current) => current || kept));
  }, []);
  const latest = useRef(typed);
  latest.current = typed;
  const type = (address: string) => {
    setTyped(address);
    setJoined(null);
    setWanted([]);
    void keepTypedAddress(address);
  };
  const cancel = () => {
    attempt.current++;
    setJoining('no');
  };
  /** Says what came of following `address`; another one that is being typed by now stays. */
  const settle = (address: string, result: Result<Following>) => {
    const isSame = latest.current === address;
    if (result.ok && isSame) type('');
    if (result.ok || isSame) setJoined(result);
  };
  const join = async (event: Event) => {
    event.preventDefault();
    if (joining !== 'no') return;
    const address = resolveAddress(typed);
    if (address.ok) await follow([address.value]);
    else setJoined(address);
  };
  /** Asks for access to where it lies, and follows it. */
  const follow = async (addresses: string[]) => {
    const access = askForAccess(addresses);
    setWanted([]);
    setJoining('asking');
    const own = ++attempt.current;
    const isGranted = await access;
    // A prompt nobody answers waits for ever; once cancelled, a late answer follows nothing.
    if (own !== attempt.current) return;
    setJoining('busy');
    const result: Result<PageToWorker['subscribe']['reply']> = isGranted
      ? await sendToWorker('subscribe', { address: typed })
      : refused('address_not_allowed', addresses.join(', '));
    setJoining('no');
    if (!result.ok) settle(typed, result);
    else if ('staged' in result.value) setStaged({ id: result.value.staged, address: typed });
    else if (!('wants' in result.value)) settle(typed, good(result.value));
    else if (latest.current === typed) setWanted(result.value.wants);
  };

  return (
    <>
      <form class="stack" onSubmit={join}>
        <div class="stack tight">
          <label for={fieldId}>{translate('join_label')}</label>
          <div class="field-row">
            <input
              id={fieldId}
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              required
              placeholder="https://desk.example"
              value={typed}
              aria-describedby={`${fieldId}-hint`}
              onInput={(event) => type(event.currentTarget.value)}
            />
            <button type="submit" class="primary" disabled={joining !== 'no'}>
              {translate(joining === 'no' ? 'join_button' : 'join_busy')}
            </button>
            {joining === 'asking' ? (
              <button type="button" onClick={cancel}>
                {translate('cancel')}
              </button>
            ) : null}
          </div>
          <p class="soft" id={`${fieldId}-hint`}>
            {translate('join_hint')}
          </p>
        </div>
        {wanted.length > 0 ? (
          <Notice tone="careful">
            <p>{translate('join_wants', wanted.join(', '))}</p>
            <div class="row">
              <button type="button" onClick={() => void follow(wanted)}>
                {translate('join_allow')}
              </button>
              <button type="button" onClick={() => setWanted([])}>
                {translate('cancel')}
              </button>
            </div>
          </Notice>
        ) : null}
        <FollowingNotice following={joined?.ok ? joined.value : null} />
        <RefusalNotice refusal={joined?.ok === false ? joined.error : null} />
      </form>
      {withCodes ? <ReadCode onRead={type} /> : null}
      {staged === null ? null : (
        <ImportDialog
          staged={staged.id}
          onDone={(following) => {
            setStaged(null);
            if (following) settle(staged.address, good(following));
          }}
        />
      )}
    </>
  );
}

const typedAddress = 'typed-address';

/**
 * Keeps what stands in the join field, also where it is opened next: the browser's own prompt may close the
 * popup over it.
 */
export const keepTypedAddress = (address: string): Promise<void> =>
  browser.storage.session.set({ [typedAddress]: address });

/** What was typed into the join field and not joined yet. */
async function readTypedAddress(): Promise<string> {
  const address = (await browser.storage.session.get(typedAddress))[typedAddress];
  return typeof address === 'string' ? address : '';
}
