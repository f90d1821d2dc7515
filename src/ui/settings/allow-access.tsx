import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';
import { askForAccess, withoutAccess } from './ask-for-access.ts';

/**
 * Says that the browser does not let us reach these addresses, with the button that asks for it; else
 * nothing.
 */
export function AllowAccess({ addresses }: { addresses: string[] }) {
  const [missing, setMissing] = useState<string[]>([]);
  const joined = addresses.join(' ');
  const look = useCallback(async () => setMissing(await withoutAccess(joined.split(' '))), [joined]);
  useEffect(() => {
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [look]);
  if (missing.length === 0) return null;
  return (
    <Notice tone="careful">
      <p>{translate('access_missing', missing.join(', '))}</p>
      <div>
        <button type="button" onClick={() => askForAccess(missing)}>
          {translate('access_allow')}
        </button>
      </div>
    </Notice>
  );
}
