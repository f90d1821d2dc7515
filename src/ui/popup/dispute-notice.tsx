import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';
import { withoutFullStop } from '../without-full-stop.ts';

/** Says which flag the report holds to be wrong, and how to report the page instead. */
export const DisputeNotice = (props: { claim: string; onReportInstead: () => void }) => (
  <Notice>
    <p>{translate('dispute_notice', withoutFullStop(props.claim))}</p>
    <button type="button" onClick={props.onReportInstead}>
      {translate('dispute_report_instead')}
    </button>
  </Notice>
);
