import { useEffect, useId, useState } from 'preact/hooks';
import { type Result, refused } from '../../contract/result.ts';
import { resolveAddress } from '../../list/resolve-address.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { translate } from '../translate.ts';
import { askForAccess } from './ask-for-access.ts';
import { keepTypedAddress, readTypedAddress } from './typed-address.ts';

type Joined = Result<{ title: string; entries: number }>;

/** One field and one button: all it takes to follow a desk or a list. */
export function JoinForm() {
  const fieldId = useId();
  const [typed, setTyped] = useState('');
  const [joining, setJoining] = useState(false);
  const [joined, setJoined] = useState<Joined | null>(null);
  useEffect(() => {
    void readTypedAddress().then((kept) => setTyped((current) => current || kept));
  }, []);

  const type = (address: string) => {
    setTyped(address);
    setJoined(null);
    void keepTypedAddress(address);
  };
  const join = async (event: Event) => {
    event.preventDefault();
    if (joining) return;
    const address = resolveAddress(typed);
    if (!address.ok) return setJoined(address);
    const access = askForAccess([address.value]);
    setJoining(true);
    const result = await joinAt(address.value, access);
    setJoining(false);
    if (result.ok) type('');
    setJoined(result);
  };

  return (
    <form class="stack" onSubmit={join}>
      <div class="stack tight">
        <label for={fieldId}>{translate('join_label')}</label>
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
        <p class="soft" id={`${fieldId}-hint`}>
          {translate('join_hint')}
        </p>
      </div>
      <div class="row">
        <button type="submit" class="primary" disabled={joining}>
          {translate(joining ? 'join_busy' : 'join_button')}
        </button>
      </div>
      <output>
        {joined?.ok ? (
          <Notice tone="good">
            <p>{translate('join_done', joined.value.title, joined.value.entries)}</p>
          </Notice>
        ) : null}
      </output>
      <RefusalNotice refusal={joined?.ok === false ? joined.error : null} />
    </form>
  );
}

async function joinAt(address: string, access: Promise<boolean>): Promise<Joined> {
  return (await access) ? sendToWorker('subscribe', { address }) : refused('address_not_allowed', address);
}
