import { useId, useState } from 'preact/hooks';
import type { Report } from '../../contract/report.ts';
import type { Result } from '../../contract/result.ts';
import { readCategories } from '../../list/read-categories.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { PassageLinks } from '../passage-links.tsx';
import { useStored } from '../use-stored.ts';
import { WhatIsSent } from '../what-is-sent.tsx';
import { readReportText } from './read-report-text.ts';

/** A report that came by another way than a desk: pasted, shown, and each passage found again on its page. */
export function ReportText() {
  const fieldId = useId();
  const categories = useStored(readCategories);
  const [text, setText] = useState('');
  const [report, setReport] = useState<Result<Report> | null>(null);
  const read = (event: Event) => {
    event.preventDefault();
    setReport(readReportText(text));
  };
  return (
    <section class="stack wide" aria-labelledby={`${fieldId}-head`}>
      <h2 id={`${fieldId}-head`}>{translate('review_title')}</h2>
      <form class="card stack" onSubmit={read}>
        <label for={fieldId}>{translate('review_paste')}</label>
        <textarea
          id={fieldId}
          class="code"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <button type="submit">{translate('review_read')}</button>
        </div>
        <RefusalNotice refusal={report?.ok === false ? report.error : null} />
      </form>
      {report?.ok ? (
        <section class="card stack" aria-labelledby={`${fieldId}-title`}>
          <h3 id={`${fieldId}-title`}>{report.value.page.title || report.value.page.url}</h3>
          <PassageLinks report={report.value} pageUrl={report.value.page.url} />
          <WhatIsSent report={report.value} categories={categories?.ok ? categories.value : []} />
        </section>
      ) : null}
    </section>
  );
}
