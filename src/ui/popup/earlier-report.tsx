import type { Passage } from '../../contract/report.ts';
import { findEarlierReport } from '../../history/find-earlier-report.ts';
import { readOutbox } from '../../outbox/read-outbox.ts';
import { scopeAddress } from '../../report/scope-address.ts';
import { formatMoment } from '../format-moment.ts';
import { Notice } from '../notice.tsx';
import { translate } from '../translate.ts';
import { useStored } from '../use-stored.ts';

const addressOf = (address: string) => scopeAddress(address, 'full');

/** “You reported this on …”, where the history on this machine holds such a report. */
export function EarlierReport({ pageUrl, passages }: { pageUrl: string; passages: Passage[] }) {
  const reports = useStored(readOutbox);
  const earlier = reports?.ok ? findEarlierReport(reports.value, pageUrl, passages, addressOf) : null;
  return earlier ? (
    <Notice>
      <p>
        {translate(
          earlier.samePassage ? 'earlier_passage' : 'earlier_page',
          formatMoment(earlier.record.createdAt),
        )}{' '}
        <a href="history.html" target="_blank" rel="noopener">
          {translate('earlier_link')}
        </a>
      </p>
    </Notice>
  ) : null;
}
