import { translate } from '../../platform/translate.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { ConfirmButton } from '../confirm-button.tsx';

/** Endpoints that were set up earlier: one can be chosen again, or given up. */
export function OtherEndpoints(props: {
  others: Endpoint[];
  onChoose: (endpoint: Endpoint) => void;
  onRemove: (endpoint: Endpoint) => void;
}) {
  if (props.others.length === 0) return null;
  return (
    <>
      <h3>{translate('destination_others')}</h3>
      <ul class="stack endpoints">
        {props.others.map((endpoint) => (
          <li key={endpoint.reportsUrl} class="stack tight">
            <strong>{endpoint.name}</strong>
            <p class="soft">{endpoint.reportsUrl}</p>
            <div class="row">
              <button type="button" onClick={() => props.onChoose(endpoint)}>
                {translate('destination_use', endpoint.name)}
              </button>
              <ConfirmButton
                question={translate('destination_remove_question', endpoint.name)}
                onConfirm={() => props.onRemove(endpoint)}
              >
                {translate('destination_remove')}
              </ConfirmButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
