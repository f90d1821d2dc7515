import { useMemo } from 'preact/hooks';
import type { Passage } from '../../contract/report.ts';
import type { ReportRecord } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { Notice } from '../notice.tsx';
import { useStored } from '../use-stored.ts';
import { earlierOn, readReportsOn } from './earlier-on-page.ts';
import type { ReportSubject } from './name-subject.ts';

/** What is said of an earlier report of the same passages, and of one that had none of them. */
const sentences = {
  page: { same: 'earlier_about_page', other: 'earlier_about_page' },
  passage: { same: 'earlier_passage', other: 'earlier_page' },
  passages: { same: 'earlier_passages', other: 'earlier_page_other' },
} as const;

/**
 * “You reported this on …”, where the history on this machine holds such a report. `known` are the reports of
 * the page as the form was opened: what stands below must not move when they have been read again.
 */
export function EarlierReport(props: {
  pageUrl: string;
  known: ReportRecord[];
  passages: Passage[];
  subject: ReportSubject;
}) {
  const { pageUrl, known, passages, subject } = props;
  const read = useStored(useMemo(() => () => readReportsOn(pageUrl), [pageUrl]));
  const reports = read?.ok ? read.value : known;
  const earlier = earlierOn(reports, pageUrl, subject === 'page' ? [] : passages);
  return earlier ? (
    <Notice>
      <p>
        {translate(
          sentences[subject][earlier.samePassage ? 'same' : 'other'],
          formatMoment(earlier.record.createdAt),
        )}{' '}
        <a href="history.html" target="_blank" rel="noopener">
          {translate('earlier_link')}
        </a>
      </p>
    </Notice>
  ) : null;
}
