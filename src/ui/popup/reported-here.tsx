import type { ReportRecord } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { ReportState } from '../report-state.tsx';
import { earlierOn } from './earlier-on-page.ts';

/** That some of these `reports` are of the page at `address`, and how the last one stands; else nothing. */
export function ReportedHere({ reports, address }: { reports: ReportRecord[]; address: string }) {
  const earlier = earlierOn(reports, address, []);
  return earlier ? (
    <p class="row reported-here">
      <ReportState record={earlier.record} />
      <a href="history.html" target="_blank" rel="noopener">
        {translate('reported_here', formatMoment(earlier.record.createdAt))}
      </a>
    </p>
  ) : null;
}
