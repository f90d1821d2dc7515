import { useEffect, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { SummaryTables } from '../../contract/staff/summary.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { RefusalNotice } from '../notice.tsx';
import { saveFile } from '../save-file.ts';
import { ActButton } from './act-button.tsx';
import { ShownDialog } from './shown-dialog.tsx';

/** What the desk did in a period, on screen and as the files that are handed in. */
export function SummaryDialog({ desk, onClose }: { desk: DeskClient; onClose: () => void }) {
  const [from, setFrom] = useState(() => dayOf(new Date(), 1));
  const [to, setTo] = useState(() => dayOf(new Date()));
  const [summary, setSummary] = useState<Result<SummaryTables> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const period = { from, to, language: translate('page_language') };
  useEffect(() => {
    // What was asked for first may be answered last.
    let isWanted = true;
    void desk.summary(period).then((answer) => {
      if (isWanted) setSummary(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, from, to]);
  const save = async (as: 'csv' | 'html' | 'docx') => {
    const file = await desk.summaryFile(period, as);
    setRefusal(file.ok ? null : file.error);
    if (file.ok) saveFile(file.value, `summary-${from}-${to}.${as}`);
  };
  return (
    <ShownDialog class="summary" label={translate('summary_title')} onClose={onClose}>
      <h2>{translate('summary_title')}</h2>
      <div class="row">
        <label>
          {translate('summary_from')}{' '}
          <input type="date" value={from} max={to} onChange={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label>
          {translate('summary_to')}{' '}
          <input type="date" value={to} min={from} onChange={(event) => setTo(event.currentTarget.value)} />
        </label>
      </div>
      <div class="row">
        <ActButton class="" act={() => save('docx')}>
          {translate('summary_docx')}
        </ActButton>
        <ActButton class="" act={() => save('csv')}>
          {translate('summary_csv')}
        </ActButton>
        <ActButton class="" act={() => save('html')}>
          {translate('summary_html')}
        </ActButton>
      </div>
      <RefusalNotice refusal={refusal ?? (summary?.ok === false ? summary.error : null)} />
      {summary?.ok ? <Tables summary={summary.value} /> : null}
    </ShownDialog>
  );
}

const Tables = ({ summary: { lines, tables, none } }: { summary: SummaryTables }) => (
  <>
    {lines.map((line) => (
      <p key={line} class="soft">
        {line}
      </p>
    ))}
    {tables.map(({ title, header, rows, bars }) => {
      const most = Math.max(1, ...rows.map((row) => (bars === null ? 0 : Number(row[bars]))));
      return (
        <table key={title}>
          <caption>{title}</caption>
          <thead>
            <tr>
              {header.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 ? (
              <tr>
                <td colSpan={header.length}>{none}</td>
              </tr>
            ) : null}
            {rows.map((row, at) => (
              // Rows have no name of their own, and never change places.
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={header[column]}>
                    {cell}
                    {column === bars ? <meter aria-hidden="true" max={most} value={Number(cell)} /> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    })}
  </>
);

/** The day of a moment, or another one of its month, as a field for a day has it. */
function dayOf(moment: Date, day = moment.getDate()): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(day)}`;
}
