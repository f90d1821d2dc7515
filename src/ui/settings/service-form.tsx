import { useId, useState } from 'preact/hooks';
import { isAllowedAddress } from '../../contract/allowed-address.ts';
import { type Result, refused } from '../../contract/result.ts';
import { webAddress } from '../../contract/web-address.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { Endpoint, FormFields } from '../../settings/endpoint.ts';
import { askForAccess } from '../ask-for-access.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { setUpService } from './set-up-service.ts';

const usualFields: FormFields = { report: 'report', screenshot: 'file', url: 'url' };
const fieldWords: [keyof FormFields, MessageKey][] = [
  ['report', 'service_field_report'],
  ['screenshot', 'service_field_screenshot'],
  ['url', 'service_field_url'],
];

/** Sends reports to a service that is no desk: one that takes forms, or one that takes JSON. */
export function ServiceForm({ endpoint }: { endpoint: Endpoint | null }) {
  const now = endpoint && endpoint.kind !== 'desk' ? endpoint : null;
  const id = useId();
  const [kind, setKind] = useState<'form' | 'webhook'>(now?.kind ?? 'form');
  const [name, setName] = useState(now?.name ?? '');
  const [address, setAddress] = useState(now?.reportsUrl ?? '');
  const [token, setToken] = useState('');
  const [fields, setFields] = useState(now?.kind === 'form' ? now.fields : usualFields);
  const [saved, setSaved] = useState<Result<null> | null>(null);

  const save = async (event: Event) => {
    event.preventDefault();
    const url = webAddress(address.trim());
    if (!url) return setSaved(refused('address_invalid', address));
    if (!isAllowedAddress(url.href)) return setSaved(refused('address_not_allowed', url.href));
    const access = askForAccess([url.href]);
    const about = {
      name: name.trim() || url.host,
      reportsUrl: url.href,
      privacyUrl: null,
      contact: {},
      expect: null,
    };
    const service: Endpoint = kind === 'form' ? { kind, ...about, fields } : { kind, ...about };
    setSaved((await access) ? await setUpService(service, token) : refused('address_not_allowed', url.href));
  };
  return (
    <details>
      <summary>{translate('service_title')}</summary>
      <form class="stack service" onSubmit={save}>
        <p class="soft">{translate('service_hint')}</p>
        <fieldset class="stack tight">
          <legend>{translate('service_kind')}</legend>
          <label class="choice">
            <input type="radio" name="kind" checked={kind === 'form'} onChange={() => setKind('form')} />
            <span>{translate('service_form')}</span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="kind"
              checked={kind === 'webhook'}
              onChange={() => setKind('webhook')}
            />
            <span>{translate('service_webhook')}</span>
          </label>
        </fieldset>
        <TextField id={`${id}-name`} label={translate('service_name')} value={name} onValue={setName} />
        <TextField
          id={`${id}-address`}
          label={translate('service_address')}
          value={address}
          onValue={setAddress}
        />
        <TextField
          id={`${id}-token`}
          label={translate('service_token')}
          value={token}
          onValue={setToken}
          secret
        />
        {kind === 'form'
          ? fieldWords.map(([field, words]) => (
              <TextField
                key={field}
                id={`${id}-${field}`}
                label={translate(words)}
                value={fields[field]}
                onValue={(value) => setFields({ ...fields, [field]: value.trim() })}
              />
            ))
          : null}
        <div class="row">
          <button type="submit" class="primary">
            {translate('service_save')}
          </button>
        </div>
        <output>
          {saved?.ok ? (
            <Notice tone="good">
              <p>{translate('service_saved')}</p>
            </Notice>
          ) : null}
        </output>
        <RefusalNotice refusal={saved?.ok === false ? saved.error : null} />
      </form>
    </details>
  );
}

function TextField(props: {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  secret?: boolean;
}) {
  const { id, value } = props;
  const onInput = (event: { currentTarget: HTMLInputElement }) => props.onValue(event.currentTarget.value);
  const field = { id, value, onInput, autocomplete: 'off', spellcheck: false } as const;
  return (
    <div class="stack tight">
      <label for={id}>{props.label}</label>
      {props.secret ? <input type="password" {...field} /> : <input type="text" {...field} />}
    </div>
  );
}
