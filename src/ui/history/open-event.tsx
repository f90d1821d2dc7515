import type { HistoryRow } from '../../history/rows/history-row.ts';
import { translate } from '../../platform/translate.ts';
import { eventNext, titleOfRow } from '../event-words.ts';
import { formatMoment } from '../format-moment.ts';

/** What the line of an import or an error opens to: what happened and when, and what to do next. */
export function OpenEvent({ row, onDelete }: { row: HistoryRow; onDelete: () => void }) {
  const { event, at, title, page } = row;
  if (!event) return null;
  return (
    <div class="report seen">
      <div class="stack">
        <h4>{titleOfRow(row)}</h4>
        <p>{eventNext({ ...event, at, about: title })}</p>
        <p class="row soft">
          <span>{formatMoment(at)}</span>
          {page ? <span class="cut">{page}</span> : null}
          {event.kind === 'list-followed' || event.kind === 'refresh-failed' ? (
            <a href="settings.html#lists">{translate('settings_link')}</a>
          ) : null}
        </p>
        <div class="row">
          <button type="button" onClick={onDelete}>
            {translate('history_delete')}
          </button>
        </div>
      </div>
    </div>
  );
}
