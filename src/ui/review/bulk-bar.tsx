import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { remarkLimit } from '../../contract/staff/claim.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { mayMoveFocus } from '../may-move-focus.ts';
import { RefusalNotice } from '../notice.tsx';
import { useAct } from '../use-act.ts';
import { focusPane } from './pane-places.ts';

/** What can be done with all claims that are chosen in the queue: they are closed with one reason. */
export function BulkBar(props: {
  desk: DeskClient;
  chosen: ReadonlySet<string>;
  onClear: () => void;
  /** Told which were closed: others may have been chosen meanwhile. */
  onClosed: (closed: readonly string[]) => void;
}) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [left, setLeft] = useState(0);
  const [isBusy, close] = useAct(async () => {
    const ids = [...props.chosen];
    const closed = await props.desk.closeAll(ids, reason.trim());
    if (!closed.ok) return setRefusal(closed.error);
    setRefusal(null);
    setReason((now) => (now === reason ? '' : now));
    setLeft(closed.value.left.length);
    if (mayMoveFocus('.bulk')) focusPane('queue');
    props.onClosed(ids);
  });
  if (props.chosen.size === 0 && left === 0) return null;
  return (
    <form
      class="bulk stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <p role="status">{left > 0 ? translate('bulk_left', left) : null}</p>
      <div class="row apart">
        <b>{translate('bulk_chosen', props.chosen.size)}</b>
        <button
          type="button"
          class="plain"
          onClick={() => {
            setLeft(0);
            props.onClear();
          }}
        >
          {translate('bulk_clear')}
        </button>
      </div>
      <label for={id}>{translate('act_close_hint')}</label>
      <div class="field-row">
        <input
          id={id}
          type="text"
          required
          maxLength={remarkLimit}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" aria-busy={isBusy} disabled={reason.trim() === '' || props.chosen.size === 0}>
          {translate('bulk_close')}
        </button>
      </div>
      <RefusalNotice refusal={refusal} />
    </form>
  );
}
