import { Notice } from '../notice.tsx';
import { translate } from '../translate.ts';

/** Says that the report tells of a flag that is wrong, and how to report the page instead. */
export const DisputeNotice = ({ onReportInstead }: { onReportInstead: () => void }) => (
  <Notice>
    <p>{translate('dispute_notice')}</p>
    <button type="button" onClick={onReportInstead}>
      {translate('dispute_report_instead')}
    </button>
  </Notice>
);
