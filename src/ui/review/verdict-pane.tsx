import { useId } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { DryRun } from '../../contract/staff/dry-run.ts';
import type { Draft, DraftAnswer, DraftFault } from '../../contract/staff/verdict.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { type Category, categoryName } from '../category-name.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Notice, RefusalNotice } from '../notice.tsx';
import { statusIcons } from '../status-tag.tsx';
import { isWithdrawn } from './approval-steps.ts';
import { DryRunBox } from './dry-run-box.tsx';
import { RestingClaims } from './resting-claims.tsx';
import { SourcesField } from './sources-field.tsx';
import { statusKeys } from './status-keys.ts';
import type { OpenDraft } from './use-draft.ts';
import { WordingsField } from './wordings-field.tsx';

const explanationLimit = 300;

const faultWords: Record<DraftFault, MessageKey> = {
  'claim-missing': 'fault_claim',
  'explanation-missing': 'fault_explanation',
  'sources-missing': 'fault_sources',
  'wordings-missing': 'fault_wordings',
  'wording-vague': 'fault_vague',
  'entry-invalid': 'fault_entry',
};

/** The verdict on a claim as it is being written. */
export function VerdictPane(props: {
  desk: DeskClient;
  open: OpenDraft;
  /** Opens another claim. */
  onOpen: (claim: string) => void;
  mayWork: boolean;
  /** Whether it may be changed as it stands; what waits for approval or is published has to be unlocked. */
  mayEdit: boolean;
  onUnlock: () => void;
  categories: Category[];
  dryRun: Result<DryRun> | 'running' | null;
  onDryRun: () => Promise<void>;
}) {
  const id = useId();
  const { open, mayWork } = props;
  const { answer, draft } = open;
  if (!answer || !draft)
    return (
      <div class="form">
        {open.refusal ? (
          <RefusalNotice refusal={open.refusal} />
        ) : (
          <p class="soft">{translate('claim_reading')}</p>
        )}
      </div>
    );
  const edit = (change: Partial<Draft>) => open.edit(change);
  return (
    // Of a seat that may not write, nothing in it takes the focus, and it scrolls by keyboard all the same.
    <div class="form" {...(props.mayEdit ? {} : { tabIndex: 0 })}>
      <RefusalNotice refusal={open.refusal} />
      {open.isLeft ? <p class="soft">{translate('draft_unkept')}</p> : null}
      {open.theirs ? (
        <Notice tone="careful">
          <p>{translate('draft_theirs', open.theirs.editedBy.map(({ name }) => name).join(', '))}</p>
          <div class="row">
            <button type="button" class="mini" onClick={open.takeTheirs}>
              {translate('draft_take_theirs')}
            </button>
            <button type="button" class="mini" onClick={open.keepMine}>
              {translate('draft_keep_mine')}
            </button>
          </div>
        </Notice>
      ) : null}
      {answer.sentBack ? (
        <Notice tone="careful">
          <p>{translate('draft_sent_back', answer.sentBack.name, answer.sentBack.reason)}</p>
        </Notice>
      ) : null}
      {mayWork && !props.mayEdit && answer.state !== 'approved' ? (
        <div class="row">
          <p class="soft grow">{translate(lockedWords(answer))}</p>
          <button type="button" class="mini" onClick={props.onUnlock}>
            {translate('draft_unlock')}
          </button>
        </div>
      ) : null}
      {mayWork && props.mayEdit && answer.published ? (
        <RestingClaims desk={props.desk} draft={answer} onOpen={props.onOpen} />
      ) : null}
      <fieldset class="verdict-fields" disabled={!props.mayEdit}>
        <StatusChoice status={draft.status} onStatus={(status) => edit({ status })} />
        <div>
          <label for={`${id}-claim`}>{translate('draft_claim')}</label>
          <input
            id={`${id}-claim`}
            type="text"
            maxLength={1000}
            value={draft.claim}
            onInput={(event) => edit({ claim: event.currentTarget.value })}
          />
        </div>
        <div>
          <div class="label-row">
            <label for={`${id}-why`}>{translate('draft_explanation')}</label>
            <span class="soft num">
              {draft.explanation.length} / {explanationLimit}
            </span>
          </div>
          <textarea
            id={`${id}-why`}
            maxLength={explanationLimit}
            value={draft.explanation}
            onInput={(event) => edit({ explanation: event.currentTarget.value })}
          />
        </div>
        <SourcesField
          sources={draft.sources}
          areNeeded={draft.status !== 'unverified'}
          onSources={(sources) => edit({ sources })}
        />
        <div class="halves">
          <div>
            <label for={`${id}-category`}>{translate('draft_category')}</label>
            <select
              id={`${id}-category`}
              value={draft.category}
              onChange={(event) => edit({ category: event.currentTarget.value })}
            >
              {props.categories.some(({ id: known }) => known === draft.category) ? null : (
                <option value={draft.category}>{draft.category}</option>
              )}
              {props.categories.map((one) => (
                <option key={one.id} value={one.id}>
                  {categoryName(one)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for={`${id}-recheck`}>{translate('draft_recheck')}</label>
            <input
              id={`${id}-recheck`}
              type="date"
              value={draft.recheckBy?.slice(0, 10) ?? ''}
              onChange={(event) => edit({ recheckBy: endOfDay(event.currentTarget.value) })}
            />
          </div>
        </div>
        <WordingsField wordings={draft.wordings} onWordings={(wordings) => edit({ wordings })} />
      </fieldset>
      <DryRunBox run={props.dryRun} wordings={draft.wordings} mayRun={mayWork} onRun={props.onDryRun} />
      {answer.faults.length > 0 && mayWork ? (
        <ul class="faults soft">
          {answer.faults.map((fault) => (
            <li key={fault}>{translate(faultWords[fault])}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** A day as the moment at which it is over in UTC, as lists write it. */
const endOfDay = (day: string): string | null => (day === '' ? null : `${day}T23:59:59Z`);

/** Why the fields cannot be written in. Pure. */
function lockedWords(answer: DraftAnswer): MessageKey {
  if (answer.state !== 'published') return 'draft_locked_waiting';
  return isWithdrawn(answer) ? 'draft_locked_withdrawn' : 'draft_locked_published';
}

function StatusChoice(props: { status: Draft['status']; onStatus: (status: Draft['status']) => void }) {
  return (
    <fieldset>
      <legend>{translate('draft_status')}</legend>
      <div class="statuses">
        {statusKeys.map((status, index) => (
          <button
            key={status}
            type="button"
            class={status}
            aria-pressed={props.status === status}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => props.onStatus(status)}
          >
            <Icon name={statusIcons[status]} />
            {translate(`status_${status}`)}
            <KeyHint name={index + 1} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
