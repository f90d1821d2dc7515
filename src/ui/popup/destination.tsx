import { translate } from '../../platform/translate.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { Hotline } from '../hotline.tsx';
import { Notice } from '../notice.tsx';

/** Who receives the report, where their privacy statement is, and how to reach them when it cannot wait. */
export function Destination(props: {
  endpoint: Endpoint | null;
  /** Others it can go to instead. */
  others: Endpoint[];
  onEndpoint: (endpoint: Endpoint) => void;
}) {
  const { endpoint, others } = props;
  if (!endpoint) {
    return (
      <Notice tone="careful">
        <p>{translate('destination_missing')}</p>
        <p>
          <a href="settings.html" target="_blank" rel="noopener">
            {translate('destination_settings')}
          </a>
        </p>
      </Notice>
    );
  }
  const { expect, privacyUrl } = endpoint;
  return (
    <section class="stack tight" aria-labelledby="destination-title">
      <h3 id="destination-title">{translate('destination_title')}</h3>
      {others.length > 0 ? (
        <select
          aria-labelledby="destination-title"
          value={endpoint.reportsUrl}
          onChange={(event) => {
            const chosen = others.find(({ reportsUrl }) => reportsUrl === event.currentTarget.value);
            if (chosen) props.onEndpoint(chosen);
          }}
        >
          {inOrder([endpoint, ...others]).map(({ reportsUrl, name }) => (
            <option key={reportsUrl} value={reportsUrl}>
              {name}
            </option>
          ))}
        </select>
      ) : null}
      <p>
        {others.length > 0 ? null : <strong>{endpoint.name}</strong>}
        <span class="address">{endpoint.reportsUrl}</span>
      </p>
      {expect ? <p class="soft">{expect}</p> : null}
      {privacyUrl ? (
        <p>
          <a href={privacyUrl} target="_blank" rel="noreferrer">
            {translate('destination_privacy')}
          </a>
        </p>
      ) : null}
      <Hotline endpoint={endpoint} />
    </section>
  );
}

/** By name, so that none moves when another is chosen. */
const inOrder = (endpoints: Endpoint[]): Endpoint[] =>
  endpoints.sort((one, other) => one.name.localeCompare(other.name));
