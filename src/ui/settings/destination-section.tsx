import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { changeSettings, type Endpoint } from '../../settings/settings.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { ContactLines } from '../contact-lines.tsx';
import { RefusalNotice } from '../notice.tsx';
import { translate } from '../translate.ts';
import { AllowAccess } from './allow-access.tsx';
import { ServiceForm } from './service-form.tsx';
import { TryButton } from './try-button.tsx';

/** Where reports go, and how to reach the people there. */
export function DestinationSection({ endpoint }: { endpoint: Endpoint | null }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const remove = async () => {
    try {
      await changeSettings({ endpoint: null });
      setRefusal(null);
    } catch (error) {
      console.error('destination-section', error);
      setRefusal({ code: 'storage_failed', values: [String(error)] });
    }
  };
  return (
    <section class="card stack" aria-labelledby="destination-title">
      <div class="row apart">
        <h2 id="destination-title">{translate('destination_heading')}</h2>
        {endpoint ? (
          <ConfirmButton
            question={translate('destination_remove_question', endpoint.name)}
            onConfirm={remove}
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
      <ServiceForm endpoint={endpoint} />
    </section>
  );
}
