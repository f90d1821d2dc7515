import { useRef } from 'preact/hooks';
import type { Claim, ClaimAction } from '../../contract/staff/claim.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import type { Category } from '../category-name.ts';
import { Icon } from '../icon.tsx';
import { mayMoveFocus } from '../may-move-focus.ts';
import { saySpan } from '../say-span.ts';
import { ActButton } from './act-button.tsx';
import { ActionForm, type FormKind } from './action-form.tsx';
import { PassOnForm } from './pass-on-form.tsx';
import type { OpenClaim } from './use-claim.ts';

const forms: [FormKind, MessageKey][] = [
  ['split', 'act_split'],
  ['merge', 'act_merge'],
  ['ask', 'act_ask'],
];
const moreForms: [FormKind, MessageKey][] = [
  ['close', 'act_close'],
  ['due', 'act_due'],
  ['category', 'act_category'],
  ['pass-on', 'act_pass_on'],
];

/** What somebody may do with a claim, as buttons; those that need a word more open one form below. */
export function ClaimActions(props: {
  desk: DeskClient;
  open: OpenClaim;
  claim: Claim;
  seat: string;
  categories: Category[];
  /** The other claims that are chosen in the queue. */
  chosen: { id: string; title: string }[];
  form: FormKind | null;
  onForm: (form: FormKind | null) => void;
  onAct: (action: ClaimAction) => Promise<boolean>;
}) {
  const { claim, form, onForm, onAct } = props;
  const tools = useRef<HTMLDivElement>(null);
  const isMine = claim.taken?.seat === props.seat;
  const isDone = claim.state === 'closed';
  const close = () => {
    const opener = tools.current?.querySelector<HTMLElement>(`[data-form="${form}"]`);
    onForm(null);
    // A note is begun from the timeline or by its key.
    if (mayMoveFocus('.action-form'))
      (opener ?? document.querySelector<HTMLElement>('.claim-title'))?.focus();
  };
  const formButton = (kind: FormKind, words: MessageKey) => (
    <button
      key={kind}
      type="button"
      class="mini"
      data-form={kind}
      aria-expanded={form === kind}
      onClick={() => onForm(form === kind ? null : kind)}
    >
      {translate(words)}
    </button>
  );
  return (
    <>
      <div class="pane-tools" ref={tools} role="toolbar" aria-label={translate('act_tools')}>
        {isDone ? (
          <ActButton act={() => onAct({ kind: 'reopen' })}>{translate('act_reopen')}</ActButton>
        ) : (
          <>
            <ActButton act={() => onAct({ kind: isMine ? 'put-back' : 'take' })} keys="T">
              {translate(isMine ? 'act_put_back' : 'act_take')}
            </ActButton>
            {claim.taken ? formButton('hand-over', 'act_hand_over') : null}
            {/* After them: it comes and goes with what others do. */}
            <TakeState claim={claim} seat={props.seat} />
            <span class="grow" />
            {forms
              .filter(([kind]) => kind !== 'split' || claim.passages.length > 1)
              .map(([kind, words]) => formButton(kind, words))}
            <ActButton
              act={() => onAct({ kind: 'note', text: translate('act_nothing_note'), public: false })}
            >
              {translate('act_nothing')}
            </ActButton>
            <details class="more">
              <summary class="button mini" title={translate('act_more')}>
                <Icon name="more" />
              </summary>
              <div class="card">
                {moreForms.map(([kind, words]) => formButton(kind, words))}
                <ActButton act={() => onAct({ kind: claim.muted ? 'unmute' : 'mute' })}>
                  {translate(claim.muted ? 'act_unmute' : 'act_mute')}
                </ActButton>
              </div>
            </details>
          </>
        )}
      </div>
      {form === 'pass-on' ? (
        <PassOnForm
          key={claim.id}
          desk={props.desk}
          claim={claim}
          report={null}
          onPassed={props.open.readAgain}
          onClose={close}
        />
      ) : form ? (
        <ActionForm key={`${claim.id} ${form}`} {...props} kind={form} onClose={close} />
      ) : null}
    </>
  );
}

/** Who works on it, or else who looks at it just now and may be about to. */
function TakeState({ claim, seat }: { claim: Claim; seat: string }) {
  const { taken } = claim;
  if (!taken) {
    const others = claim.looking.filter((one) => one.seat !== seat).map(({ name }) => name);
    return others.length > 0 ? (
      <span class="chip">
        <Icon name="eye" />
        {translate('queue_looks', others.join(', '))}
      </span>
    ) : null;
  }
  const isMine = taken.seat === seat;
  const left = saySpan(Date.parse(taken.until) - Date.now());
  return (
    <span class={isMine ? 'chip new' : 'chip'}>
      <Icon name="person" />
      {isMine ? translate('queue_mine', left) : translate('claim_taken_by', taken.name, left)}
    </span>
  );
}
