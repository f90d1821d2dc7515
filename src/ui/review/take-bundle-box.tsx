import { useRef, useState } from 'preact/hooks';
import type { BundleTaken } from '../../contract/bundle.ts';
import type { Refusal } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { RefusalNotice } from '../notice.tsx';

/** Takes in what another desk has passed on as a file. */
export function TakeBundleBox({ desk, onShow }: { desk: DeskClient; onShow: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<BundleTaken | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const answer = await desk.takeBundle(file);
    setBusy(false);
    setTaken(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.error);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <div class="stack tight">
      <input
        ref={input}
        class="bundle-file"
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={translate('bundle_take')}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <button type="button" aria-busy={isBusy} disabled={isBusy} onClick={() => input.current?.click()}>
        {translate('bundle_take')}
      </button>
      <output class="soft">
        {taken
          ? translate(
              taken.isNew ? 'bundle_taken' : 'bundle_again',
              taken.from,
              taken.title,
              `${taken.reports}`,
            )
          : null}
      </output>
      {taken ? (
        <button type="button" class="plain" onClick={onShow}>
          {translate('bundle_show')}
        </button>
      ) : null}
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
