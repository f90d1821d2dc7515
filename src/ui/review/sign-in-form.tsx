import { useEffect, useId, useState } from 'preact/hooks';
import { joinPath } from '../../contract/join.ts';
import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import { resolveAddress } from '../../list/resolve-address.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { awaitTab } from '../../tabs/await-tab.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { deskOfReports, type SignIn } from '../../verdict/sign-in.ts';
import { signInByAccount } from '../../verdict/sign-in-by-account.ts';
import { askForAccess } from '../ask-for-access.ts';
import { RefusalNotice } from '../notice.tsx';

/** Where staff say which desk they work at and prove their seat. Nothing is kept that the desk refuses. */
export function SignInForm({ onSignIn }: { onSignIn: (signIn: SignIn) => void }) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState<'token' | 'account' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void readSettings()
      .then(({ endpoint }) => {
        if (endpoint?.kind === 'desk') setAddress((typed) => typed || deskOfReports(endpoint.reportsUrl));
      })
      .catch((error: unknown) => console.error('sign-in-form', error));
  }, []);

  /** Signs in at the desk that was typed, once the browser may reach it. */
  const signInBy = async (way: 'token' | 'account', prove: (address: string) => Promise<Result<SignIn>>) => {
    const resolved = resolveAddress(address);
    if (!resolved.ok) return setRefusal(resolved.error);
    const access = askForAccess([resolved.value]);
    setBusy(way);
    setRefusal(null);
    const desk = deskAddress(resolved.value);
    const made = (await access) ? await prove(desk) : refused('address_not_allowed', desk);
    setBusy(null);
    if (made.ok) onSignIn(made.value);
    else setRefusal(made.error);
  };
  const byToken = async (desk: string): Promise<Result<SignIn>> => {
    const made = { address: desk, token: token.trim() };
    const me = await deskClient(made).me();
    return me.ok ? good(made) : me;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void signInBy('token', byToken);
  };
  return (
    <form class="card stack" onSubmit={submit}>
      <h2>{translate('sign_in_title')}</h2>
      <p class="soft">{translate('sign_in_hint')}</p>
      <div class="stack tight">
        <label for={`${id}-address`}>{translate('sign_in_address')}</label>
        <input
          id={`${id}-address`}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          required
          placeholder="https://desk.example"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
      <div class="stack tight">
        <label for={`${id}-token`}>{translate('sign_in_token')}</label>
        <input
          id={`${id}-token`}
          type="password"
          autocomplete="off"
          required
          pattern="\s*\S+\s*"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </div>
      <div>
        <button type="submit" class="primary" disabled={busy !== null}>
          {translate(busy === 'token' ? 'sign_in_busy' : 'sign_in')}
        </button>
      </div>
      <div class="stack tight">
        <p class="soft" id={`${id}-account`}>
          {translate('sign_in_account_hint')}
        </p>
        <div>
          <button
            type="button"
            aria-describedby={`${id}-account`}
            disabled={busy !== null}
            onClick={() => signInBy('account', (desk) => signInByAccount(desk, awaitTab))}
          >
            {translate(busy === 'account' ? 'sign_in_waiting' : 'sign_in_account')}
          </button>
        </div>
      </div>
      <RefusalNotice refusal={refusal} />
    </form>
  );
}

/** The desk at an address that was typed: `resolveAddress` puts the place of the join document behind it. */
function deskAddress(resolved: string): string {
  const { origin, pathname } = new URL(resolved);
  return origin + (pathname === joinPath || pathname === '/' ? '' : pathname.replace(/\/$/, ''));
}
