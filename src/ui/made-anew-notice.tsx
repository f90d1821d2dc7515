import { useState } from 'preact/hooks';
import { forgetMadeAnew, readMadeAnew } from '../history/made-anew.ts';
import { translate } from '../platform/translate.ts';
import { formatMoment } from './format-moment.ts';
import { Notice } from './notice.tsx';
import { useStored } from './use-stored.ts';

/** Says what came back and what did not after the database was lost, until the person has read it. */
export function MadeAnewNotice() {
  const stored = useStored(readMadeAnew);
  const [isRead, setRead] = useState(false);
  const at = stored?.ok ? stored.value : null;
  // It goes when that is kept: whoever sees it gone may close the page.
  const onRead = async () => {
    await forgetMadeAnew();
    setRead(true);
  };
  return at === null || isRead ? null : (
    <div role="status">
      <Notice tone="careful">
        <p>{translate('storage_made_anew', formatMoment(at))}</p>
        <p>
          <button type="button" onClick={onRead}>
            {translate('storage_made_anew_read')}
          </button>
        </p>
      </Notice>
    </div>
  );
}
