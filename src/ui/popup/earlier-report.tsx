import { useMemo } from 'preact/hooks';
import type { Passage } from '../../contract/report.ts';
import { scopeAddress } from '../../contract/scope-address.ts';
import { findEarlierReport } from '../../history/find-earlier-report.ts';
import { readReportsOf } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { Notice } from '../notice.tsx';
import { useStored } from '../use-stored.ts';
import type { ReportSubject } from './name-subject.ts';

const addressOf = (address: string) => scopeAddress(address, 'full');

/** What is said of an earlier report of the same passages, and of one that had none of them. */
const sentences = {
  page: { same: 'earlier_about_page', other: 'earlier_about_page' },
  passage: { same: 'earlier_passage', other: 'earlier_page' },
  passages: { same: 'earlier_passages', other: 'earlier_page_other' },
} as const;

/** “You reported this on …”, where the history on this machine holds such a report. */
export function EarlierReport(props: { pageUrl: string; passages: Passage[]; subject: ReportSubject }) {
  const { pageUrl, passages, subject } = props;
  const reports = useStored(useMemo(() => () => readReportsOf(pageUrl, addressOf), [pageUrl]));
  const earlier = reports?.ok
    ? findEarlierReport(reports.value, pageUrl, subject === 'page' ? [] : passages, addressOf)
    : null;
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
