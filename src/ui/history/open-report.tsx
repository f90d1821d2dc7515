import { useMemo } from 'preact/hooks';
import type { ReportRecord } from '../../history/records.ts';
import { readReport } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { useStored } from '../use-stored.ts';
import { ReportCard, type ReportCardProps } from './report-card.tsx';

/** What the line of a report opens to, read when it is opened and again when it changes. */
export function OpenReport(props: {
  id: string;
  rest: (record: ReportRecord) => Omit<ReportCardProps, 'record'>;
}) {
  const { id, rest } = props;
  const stored = useStored(useMemo(() => () => readReport(id), [id]));
  if (!stored?.ok) return <div class="report" aria-busy={stored === null} />;
  const record = stored.value;
  if (!record) return <p class="report soft">{translate('history_gone')}</p>;
  return <ReportCard record={record} {...rest(record)} />;
}
