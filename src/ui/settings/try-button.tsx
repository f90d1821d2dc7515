import { useState } from 'preact/hooks';
import { messageOf, type Result, refused } from '../../contract/result.ts';
import { tryEndpoint } from '../../endpoint/try-endpoint.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { readToken } from '../../settings/settings.ts';
import { Notice, RefusalNotice } from '../notice.tsx';

const successes: Record<Endpoint['kind'], MessageKey> = {
  desk: 'try_desk_good',
  form: 'try_service_good',
  webhook: 'try_service_good',
};

/** Tries the endpoint without sending anything private, and explains what came of it. */
export function TryButton({ endpoint }: { endpoint: Endpoint }) {
  const [trying, setTrying] = useState(false);
  const [outcome, setOutcome] = useState<Result<null> | null>(null);
  const press = async () => {
    setTrying(true);
    setOutcome(null);
    setOutcome(await tryOut(endpoint));
    setTrying(false);
  };
  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" disabled={trying} onClick={press}>
          {translate(trying ? 'try_busy' : 'try_button')}
        </button>
      </div>
      <p class="soft">{translate(endpoint.kind === 'desk' ? 'try_desk_hint' : 'try_service_hint')}</p>
      <output>
        {outcome?.ok ? (
          <Notice tone="good">
            <p>{translate(successes[endpoint.kind])}</p>
          </Notice>
        ) : null}
      </output>
      <RefusalNotice refusal={outcome?.ok === false ? outcome.error : null} />
    </div>
  );
}

async function tryOut(endpoint: Endpoint): Promise<Result<null>> {
  try {
    return await tryEndpoint(endpoint, await readToken(endpoint.reportsUrl));
  } catch (error) {
    console.error('try-button', error);
    return refused('storage_failed', messageOf(error));
  }
}
