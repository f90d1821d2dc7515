import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { openBeside } from '../../platform/open-beside.ts';
import { translate } from '../../platform/translate.ts';

/** Opens this page beside the page that is read, where it is in a tab and the browser has a place for it. */
export function BesideButton() {
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    void browser.tabs.getCurrent().then((tab) => setWindowId(tab?.windowId ?? null));
  }, []);
  return openBeside && windowId !== null ? (
    <div>
      <button type="button" onClick={() => openBeside?.(windowId)}>
        {translate('patrol_beside')}
      </button>
    </div>
  ) : null;
}
