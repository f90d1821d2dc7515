import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { ReportRecord } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { replaceReport } from '../../outbox/replace-report.ts';
import { reviseReport } from '../../outbox/revise-report.ts';
import { explain, translate } from '../../platform/translate.ts';
import { CategoryField } from '../category-field.tsx';
import type { Category } from '../category-name.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { toggledIn } from '../toggled-in.ts';

/** What stands in the form of a report, and whether that is open. */
interface Edit {
  category: string;
  note: string;
  contact: string;
  withPicture: boolean;
  /** Passages that are left out. */
  left: ReadonlySet<number>;
  isOpen: boolean;
}

/** What was begun on this page and not sent: a line that scrolls out of sight is taken out of the page. */
const begun = new Map<string, Edit>();

/**
 * A report that does not get through as it is, to be changed and sent as a new one, which takes its place.
 */
export function EditReport({ record, categories }: { record: ReportRecord; categories: Category[] }) {
  const { id, report } = record;
  const fieldId = useId();
  const [edit, setEdit] = useState<Edit>(() => begun.get(id) ?? asItIs(record));
  const change = (some: Partial<Edit>) => {
    const changed = { ...edit, ...some };
    begun.set(id, changed);
    setEdit(changed);
  };
  const { category, note, contact, withPicture, left } = edit;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const passages = report.passages.filter((_, index) => !left.has(index));
  const revise = () =>
    reviseReport(report, { category, note, contact, passages, withPicture }, crypto.randomUUID(), new Date());
  const revised = revise();

  const send = async (event: Event) => {
    event.preventDefault();
    const sent = revise();
    if (busy || !sent.ok) return;
    setBusy(true);
    const replaced = await replaceReport(id, sent.value);
    setBusy(false);
    setRefusal(replaced.ok ? null : replaced.error);
    if (!replaced.ok) return;
    begun.delete(id);
    await sendToWorker('send-due-reports', null);
  };
  return (
    <details
      open={edit.isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== edit.isOpen) change({ isOpen: open });
      }}
    >
      <summary>{translate('edit_report')}</summary>
      <form class="stack" onSubmit={send}>
        {record.mayHaveArrived ? (
          <Notice tone="careful">
            <p>{translate('edit_may_double', record.endpoint.name)}</p>
          </Notice>
        ) : null}
        <CategoryField
          category={category}
          categories={categories}
          onCategory={(category) => change({ category })}
        />
        <div class="stack tight">
          <label for={`${fieldId}-note`}>{translate('sent_note')}</label>
          <textarea
            id={`${fieldId}-note`}
            value={note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </div>
        <div class="stack tight">
          <label for={`${fieldId}-contact`}>{translate('report_contact')}</label>
          <input
            id={`${fieldId}-contact`}
            type="text"
            value={contact}
            onInput={(event) => change({ contact: event.currentTarget.value })}
          />
        </div>
        {report.passages.length > 0 ? (
          <fieldset class="stack tight">
            <legend>{translate('sent_passages')}</legend>
            {report.passages.map(({ quote }, index) => (
              <label key={index} class="choice">
                <input
                  type="checkbox"
                  checked={!left.has(index)}
                  onChange={() => change({ left: toggledIn(left, index) })}
                />
                <span>{quote.exact}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {report.attachments.length > 0 ? (
          <label class="choice">
            <input
              type="checkbox"
              checked={withPicture}
              onChange={(event) => change({ withPicture: event.currentTarget.checked })}
            />
            <span>{translate('report_picture_send')}</span>
          </label>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <p role="status">{revised.ok ? translate('edit_report_hint') : explain(revised.error)}</p>
        <div class="row">
          <button type="submit" class="primary" disabled={busy || !revised.ok}>
            {translate('report_send')}
          </button>
        </div>
      </form>
    </details>
  );
}

const asItIs = ({ report, lastError }: ReportRecord): Edit => ({
  category: report.category,
  note: report.note,
  contact: report.contact ?? '',
  withPicture: lastError?.code !== 'picture_lost',
  left: new Set(),
  isOpen: false,
});
