import { useMemo } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { ReportState } from '../report-state.tsx';
import { useStored } from '../use-stored.ts';
import { earlierOn, readReportsOn } from './earlier-on-page.ts';

/** That the person reported this page, when last, and how that report stands; nothing where they did not. */
export function ReportedHere({ address }: { address: string }) {
  const reports = useStored(useMemo(() => () => readReportsOn(address), [address]));
  const earlier = reports?.ok ? earlierOn(reports.value, address, []) : null;
  return earlier ? (
    <p class="row reported-here">
      <ReportState record={earlier.record} />
      <a href="history.html" target="_blank" rel="noopener">
        {translate('reported_here', formatMoment(earlier.record.createdAt))}
      </a>
    </p>
  ) : null;
}
