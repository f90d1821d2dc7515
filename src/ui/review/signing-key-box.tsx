import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { ActButton } from './act-button.tsx';
import type { Signing } from './use-signing.ts';

/** The key that this browser signs versions with: made here, before any version can wait for it. */
export function SigningKeyBox({ signing }: { signing: Signing }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <div class="stack tight">
      {signing.key ? (
        <p class="soft">{translate('sign_key_noted')}</p>
      ) : (
        <p class="soft">{translate('sign_key_hint')}</p>
      )}
      {signing.key ? <code class="own-key">{signing.key}</code> : null}
      <RefusalNotice refusal={refusal} />
      {signing.key ? null : (
        <div>
          <ActButton class="" act={async () => setRefusal(await signing.noteKey())}>
            {translate('sign_key')}
          </ActButton>
        </div>
      )}
    </div>
  );
}
