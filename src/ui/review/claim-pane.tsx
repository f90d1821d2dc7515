import type { ClaimAction } from '../../contract/staff/claim.ts';
import type { Seat } from '../../contract/staff/seat.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { type Category, categoryName } from '../category-name.ts';
import { RefusalNotice } from '../notice.tsx';
import type { WorkChoices } from '../work-choices.ts';
import { ActButton } from './act-button.tsx';
import type { FormKind } from './action-form.tsx';
import { ClaimActions } from './claim-actions.tsx';
import { ClaimAftercare } from './claim-aftercare.tsx';
import { ClaimAlike } from './claim-alike.tsx';
import { ClaimArrivals } from './claim-arrivals.tsx';
import { ClaimPassages } from './claim-passages.tsx';
import { ClaimPicture } from './claim-picture.tsx';
import { ClaimReportsList } from './claim-reports.tsx';
import { DueChip } from './claim-row.tsx';
import { ClaimTimeline } from './claim-timeline.tsx';
import { lookFurther } from './look-further.ts';
import { mayWorkOn } from './may-work-on.ts';
import { sayMoment } from './say-moment.ts';
import type { OpenClaim } from './use-claim.ts';
import type { TicksBeside } from './wording-ticks.ts';

/** Everything that is known of a claim, and what may be done with it. */
export function ClaimPane(props: {
  desk: DeskClient;
  open: OpenClaim;
  seat: Seat;
  categories: Category[];
  chosen: { id: string; title: string }[];
  choices: WorkChoices;
  onChoices: (change: Partial<WorkChoices>) => void;
  form: FormKind | null;
  onForm: (form: FormKind | null) => void;
  onAct: (action: ClaimAction) => Promise<boolean>;
  onOpen: (id: string) => void;
  wordings: TicksBeside;
}) {
  const { open, seat } = props;
  const { claim } = open;
  if (!claim)
    return (
      <div class="pane-note">
        {open.refusal ? (
          <RefusalNotice refusal={open.refusal} />
        ) : (
          <p class="soft">{translate('claim_reading')}</p>
        )}
      </div>
    );
  const now = Date.now();
  const mayWork = mayWorkOn(seat, claim);
  const nameOf = (id: string) =>
    categoryName(props.categories.find((one) => one.id === id) ?? { id, title: {} });
  return (
    <>
      {mayWork ? (
        <ClaimActions {...props} claim={claim} seat={seat.id} />
      ) : (
        <p class="pane-tools soft">{translate('claim_not_yours')}</p>
      )}
      <div class="case">
        <RefusalNotice refusal={open.refusal} />
        <div class="stack tight">
          <h2 class="claim-title" tabIndex={-1}>
            {claim.title || translate('queue_withdrawn')}
          </h2>
          <p class="soft facts-line">
            <span>
              {translate(claim.reports === 1 ? 'claim_report_one' : 'claim_reports', claim.reports)}
            </span>
            <span>{translate(claim.sites === 1 ? 'queue_site_one' : 'queue_sites', claim.sites)}</span>
            <span>{nameOf(claim.category)}</span>
            <span>
              {translate(
                'claim_seen',
                sayMoment(Date.parse(claim.firstSeen), now),
                sayMoment(Date.parse(claim.lastSeen), now),
              )}
            </span>
            <span>{translate('claim_number', claim.number)}</span>
            <DueChip dueAt={claim.dueAt} now={now} />
          </p>
          {claim.closedFor ? <p class="soft">{translate('claim_closed_for', claim.closedFor)}</p> : null}
          {claim.reasonWaits ? (
            <p class="row soft">
              {translate('reason_waits')}
              {seat.roles.includes('approver') && claim.reasonWaits.seat !== seat.id ? (
                <ActButton act={() => props.onAct({ kind: 'approve-reason' })}>
                  {translate('reason_approve')}
                </ActButton>
              ) : null}
            </p>
          ) : null}
          {claim.mergedInto ? <MergedInto id={claim.mergedInto} onOpen={props.onOpen} /> : null}
        </div>
        <ClaimPassages claim={claim} wordings={props.wordings} />
        <div class="two">
          <ClaimPicture desk={props.desk} claim={claim} choices={props.choices} onChoices={props.onChoices} />
          <ClaimArrivals claim={claim} />
        </div>
        <ClaimAlike {...props} claim={claim} mayWork={mayWork} />
        <p class="soft facts-line">
          <span>{translate('claim_look_further')}</span>
          {lookFurther(claim.title).map(({ name, url }) => (
            <a key={name} href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          ))}
        </p>
        {claim.state === 'published' ? <ClaimAftercare desk={props.desk} claim={claim} /> : null}
        <ClaimTimeline
          claim={claim}
          mayWork={mayWork}
          onNote={() => props.onForm('note')}
          onUndo={(sequence) => props.onAct({ kind: 'undo', sequence })}
        />
        <ClaimReportsList
          desk={props.desk}
          claim={claim}
          categories={props.categories}
          mayWork={mayWork}
          onPassed={open.readAgain}
        />
      </div>
    </>
  );
}

function MergedInto({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  return (
    <p class="row">
      {translate('claim_merged')}
      <button type="button" class="plain" onClick={() => onOpen(id)}>
        {translate('claim_open_other')}
      </button>
    </p>
  );
}
