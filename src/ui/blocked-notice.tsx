import { useEffect, useState } from 'preact/hooks';
import { watchBlocked } from '../history/database.ts';
import { translate } from '../platform/translate.ts';
import { Notice } from './notice.tsx';

/** Says that an update waits for another window, as long as it does. */
export function BlockedNotice() {
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => watchBlocked(setBlocked), []);
  return isBlocked ? (
    <div role="alert">
      <Notice tone="careful">
        <p>{translate('storage_blocked')}</p>
      </Notice>
    </div>
  ) : null;
}
