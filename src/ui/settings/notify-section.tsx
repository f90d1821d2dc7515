import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';

const asked = { permissions: ['notifications' as const] };

/** Whether answers are told by a notification: that is so exactly while the browser's permission is given. */
export function NotifySection() {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    void browser.permissions.contains(asked).then(setAllowed);
  }, []);
  const change = async () => {
    // Browsers demand that this comes first in the click.
    if (allowed) await browser.permissions.remove(asked);
    else await browser.permissions.request(asked);
    setAllowed(await browser.permissions.contains(asked));
  };
  return (
    <section class="card stack" aria-labelledby="notify-title">
      <h2 id="notify-title">{translate('notify_title')}</h2>
      <p role="status">{translate(allowed ? 'notify_on' : 'notify_off')}</p>
      <div class="row">
        <button type="button" disabled={allowed === null} onClick={change}>
          {translate(allowed ? 'notify_stop' : 'notify_start')}
        </button>
      </div>
    </section>
  );
}
