import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { DryRun } from '../../contract/staff/dry-run.ts';
import type { Seat } from '../../contract/staff/seat.ts';
import type { DraftAnswer, ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { KeyHint } from '../key-hint.tsx';
import { mayMoveFocus } from '../may-move-focus.ts';
import { useAct } from '../use-act.ts';
import { ActButton } from './act-button.tsx';
import { isWithdrawn, stepOf, steps } from './approval-steps.ts';
import { drawSharePicture } from './draw-share-picture.ts';
import { ReleaseOutcomeNotice } from './release-outcome-notice.tsx';
import { RestingClaims } from './resting-claims.tsx';
import type { OpenDraft } from './use-draft.ts';

/** What somebody gives a reason for. */
type ReasonFor = 'send-back' | 'withdraw' | 'reason-again';

const reasonWords: Record<ReasonFor, MessageKey> = {
  'send-back': 'approval_send_back',
  withdraw: 'approval_withdraw',
  'reason-again': 'reason_again',
};

const stepWords: Record<(typeof steps)[number], MessageKey> = {
  draft: 'step_draft',
  'dry-run': 'dry_run',
  'second-person': 'step_second_person',
  published: 'step_published',
};

/** How far a verdict is, and the one thing that takes it further. */
export function ApprovalBar(props: {
  desk: DeskClient;
  open: OpenDraft;
  /** Opens another claim. */
  onOpen: (claim: string) => void;
  seat: Seat;
  /** Whose name stands on the picture of a correction. */
  publisher: string;
  mayWork: boolean;
  dryRun: Result<DryRun> | 'running' | null;
  onAskApproval: () => Promise<void>;
  onChanged: () => void;
  /** A version was begun that needs signatures. */
  onWaiting: () => void;
  onDone: () => void;
}) {
  const { answer } = props.open;
  const run = props.dryRun !== null && props.dryRun !== 'running' && props.dryRun.ok;
  const [outcome, setOutcome] = useState<ReleaseOutcome | null>(null);
  const [reasonFor, setReasonFor] = useState<ReasonFor | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const hadReason = useRef(false);
  // The form for the reason is gone, and its focus with it.
  useLayoutEffect(() => {
    if (hadReason.current && reasonFor === null && mayMoveFocus('.send'))
      bar.current?.querySelector('button')?.focus();
    hadReason.current = reasonFor !== null;
  }, [reasonFor]);
  const now = answer ? stepOf(answer, run) : 'draft';
  const settle = async (asked: ReturnType<DeskClient['approve']> | ReturnType<DeskClient['sendBack']>) => {
    const answered = await asked;
    if (answer) props.open.settle(answer.claimId, answered);
    if (answered.ok && 'release' in answered.value) {
      setOutcome(answered.value.release);
      if (answered.value.release.state === 'waiting') props.onWaiting();
    }
    if (answered.ok) setReasonFor(null);
    props.onChanged();
    return answered.ok;
  };
  return (
    <div class="send" ref={bar}>
      <ol class="steps">
        {steps.map((step) => (
          <li
            key={step}
            class={steps.indexOf(step) < steps.indexOf(now) ? 'ok' : ''}
            {...(step === now ? { 'aria-current': 'step' as const } : {})}
          >
            {translate(stepWords[step])}
          </li>
        ))}
      </ol>
      <ReleaseOutcomeNotice outcome={outcome} />
      {answer?.reasonWaits ? (
        <WaitingReason
          seat={props.seat}
          waiting={answer.reasonWaits}
          onApproveReason={(reason) => settle(props.desk.approveReason(answer.claimId, reason))}
          onGiveAgain={reasonFor === null ? () => setReasonFor('reason-again') : null}
        />
      ) : null}
      {answer && reasonFor === 'withdraw' ? (
        <RestingClaims desk={props.desk} draft={answer} onOpen={props.onOpen} />
      ) : null}
      {answer && reasonFor ? (
        <ReasonForm
          key={reasonFor}
          words={reasonWords[reasonFor]}
          before={reasonFor === 'reason-again' ? (answer.reasonWaits?.reason ?? '') : ''}
          onReason={(reason) =>
            settle(
              reasonFor === 'send-back'
                ? props.desk.sendBack(answer.claimId, reason)
                : props.desk.withdraw(answer.claimId, reason),
            )
          }
          onCancel={() => setReasonFor(null)}
        />
      ) : (
        <div class="row">
          {answer ? (
            <NextStep
              {...props}
              answer={answer}
              onApprove={async () => {
                const picture = await drawSharePicture(answer.draft, props.publisher).catch(() => null);
                return settle(props.desk.approve(answer.claimId, answer.revision, picture));
              }}
              onReasonFor={setReasonFor}
            />
          ) : null}
          <button type="button" class="last" aria-keyshortcuts="N" onClick={props.onDone}>
            {translate('approval_done')}
            <KeyHint name="N" />
          </button>
        </div>
      )}
    </div>
  );
}

function NextStep(
  props: Parameters<typeof ApprovalBar>[0] & {
    answer: DraftAnswer;
    onApprove: () => Promise<boolean>;
    onReasonFor: (what: ReasonFor) => void;
  },
) {
  const { answer, seat } = props;
  if (answer.state === 'draft')
    return props.mayWork ? (
      <ActButton class="primary grow" act={props.onAskApproval}>
        {translate('approval_ask')}
      </ActButton>
    ) : null;
  const mayJudge = seat.roles.includes('approver');
  if (answer.state === 'to-approve' && mayJudge && answer.mayApprove)
    return (
      <>
        <ActButton class="primary grow" act={props.onApprove}>
          {translate('approval_approve')}
        </ActButton>
        <button type="button" onClick={() => props.onReasonFor('send-back')}>
          {translate('approval_send_back')}
        </button>
      </>
    );
  const said = (
    <p class="grow soft">
      {answer.state === 'to-approve'
        ? translate('approval_waits')
        : answer.state === 'approved'
          ? translate('approval_release_waits')
          : translate(
              isWithdrawn(answer) ? 'approval_withdrawn' : 'approval_published',
              answer.published?.version ?? 0,
            )}
    </p>
  );
  return (
    <>
      {said}
      {answer.published ? (
        <a class="button" href={answer.published.page} target="_blank" rel="noreferrer">
          {translate('approval_page')}
        </a>
      ) : null}
      {answer.published && !isWithdrawn(answer) && seat.roles.includes('publisher') ? (
        <button type="button" class="danger" onClick={() => props.onReasonFor('withdraw')}>
          {translate('approval_withdraw')}
        </button>
      ) : null}
    </>
  );
}

/** Why the verdict was withdrawn, which readers are told once a second person has approved it. */
function WaitingReason(props: {
  seat: Seat;
  waiting: NonNullable<DraftAnswer['reasonWaits']>;
  onApproveReason: (reason: string) => Promise<boolean>;
  /** Null while the reason is being written. */
  onGiveAgain: (() => void) | null;
}) {
  const { seat, waiting } = props;
  const isWritten = waiting.seat === seat.id && props.onGiveAgain === null;
  return (
    <div class="stack">
      <p class="soft">
        {translate('reason_waits')} {/* While it is written anew it stands in its field. */}
        {isWritten ? null : translate('reason_by', waiting.name, waiting.reason)}
      </p>
      {seat.roles.includes('approver') && waiting.seat !== seat.id ? (
        <ActButton class="primary" act={() => props.onApproveReason(waiting.reason)}>
          {translate('reason_approve')}
        </ActButton>
      ) : null}
      {waiting.seat === seat.id && props.onGiveAgain ? (
        <div>
          <button type="button" class="mini" onClick={props.onGiveAgain}>
            {translate('reason_again')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function ReasonForm(props: {
  words: MessageKey;
  /** The reason that was given before. */
  before: string;
  onReason: (reason: string) => Promise<boolean>;
  onCancel: () => void;
}) {
  const id = useId();
  const [reason, setReason] = useState(props.before);
  const [isBusy, send] = useAct(() => props.onReason(reason.trim()));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label for={id}>{translate('approval_reason')}</label>
      <textarea
        id={id}
        required
        maxLength={2000}
        value={reason}
        ref={(field) => {
          if (field && document.activeElement === document.body) field.focus();
        }}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="row">
        <button type="submit" class="primary" aria-busy={isBusy} disabled={reason.trim() === ''}>
          {translate(props.words)}
        </button>
        <button type="button" onClick={props.onCancel}>
          {translate('cancel')}
        </button>
      </div>
    </form>
  );
}
