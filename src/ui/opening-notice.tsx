import { useEffect, useState } from 'preact/hooks';
import { watchBlocked, watchRestoring } from '../history/database.ts';
import { translate } from '../platform/translate.ts';
import { Notice } from './notice.tsx';

/**
 * Says why what is kept here is not open yet, as long as that lasts: an update waits for another window, or
 * what was lost is coming back from its copies.
 */
export function OpeningNotice() {
  const isBlocked = useWatched(watchBlocked);
  const isRestoring = useWatched(watchRestoring);
  return (
    <div role="status">
      {isBlocked || isRestoring ? (
        <Notice tone="careful">
          <p>{translate(isBlocked ? 'storage_blocked' : 'storage_restoring')}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function useWatched(watch: typeof watchBlocked): boolean {
  const [isSo, setSo] = useState(false);
  useEffect(() => watch(setSo), [watch]);
  return isSo;
}
