import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { isFirefox } from '../platform/is-firefox.ts';
import { type MessageKey, translate } from '../platform/translate.ts';
import { Notice } from './notice.tsx';

/**
 * Whether this page is in a private window of Firefox, which lets no page there read or keep what the
 * extension has. Chromium opens none of them there.
 */
export const isShutOut: boolean = isFirefox && browser.extension.inIncognitoContext === true;

/**
 * Leads to the page at `address`, which has this title, in a window in which it can read and keep what the
 * extension has. One that hangs from the toolbar button goes there `atOnce`.
 */
export function LeavePrivateWindow({
  title,
  address,
  atOnce,
}: {
  title: MessageKey;
  address: string;
  atOnce: boolean;
}) {
  const [isStuck, setStuck] = useState(false);
  const leave = () => openOutside(address, atOnce).catch(() => setStuck(true));
  useEffect(() => {
    if (atOnce) void leave();
  }, []);
  return (
    <main class="wide-page stack">
      <h1>{translate(title)}</h1>
      <Notice tone="careful">
        <p role="status">{translate(isStuck ? 'private_only' : 'private_shut_out')}</p>
      </Notice>
      <div>
        <button type="button" onClick={leave}>
          {translate('private_leave')}
        </button>
      </div>
    </main>
  );
}

async function openOutside(address: string, isSmall: boolean): Promise<void> {
  const own = await browser.tabs.getCurrent();
  const size = isSmall ? { type: 'popup' as const, width: 420, height: 720 } : {};
  const opened = await browser.windows.create({ url: address, incognito: false, ...size });
  // Firefox may be set to know private windows only.
  if (opened.incognito && opened.id !== undefined) {
    await browser.windows.remove(opened.id);
    throw new Error('leave-private-window: all windows are private');
  }
  if (own?.id === undefined) close();
  else await browser.tabs.remove(own.id);
}
