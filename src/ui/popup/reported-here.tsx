import { useMemo } from 'preact/hooks';
import { scopeAddress } from '../../contract/scope-address.ts';
import { findEarlierReport } from '../../history/find-earlier-report.ts';
import { readReportsOf } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { ReportState } from '../report-state.tsx';
import { useStored } from '../use-stored.ts';

const addressOf = (address: string) => scopeAddress(address, 'full');

/** That the person reported this page, when last, and how that report stands; nothing where they did not. */
export function ReportedHere({ address }: { address: string }) {
  const reports = useStored(useMemo(() => () => readReportsOf(address, addressOf), [address]));
  const earlier = reports?.ok ? findEarlierReport(reports.value, address, [], addressOf) : null;
  return earlier ? (
    <p class="row reported-here">
      <ReportState record={earlier.record} />
      <a href="history.html" target="_blank" rel="noopener">
        {translate('reported_here', formatMoment(earlier.record.createdAt))}
      </a>
    </p>
  ) : null;
}
