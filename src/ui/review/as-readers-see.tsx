import type { Draft } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import { StatusTag } from '../status-tag.tsx';
import { ShownDialog } from './shown-dialog.tsx';

/** The verdict as a reader's card will say it. */
export function AsReadersSee({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  return (
    <ShownDialog label={translate('draft_preview')} onClose={onClose}>
      <div>
        <StatusTag status={draft.status} />
      </div>
      <p class="preview-claim">{draft.claim || translate('fault_claim')}</p>
      {draft.explanation ? <p>{draft.explanation}</p> : null}
      <ul class="stack tight">
        {draft.sources.map(({ url, title }, index) => (
          <li key={index}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </ShownDialog>
  );
}
