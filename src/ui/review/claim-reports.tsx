import { useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { reportSchema } from '../../contract/report.ts';
import type { Refusal } from '../../contract/result.ts';
import type { Claim, ClaimReports } from '../../contract/staff/claim.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import type { Category } from '../category-name.ts';
import { RefusalNotice } from '../notice.tsx';
import { PassageLinks } from '../passage-links.tsx';
import { WhatIsSent } from '../what-is-sent.tsx';
import { PassOnForm } from './pass-on-form.tsx';
import { sayMoment } from './say-moment.ts';

type ReportOfClaim = ClaimReports['reports'][number];

/** Every report of a claim as it was sent, read page by page when somebody asks. */
export function ClaimReportsList(props: {
  desk: DeskClient;
  claim: Claim;
  categories: Category[];
  mayWork: boolean;
  /** Called once one of them was passed on. */
  onPassed: () => Promise<void>;
}) {
  const [read, setRead] = useState<ClaimReports | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const more = async () => {
    const page = await props.desk.reports(props.claim.id, read?.next ?? null);
    if (!page.ok) return setRefusal(page.error);
    setRefusal(null);
    setRead({ ...page.value, reports: [...(read?.reports ?? []), ...page.value.reports] });
  };
  return (
    <details
      class="all-reports"
      // Of a dispute nothing is known but what its report says.
      open={props.claim.dispute}
      onToggle={(event) => {
        if (event.currentTarget.open && !read) void more();
      }}
    >
      <summary>
        {translate(
          props.claim.reports === 1 ? 'claim_all_reports_one' : 'claim_all_reports',
          props.claim.reports,
        )}
      </summary>
      <div class="stack">
        {read?.reports.map((one) => (
          <OneReport key={one.id} {...props} one={one} />
        ))}
        <RefusalNotice refusal={refusal} />
        {read?.next ? (
          <div>
            <button type="button" class="mini" onClick={more}>
              {translate('claim_more_reports')}
            </button>
          </div>
        ) : null}
      </div>
    </details>
  );
}

function OneReport(props: Parameters<typeof ClaimReportsList>[0] & { one: ReportOfClaim }) {
  const { one, desk, claim } = props;
  const [isPassing, setIsPassing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const report = v.safeParse(reportSchema, one.report);
  if (!report.success) return <p class="soft">{translate('claim_report_unread', one.id)}</p>;
  const { page } = report.output;
  return (
    <article class="card stack tight">
      <h4>{page.title || page.url}</h4>
      <p class="soft facts-line">
        <span>{sayMoment(Date.parse(one.receivedAt), Date.now())}</span>
        {one.from === undefined ? null : <span>{translate('claim_report_from', one.from)}</span>}
      </p>
      <PassageLinks report={report.output} pageUrl={page.url} />
      {report.output.note ? <p>{report.output.note}</p> : null}
      <details>
        <summary>{translate('claim_report_whole')}</summary>
        <WhatIsSent report={report.output} categories={props.categories} />
      </details>
      {props.mayWork ? (
        <div>
          <button
            ref={opener}
            type="button"
            class="mini"
            aria-expanded={isPassing}
            onClick={() => setIsPassing(!isPassing)}
          >
            {translate('pass_on_one')}
          </button>
        </div>
      ) : null}
      {isPassing ? (
        <PassOnForm
          desk={desk}
          claim={claim}
          report={one.id}
          onPassed={props.onPassed}
          onClose={() => {
            setIsPassing(false);
            opener.current?.focus();
          }}
        />
      ) : null}
    </article>
  );
}
