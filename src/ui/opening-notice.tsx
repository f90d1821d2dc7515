import { useEffect, useState } from 'preact/hooks';
import { watchRestoring } from '../history/database.ts';
import { translate } from '../platform/translate.ts';
import { Notice } from './notice.tsx';

/** Says that what is kept here is coming back from its copies, as long as that lasts. */
export function RestoringNotice() {
  const [isRestoring, setRestoring] = useState(false);
  useEffect(() => watchRestoring(setRestoring), []);
  return (
    <div role="status">
      {isRestoring ? (
        <Notice tone="careful">
          <p>{translate('storage_restoring')}</p>
        </Notice>
      ) : null}
    </div>
  );
}
