import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { type BroughtBack, bringBack } from '../../export/everything/bring-back.ts';
import { everythingAsJson, type Progress } from '../../export/everything/everything-as-json.ts';
import { periodAsHtml } from '../../export/readable/period-as-html.tsx';
import { reportsAsCsv, seenAsCsv, sightingsAsCsv } from '../../export/tables/table-as-csv.ts';
import { keepEvent } from '../../history/events.ts';
import type { KeepLimits } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { Category } from '../category-name.ts';
import { FileDrop } from '../file-drop.tsx';
import { Notice, RefusalNotice } from '../notice.tsx';
import { savePieces } from '../save-pieces.ts';
import { ShorterLimits } from '../shorter-limits.tsx';
import { PrintPeriod } from './print-period.tsx';

/** The ways out of the product and back in. Read from the disk only when somebody opens them. */
export function WaysOutAndIn(props: {
  categories: Category[];
  /** Is called once shorter limits of a file are saved. */
  onLimits: (change: Partial<KeepLimits>) => void;
}) {
  const { categories, onLimits } = props;
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [brought, setBrought] = useState<BroughtBack | null>(null);
  const run = async (work: () => Promise<Refusal | null>) => {
    setRefusal(null);
    setBrought(null);
    setProgress({ done: 0, of: 0 });
    setRefusal(await work());
    setProgress(null);
  };
  const save = (pieces: AsyncIterable<string>, type: string, name: string) =>
    run(async () => {
      const saved = await savePieces(pieces, type, name);
      return saved.ok ? null : saved.error;
    });
  const takeIn = (file: File | undefined) => {
    if (!file || progress) return;
    void run(async () => {
      const outcome = await bringBack(file, setProgress);
      const count = outcome.ok ? outcome.value.added : 0;
      const refusal = outcome.ok ? null : outcome.error;
      await keepEvent({ kind: 'taken-in', about: file.name, count, refusal }, Date.now());
      const taken =
        outcome.ok && outcome.value.settings ? await sendToWorker('take-up-settings', null) : outcome;
      // Not before the bar of progress goes: a button that is asked for would move under the pointer.
      if (outcome.ok) setBrought(outcome.value);
      return taken.ok ? null : taken.error;
    });
  };
  const button = (words: MessageKey, onClick: () => void) => (
    <button type="button" disabled={progress !== null} onClick={onClick}>
      {translate(words)}
    </button>
  );
  return (
    <div class="stack">
      <p class="soft">{translate('out_hint')}</p>
      <div class="row">
        {button('out_everything', () =>
          save(everythingAsJson(new Date(), setProgress), 'application/json', '.json'),
        )}
        {button('out_reports', () => save(reportsAsCsv(categories, setProgress), 'text/csv', '-reports.csv'))}
        {button('out_seen', () => save(seenAsCsv(), 'text/csv', '-seen.csv'))}
        {button('out_sightings', () => save(sightingsAsCsv(), 'text/csv', '-looked-at.csv'))}
      </div>
      <PrintPeriod
        isBusy={progress !== null}
        onPrint={(printed) =>
          save(periodAsHtml(printed, categories, setProgress), 'text/html', '-reports.html')
        }
      />
      <FileDrop button="in_choose" hint="in_hint" accept=".json,application/json" onFile={takeIn} />
      {progress ? (
        <progress
          aria-label={translate('out_progress')}
          {...(progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
        />
      ) : null}
      <RefusalNotice refusal={refusal} />
      <div role="status">{brought ? <WhatIsBack brought={brought} onLimits={onLimits} /> : null}</div>
    </div>
  );
}

const WhatIsBack = (props: { brought: BroughtBack; onLimits: (change: Partial<KeepLimits>) => void }) => {
  const { brought, onLimits } = props;
  const { added, known, unreadable, settings, damagedSettings, shorter } = brought;
  return (
    <>
      <Notice tone={unreadable + damagedSettings > 0 ? 'careful' : 'good'}>
        <p>{translate('in_done', added, known)}</p>
        {unreadable > 0 ? <p>{translate('in_unreadable', unreadable)}</p> : null}
        {settings ? <p>{translate('in_settings')}</p> : null}
        {damagedSettings > 0 ? <p>{translate('in_settings_damaged', damagedSettings)}</p> : null}
      </Notice>
      {shorter ? <ShorterLimits asked={shorter} isFromFile onTaken={onLimits} /> : null}
    </>
  );
};
