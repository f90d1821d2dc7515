import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import { type Claim, type ClaimAction, remarkLimit } from '../../contract/staff/claim.ts';
import type { Colleagues } from '../../contract/staff/seat.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { type Category, categoryName } from '../category-name.ts';
import { RefusalNotice } from '../notice.tsx';
import { useAct } from '../use-act.ts';
import { mayWorkOn } from './may-work-on.ts';
import { forgetUnkeptRemark, keepUnkeptRemark, readUnkeptRemark } from './unkept-drafts.ts';
import type { OpenClaim } from './use-claim.ts';

type ActionKind = 'hand-over' | 'split' | 'merge' | 'ask' | 'note' | 'close' | 'due' | 'category';
/** The forms of a claim; passing it on to another desk is no action of this one's queue. */
export type FormKind = ActionKind | 'pass-on';

const heads: Record<ActionKind, MessageKey> = {
  'hand-over': 'act_hand_over',
  split: 'act_split_head',
  merge: 'act_merge_head',
  ask: 'act_ask_head',
  note: 'act_note',
  close: 'act_close_head',
  due: 'act_due',
  category: 'act_category',
};

/**
 * The words an action needs. Escape leaves it; what was typed is then gone. Until then it is kept in this
 * browser: the session may end, the desk may not answer.
 */
export function ActionForm(props: {
  kind: ActionKind;
  desk: DeskClient;
  open: OpenClaim;
  claim: Claim;
  seat: string;
  categories: Category[];
  chosen: { id: string; title: string }[];
  onAct: (action: ClaimAction) => Promise<boolean>;
  onClose: () => void;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [action, setAction] = useState<ClaimAction | null>(null);
  // With the form, before any other key: the first letters are of the note, and no shortcuts.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  const close = () => {
    forgetUnkeptRemark(props.seat, props.claim.id, props.kind);
    // Once the desk has answered, another form may be open in its place.
    if (form.current) props.onClose();
  };
  const [isBusy, send] = useAct(async () => {
    if (action && (await props.onAct(action))) close();
  });
  return (
    <form
      ref={form}
      class="action-form stack"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        // A word that is being put together takes the key for itself.
        if (event.key === 'Escape' && !event.isComposing) close();
      }}
    >
      <h2 id={id}>{translate(heads[props.kind])}</h2>
      <Fields {...props} onAction={setAction} />
      <div class="row">
        <button type="submit" class="primary" aria-busy={isBusy} disabled={!action}>
          {translate('act_do')}
        </button>
        <button type="button" onClick={close}>
          {translate('cancel')}
        </button>
      </div>
    </form>
  );
}

type FieldsOf = Parameters<typeof ActionForm>[0] & { onAction: (action: ClaimAction | null) => void };

function Fields(props: FieldsOf) {
  const { kind, claim, onAction } = props;
  if (kind === 'ask')
    return (
      <Remark
        {...props}
        label={translate('act_ask_hint')}
        onText={(text) => onAction(text ? { kind: 'ask', text } : null)}
      />
    );
  if (kind === 'close')
    return (
      <Remark
        {...props}
        label={translate('act_close_hint')}
        onText={(reason) => onAction(reason ? { kind: 'close', reason } : null)}
      />
    );
  if (kind === 'note') return <NoteFields {...props} />;
  if (kind === 'split') return <SplitFields {...props} />;
  if (kind === 'merge') return <MergeFields {...props} />;
  if (kind === 'hand-over') return <HandOverFields {...props} />;
  if (kind === 'due')
    return (
      <Labelled label={translate('act_due_hint')}>
        {(field) => (
          <input
            id={field}
            type="datetime-local"
            defaultValue={claim.dueAt === null ? '' : minuteHere(claim.dueAt)}
            onInput={(event) => {
              const at = new Date(event.currentTarget.value);
              onAction({ kind: 'due', at: Number.isNaN(at.getTime()) ? null : at.toISOString() });
            }}
          />
        )}
      </Labelled>
    );
  return (
    <Labelled label={translate('draft_category')}>
      {(field) => (
        <select
          id={field}
          value={claim.category}
          onChange={(event) => onAction({ kind: 'categorise', category: event.currentTarget.value })}
        >
          {props.categories.map((one) => (
            <option key={one.id} value={one.id}>
              {categoryName(one)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A moment as a field for day and time has it: in the time of this place. Pure. */
function minuteHere(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function NoteFields(props: FieldsOf) {
  const [note, setNote] = useState({ text: '', public: false });
  const change = (some: Partial<typeof note>) => {
    const changed = { ...note, ...some };
    setNote(changed);
    props.onAction(changed.text ? { kind: 'note', ...changed } : null);
  };
  return (
    <>
      <Remark {...props} label={translate('act_note_hint')} onText={(text) => change({ text })} />
      <label class="choice">
        <input
          type="checkbox"
          checked={note.public}
          onChange={(event) => change({ public: event.currentTarget.checked })}
        />
        <span>{translate('act_note_public')}</span>
      </label>
    </>
  );
}

function SplitFields({ claim, onAction }: FieldsOf) {
  const [passages, setPassages] = useState<string[]>([]);
  const tick = (passage: string, isTicked: boolean) => {
    const ticked = isTicked ? [...passages, passage] : passages.filter((one) => one !== passage);
    setPassages(ticked);
    // All of them would be the same claim again.
    const isSplit = ticked.length > 0 && ticked.length < claim.passages.length;
    onAction(isSplit ? { kind: 'split', passages: ticked } : null);
  };
  return (
    <fieldset class="stack tight scrolled">
      <legend>{translate('act_split_hint')}</legend>
      {claim.passages.map((passage) => (
        <label class="choice" key={passage.id}>
          <input
            type="checkbox"
            onChange={(event) => tick(passage.id, event.currentTarget.checked)}
            checked={passages.includes(passage.id)}
          />
          <span>
            {passage.text} <b>×{passage.reports}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function MergeFields({ claim, open, chosen, onAction }: FieldsOf) {
  const [into, setInto] = useState('');
  const alike = open.alike?.ok ? open.alike.value.alike : [];
  const all = [...chosen, ...alike.filter(({ kind }) => kind === 'claim')];
  const others = [...new Map(all.map(({ id, title }) => [id, title]))].filter(([id]) => id !== claim.id);
  if (others.length === 0) return <p>{translate('act_merge_none')}</p>;
  return (
    <fieldset class="stack tight scrolled">
      <legend>{translate('act_merge_hint')}</legend>
      {others.map(([id, title]) => (
        <label class="choice" key={id}>
          <input
            type="radio"
            name="into"
            checked={into === id}
            onChange={() => {
              setInto(id);
              onAction({ kind: 'merge', into: id });
            }}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The seats that work on claims of this category. */
function HandOverFields({ desk, claim, seat, onAction }: FieldsOf) {
  const [seats, setSeats] = useState<Result<Colleagues> | null>(null);
  useEffect(() => void desk.colleagues().then(setSeats), [desk]);
  if (seats?.ok === false) return <RefusalNotice refusal={seats.error} />;
  const others = seats?.value.seats.filter((one) => one.id !== seat && mayWorkOn(one, claim)) ?? [];
  if (seats && others.length === 0) return <p>{translate('act_hand_over_none')}</p>;
  return (
    <fieldset class="stack tight scrolled">
      <legend>{translate('act_hand_over_hint')}</legend>
      {others.map(({ id, name }) => (
        <label class="choice" key={id}>
          <input type="radio" name="seat" onChange={() => onAction({ kind: 'hand-over', seat: id })} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Remark(props: FieldsOf & { label: string; onText: (text: string) => void }) {
  const { seat, claim, kind, label, onText } = props;
  const [text, setText] = useState(() => readUnkeptRemark(seat, claim.id, kind));
  useLayoutEffect(() => onText(text.trim()), [text]);
  return (
    <Labelled label={label}>
      {(field) => (
        <textarea
          id={field}
          maxLength={remarkLimit}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            keepUnkeptRemark(seat, claim.id, kind, value);
          }}
        />
      )}
    </Labelled>
  );
}

function Labelled(props: { label: string; children: (field: string) => ComponentChildren }) {
  const field = useId();
  return (
    <div class="stack tight">
      <label for={field}>{props.label}</label>
      {props.children(field)}
    </div>
  );
}
