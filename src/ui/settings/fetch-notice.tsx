import { useEffect, useState } from 'preact/hooks';
import { type FetchProgress, readFetchProgress } from '../../list/fetch-progress.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { sayBytes } from '../say-bytes.ts';

/** How far a large list has come that is being fetched; nothing while none is. */
export function FetchNotice() {
  const [progress, setProgress] = useState<FetchProgress | null>(null);
  useEffect(() => {
    const read = () => void readFetchProgress().then(setProgress);
    read();
    browser.storage.session.onChanged.addListener(read);
    return () => browser.storage.session.onChanged.removeListener(read);
  }, []);
  if (!progress) return null;
  const { url, received, of } = progress;
  const host = URL.parse(url)?.host ?? url;
  return (
    <p class="soft">
      {of === null
        ? translate('fetch_received', host, sayBytes(received))
        : translate('fetch_received_of', host, sayBytes(received), sayBytes(of))}
      {of === null ? null : <progress aria-hidden="true" max={of} value={received} />}
    </p>
  );
}
