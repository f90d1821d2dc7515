import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import type { Settings } from '../../settings/settings.ts';
import { withEndpoint, withoutEndpoint } from '../../settings/with-endpoint.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { ContactLines } from '../contact-lines.tsx';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';
import { AllowAccess } from './allow-access.tsx';
import { OtherEndpoints } from './other-endpoints.tsx';
import { ServiceForm } from './service-form.tsx';
import { TryButton } from './try-button.tsx';

/** Where reports go, and how to reach the people there. */
export function DestinationSection({
  endpoint,
  otherEndpoints,
}: Pick<Settings, 'endpoint' | 'otherEndpoints'>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (to: (now: Settings) => Partial<Settings>) => setRefusal(await saveSettings(to));
  return (
    <section class="card stack" aria-labelledby="destination-title">
      <div class="row apart">
        <h2 id="destination-title">{translate('destination_heading')}</h2>
        {endpoint ? (
          <ConfirmButton
            question={translate('destination_remove_question', endpoint.name)}
            onConfirm={() => void change((now) => withoutEndpoint(now, endpoint))}
          >
            {translate('destination_remove')}
          </ConfirmButton>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} />
      {endpoint ? (
        <>
          <AllowAccess addresses={[endpoint.reportsUrl]} />
          <dl class="facts">
            <dt>{translate('destination_name')}</dt>
            <dd>{endpoint.name}</dd>
            <dt>{translate('destination_address')}</dt>
            <dd>{endpoint.reportsUrl}</dd>
            <ContactLines contact={endpoint.contact} />
          </dl>
          <TryButton endpoint={endpoint} />
          {endpoint.expect ? <p>{endpoint.expect}</p> : null}
          {endpoint.privacyUrl ? (
            <p>
              <a href={endpoint.privacyUrl} target="_blank" rel="noreferrer">
                {translate('destination_privacy')}
              </a>
            </p>
          ) : null}
        </>
      ) : (
        <p class="soft">{translate('destination_none')}</p>
      )}
      <OtherEndpoints
        others={otherEndpoints}
        onChoose={(chosen) => void change((now) => withEndpoint(now, chosen))}
        onRemove={(given) => void change((now) => withoutEndpoint(now, given))}
      />
      <ServiceForm endpoint={endpoint} />
    </section>
  );
}
