import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { readUnseenEntries } from '../../history/seen-entries.ts';
import { readNews } from '../../outbox/read-news.ts';
import { useStored } from '../use-stored.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { readReportsOn } from './earlier-on-page.ts';
import { OutboxNotice } from './outbox-notice.tsx';
import { ReportedHere } from './reported-here.tsx';

async function readNotices(address: string) {
  const [reports, news, changed] = await Promise.all([
    readReportsOn(address),
    readNews(),
    readUnseenEntries(),
  ]);
  return { reports, news, changed };
}

/**
 * What the history on this machine has to tell at the page of `address`, around what the page itself offers.
 * All in one frame: what came later would push away what is about to be pressed.
 */
export function Notices({ address, children }: { address: string; children?: ComponentChildren }) {
  const stored = useStored(useMemo(() => () => readNotices(address), [address]));
  if (!stored) return null;
  // A history that cannot be read keeps nobody from what the page offers.
  if (!stored.ok) return <>{children}</>;
  const { reports, news, changed } = stored.value;
  return (
    <>
      <ReportedHere reports={reports} address={address} />
      {children}
      <OutboxNotice news={news} />
      <ChangedNotice changed={changed} />
    </>
  );
}
