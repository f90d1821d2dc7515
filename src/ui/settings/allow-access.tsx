import { useCallback, useEffect, useState } from 'preact/hooks';
import { withoutAccess } from '../../access/without-access.ts';
import { browser } from '../../platform/browser.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { askForAccess } from '../ask-for-access.ts';
import { Notice } from '../notice.tsx';

/**
 * Says that the browser does not let us reach these addresses, in `words` of their own or as of any, with
 * the button that asks for it; else nothing.
 */
export function AllowAccess(props: { addresses: string[]; words?: MessageKey }) {
  const [missing, setMissing] = useState<string[]>([]);
  const joined = props.addresses.join(' ');
  const look = useCallback(
    async () => setMissing(await withoutAccess(joined.split(' ').filter(Boolean))),
    [joined],
  );
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
      <p>{translate(props.words ?? 'access_missing', missing.join(', '))}</p>
      <div>
        <button type="button" onClick={() => askForAccess(missing)}>
          {translate('access_allow')}
        </button>
      </div>
    </Notice>
  );
}
