import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeepLimits } from '../../history/records.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { UndoBar } from '../undo-bar.tsx';
import { useKeys } from '../use-keys.ts';
import type { UnderWay, Undoable } from './use-deletion.ts';

const sentences: Record<Undoable['kind'], { one: MessageKey; more: MessageKey }> = {
  report: { one: 'history_deleted_reports_one', more: 'history_deleted_reports' },
  seen: { one: 'history_deleted_seen_one', more: 'history_deleted_seen' },
  event: { one: 'history_deleted_events_one', more: 'history_deleted_events' },
};

/**
 * Says what was deleted last, and is the way back where there is one; after that, which limits have changed
 * with it.
 */
export function DeletedBar(props: {
  deleted: Undoable | null;
  /** Whether `Z` undoes something, or will once it is written. */
  canUndo: boolean;
  limitsBack: KeepLimits | null;
  underWay: UnderWay | null;
  /** Whether the bar of what is chosen has the lower edge of the window. */
  isChosen: boolean;
  onUndo: () => void;
}) {
  const { deleted, canUndo, limitsBack, underWay, isChosen, onUndo } = props;
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its row.
  useLayoutEffect(() => {
    if (deleted?.takesFocus) place.current?.querySelector('button')?.focus();
  }, [deleted]);
  useKeys(
    ({ key, withCtrl, withAlt, isInField }) =>
      canUndo && key.toLowerCase() === 'z' && !withCtrl && !withAlt && !isInField ? 'undo' : null,
    () => {
      onUndo();
      return true;
    },
  );
  const said = deleted ? sayDeleted(deleted) : limitsBack ? sayKept(limitsBack) : '';
  const isForGood = deleted !== null && !deleted.canBeUndone;
  const done = { at: deleted?.at ?? 'limits', words: said, onUndo: deleted && onUndo };
  return (
    <>
      <div ref={place} class={isChosen ? 'at-top' : ''}>
        <UndoBar done={said && !isForGood ? done : null} />
        <div class="undo-place" role="status">
          {underWay ? <UnderWayBar {...underWay} /> : null}
        </div>
      </div>
      <p role="status">{isForGood ? `${said} ${translate('history_deleted_for_good')}` : ''}</p>
    </>
  );
}

const UnderWayBar = ({ what, done, of }: UnderWay) => (
  <div class="undo-bar">
    <span>{translate(what === 'delete' ? 'history_deleting' : 'history_putting_back')}</span>
    <progress aria-label={translate('out_progress')} value={done} max={of} />
  </div>
);

function sayDeleted({ kind, count, unwithdrawn }: Undoable): string {
  const { one, more } = sentences[kind];
  const said = translate(count === 1 ? one : more, count);
  return unwithdrawn > 0 ? `${said} ${translate('history_deleted_unwithdrawn', unwithdrawn)}` : said;
}

const sayKept = ({ keepDays }: KeepLimits): string =>
  keepDays === null ? translate('history_back_all') : translate('history_back_days', keepDays);
