import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { endPreview, previewDrafts, previewedDrafts } from '../../verdict/preview-drafts.ts';
import { RefusalNotice } from '../notice.tsx';

/** Shows drafts on the pages this browser opens, before anybody approves them, and ends that. */
export function PreviewBox({ desk }: { desk: DeskClient }) {
  /** Null until it is known. */
  const [shown, setShown] = useState<number | null>(null);
  const [hasLooked, setHasLooked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void previewedDrafts().then(setShown), []);

  const show = async () => {
    setBusy(true);
    const previewed = await previewDrafts(desk);
    setBusy(false);
    setHasLooked(previewed.ok);
    setRefusal(previewed.ok ? null : previewed.error);
    if (previewed.ok) setShown(previewed.value);
  };
  const end = async () => {
    await endPreview();
    setHasLooked(false);
    setShown(0);
  };

  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" disabled={isBusy} onClick={show}>
          {translate(shown ? 'preview_again' : 'preview_show')}
        </button>
        {shown ? (
          <button type="button" onClick={end}>
            {translate('preview_end')}
          </button>
        ) : null}
      </div>
      <output class="soft">
        {shown ? translate('preview_shown', String(shown)) : hasLooked ? translate('preview_none') : null}
      </output>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
