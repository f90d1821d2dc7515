import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { RowKind } from '../../history/rows/history-row.ts';
import { translate } from '../../platform/translate.ts';
import type { Category } from '../category-name.ts';
import { RefusalNotice } from '../notice.tsx';
import type { ChosenForm } from './save-chosen.ts';
import type { Chosen } from './use-chosen.ts';

/** What can be done with all rows that are chosen. */
export function ChosenBar(props: {
  kind: RowKind;
  chosen: Chosen;
  /** How many rows were found. */
  count: number;
  categories: Category[];
  onDelete: () => void;
}) {
  const { kind, chosen, count, categories } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (chosen.ids.size === 0) return null;
  const save = async (form: ChosenForm) => {
    setRefusal(null);
    setIsBusy(true);
    // Few need it, and the page has to show its lines at once.
    const { saveChosen } = await import('./save-chosen.ts');
    const saved = await saveChosen(form, kind, await chosen.settled(), categories);
    setRefusal(saved.ok ? null : saved.error);
    setIsBusy(false);
  };
  return (
    <div class="chosen-bar stack tight">
      <div class="row apart">
        <div class="row">
          <b role="status">{translate('bulk_chosen', chosen.ids.size)}</b>
          {chosen.ids.size < count ? (
            <button type="button" class="plain" onClick={chosen.all}>
              {translate('history_choose_all', count)}
            </button>
          ) : null}
          <button type="button" class="plain" aria-keyshortcuts="Escape" onClick={chosen.clear}>
            {translate('bulk_clear')}
          </button>
        </div>
        <div class="row">
          {kind === 'report' ? (
            <button type="button" disabled={isBusy} onClick={() => save('evidence')}>
              {translate('evidence_save')}
            </button>
          ) : null}
          <button type="button" disabled={isBusy} onClick={() => save('csv')}>
            {translate('chosen_csv')}
          </button>
          <button type="button" disabled={isBusy} onClick={() => save('json')}>
            {translate('chosen_json')}
          </button>
          <button type="button" aria-keyshortcuts="Delete" onClick={props.onDelete}>
            {translate('history_delete')}
          </button>
        </div>
      </div>
      {isBusy ? <progress aria-label={translate('out_progress')} /> : null}
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
