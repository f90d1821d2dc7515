import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { UndoBar } from '../undo-bar.tsx';
import { useKeys } from '../use-keys.ts';
import type { Undoable } from './use-deletion.ts';

const sentences: Record<Undoable['kind'], { one: MessageKey; more: MessageKey }> = {
  report: { one: 'history_deleted_reports_one', more: 'history_deleted_reports' },
  seen: { one: 'history_deleted_seen_one', more: 'history_deleted_seen' },
  event: { one: 'history_deleted_events_one', more: 'history_deleted_events' },
};

/** Says what was deleted last, and is the way back where there is one. */
export function DeletedBar(props: {
  deleted: Undoable | null;
  /** Whether the bar of what is chosen has the lower edge of the window. */
  isChosen: boolean;
  onUndo: () => void;
}) {
  const { deleted, isChosen, onUndo } = props;
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (deleted?.ids) place.current?.querySelector('button')?.focus();
  }, [deleted]);
  useKeys(
    ({ key, withCtrl, withAlt, isInField }) =>
      deleted?.canBeUndone && key.toLowerCase() === 'z' && !withCtrl && !withAlt && !isInField
        ? 'undo'
        : null,
    () => {
      onUndo();
      return true;
    },
  );
  if (!deleted) return null;
  const { one, more } = sentences[deleted.kind];
  const words = translate(deleted.count === 1 ? one : more, deleted.count);
  return (
    <div ref={place} class={isChosen ? 'at-top' : ''}>
      {deleted.canBeUndone ? (
        <UndoBar key={deleted.at} words={words} onUndo={onUndo} />
      ) : (
        <p role="status">{`${words} ${translate('history_deleted_for_good')}`}</p>
      )}
    </div>
  );
}
