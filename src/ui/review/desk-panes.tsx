import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { ClaimsPage } from '../../contract/staff/claim.ts';
import type { Me } from '../../contract/staff/seat.ts';
import type { ProposedRelease, ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { readCategories } from '../../list/read-categories.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { isField } from '../is-typing.ts';
import { mayMoveFocus } from '../may-move-focus.ts';
import { toggledIn } from '../toggled-in.ts';
import { UndoBar } from '../undo-bar.tsx';
import { useKeys } from '../use-keys.ts';
import { useStored } from '../use-stored.ts';
import { useWorkChoices } from '../work-choices.ts';
import type { FormKind } from './action-form.tsx';
import { AllKeys, KeysBar } from './all-keys.tsx';
import { ApprovalBar } from './approval-bar.tsx';
import { AsReadersSee } from './as-readers-see.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { BundlesDialog } from './bundles-dialog.tsx';
import { chipOfOffer } from './chip-of-offer.ts';
import { ClaimPane } from './claim-pane.tsx';
import { DeskHead } from './desk-head.tsx';
import { focusPane, type Pane, panes } from './pane-places.ts';
import { QueuePane } from './queue-pane.tsx';
import { commandOf } from './review-keys.ts';
import { runCommand } from './run-command.ts';
import { SigningDialog } from './signing-dialog.tsx';
import { SigningStrip } from './signing-strip.tsx';
import { SummaryDialog } from './summary-dialog.tsx';
import { tagOfDraft } from './tag-of-draft.ts';
import { useClaimWork } from './use-claim-work.ts';
import { useQueue } from './use-queue.ts';
import { useSigning } from './use-signing.ts';
import { VerdictPane } from './verdict-pane.tsx';

/** What lies in front of the panes. */
type Shown = 'keys' | 'preview' | 'bundles' | 'summary';

/** The three panes of a desk, and which claim they are about. */
export function DeskPanes(props: {
  desk: DeskClient;
  me: Me;
  /** The first page of the queue, where the desk was asked for it before. */
  asked?: Promise<Result<ClaimsPage>> | null;
  onSignOut: () => void;
}) {
  const { desk, me, onSignOut } = props;
  const { seat } = me;
  const queue = useQueue(desk, props.asked);
  const [at, setAt] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('queue');
  const [form, setForm] = useState<FormKind | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [choices, changeChoices] = useWorkChoices();
  const [isShowing, setIsShowing] = useState<Shown | null>(null);
  /** A dialog tells late that it was closed: by then a key may have opened another. */
  const close = (what: Shown) => setIsShowing((now) => (now === what ? null : now));
  const stored = useStored(readCategories);
  const categories = stored?.ok ? stored.value : [];
  const work = useClaimWork(desk, seat, queue, at);
  const { draft } = work;
  const draftTag = draft.answer && tagOfDraft(draft.answer, draft.isKept);
  const lines = queue.shown?.lines ?? [];
  const signing = useSigning(desk, seat.roles, queue.changed);
  const [toSign, setToSign] = useState<ProposedRelease | null>(null);
  const [signed, setSigned] = useState<ReleaseOutcome | null>(null);
  const isApprover = seat.roles.includes('approver');
  /** Shows what waits now: it may be another version than the one that was waiting. */
  const openSigning = async () => {
    const from = document.activeElement;
    const release = await signing.readAgain();
    // Nothing opens over what a person has begun to write meanwhile: the strip leads there too.
    const at = document.activeElement;
    if (at === from || !isField(at)) setToSign(release);
  };

  const openClaim = (id: string | null, to: Pane = pane) => {
    setAt(id);
    setForm(null);
    setPane(to);
  };
  // The first claim is open from the beginning, and where another view is shown.
  useEffect(() => setAt(null), [queue.wanted.view]);
  useEffect(() => setSigned(null), [at]);
  useLayoutEffect(() => {
    const first = lines[0]?.id ?? null;
    // Somebody may have chosen one since these lines were drawn.
    setAt((now) => now ?? first);
  }, [at, lines[0]?.id]);

  const goTo = (to: Pane) => {
    setPane(to);
    focusPane(to);
  };
  const readClaim = (id: string) => {
    openClaim(id, 'claim');
    focusPane('claim');
  };
  const step = (by: 1 | -1): boolean => {
    const to = lines[lines.findIndex(({ id }) => id === at) + by];
    if (to) openClaim(to.id);
    return to !== undefined;
  };
  const toggle = (id: string) => setChosen((now) => toggledIn(now, id));
  const moves = {
    ...{ pane, goTo, step },
    choose: () => {
      if (at !== null) toggle(at);
      return at !== null;
    },
    writeNote: () => {
      setPane('claim');
      setForm('note');
    },
    passOn: () => {
      setPane('claim');
      setForm('pass-on');
    },
    showBundles: () => setIsShowing('bundles'),
    showSummary: () => setIsShowing('summary'),
    showKeys: () => setIsShowing('keys'),
  };
  useKeys(
    (pressed) => commandOf(pressed, choices.singleKeys),
    (command) => runCommand(command, work, moves, seat),
  );

  return (
    <div class="desk" data-at={pane}>
      <DeskHead
        desk={desk}
        me={me}
        queue={queue}
        choices={choices}
        onChoices={changeChoices}
        signing={signing}
        onBundles={() => setIsShowing('bundles')}
        onSummary={() => setIsShowing('summary')}
        onSignOut={onSignOut}
      />
      <SigningStrip
        desk={desk}
        signing={signing}
        outcome={signed}
        isApprover={isApprover}
        isPublisher={seat.roles.includes('publisher')}
        onSign={() => void openSigning()}
        onChanged={() => void work.open.readAgain()}
      />
      <nav class="pane-tabs" aria-label={translate('desk_panes')}>
        {panes.map((one) => (
          <button
            key={one}
            type="button"
            class="tab"
            {...(one === pane ? { 'aria-current': true } : {})}
            onClick={() => goTo(one)}
          >
            {translate(one === 'queue' ? 'queue_title' : one === 'claim' ? 'claim_title' : 'verdict_title')}
          </button>
        ))}
      </nav>
      <main class="panes">
        <section class="pane queue" data-pane="queue" tabIndex={-1} aria-label={translate('queue_title')}>
          <QueuePane
            queue={queue}
            seat={seat.id}
            categories={categories}
            at={at}
            onOpen={(id) => openClaim(id)}
            chosen={chosen}
            onChoose={toggle}
          />
          <BulkBar
            desk={desk}
            chosen={chosen}
            onClear={() => {
              setChosen(new Set());
              focusPane('queue');
            }}
            onClosed={(closed) => {
              setChosen((now) => new Set([...now].filter((id) => !closed.includes(id))));
              queue.narrow({});
              void work.open.readAgain();
            }}
          />
        </section>
        <section class="pane claim" data-pane="claim" tabIndex={-1} aria-label={translate('claim_title')}>
          {at === null ? (
            <p class="pane-note soft">{translate('claim_none')}</p>
          ) : (
            <ClaimPane
              key={at}
              desk={desk}
              open={work.open}
              seat={seat}
              categories={categories}
              chosen={lines.filter(({ id }) => chosen.has(id) && id !== at)}
              choices={choices}
              onChoices={changeChoices}
              form={form}
              onForm={setForm}
              onAct={work.act}
              onOpen={readClaim}
              wordings={
                work.mayEdit && draft.draft
                  ? {
                      has: (text) => draft.draft?.wordings.includes(text) ?? false,
                      tick: (text, isTicked) => {
                        const others = draft.draft?.wordings.filter((one) => one !== text) ?? [];
                        draft.edit({ wordings: isTicked ? [...others, text] : others });
                      },
                      chipOf: (passage) => chipOfOffer(work.offers, passage),
                    }
                  : work.mayWork && !draft.draft
                    ? 'awaited'
                    : null
              }
            />
          )}
        </section>
        <section
          class="pane verdict"
          data-pane="verdict"
          tabIndex={-1}
          aria-label={translate('verdict_title')}
        >
          <div class="pane-tools">
            <h2 tabIndex={-1}>{translate('verdict_title')}</h2>
            {draftTag ? <span class="chip">{translate(draftTag)}</span> : null}
            <span class="grow" />
            {draft.draft ? (
              <button type="button" class="plain" onClick={() => setIsShowing('preview')}>
                {translate('draft_preview')}
              </button>
            ) : null}
          </div>
          {work.open.claim ? (
            <>
              <VerdictPane
                key={work.open.claim.id}
                desk={desk}
                open={draft}
                onOpen={readClaim}
                mayWork={work.mayWork}
                mayEdit={work.mayEdit}
                onUnlock={work.unlock}
                categories={categories}
                dryRun={work.dryRun}
                onDryRun={work.runDry}
              />
              <ApprovalBar
                key={work.open.claim.id}
                desk={desk}
                open={draft}
                onOpen={readClaim}
                seat={seat}
                publisher={me.desk.name}
                mayWork={work.mayWork}
                dryRun={work.dryRun}
                onAskApproval={work.askApproval}
                onChanged={() => void work.open.readAgain()}
                onWaiting={() => {
                  // Approving is half of it: who can sign is shown at once what there is to sign.
                  if (isApprover && signing.key) void openSigning();
                  else void signing.readAgain();
                }}
                onDone={() => {
                  work.finish();
                  step(1);
                }}
              />
            </>
          ) : null}
        </section>
      </main>
      <UndoBar
        done={
          work.undoable && {
            at: work.undoable.sequence,
            words: work.undoable.words,
            onUndo: () => void work.undo(),
          }
        }
      />
      <KeysBar singleKeys={choices.singleKeys} onAll={() => setIsShowing('keys')} />
      {toSign ? (
        <SigningDialog
          desk={desk}
          release={toSign}
          signing={signing}
          onClose={(outcome) => {
            // The desk may answer once this dialog was left, and another is open.
            setToSign((now) => (now === toSign ? null : now));
            // What led here may be gone: the button for what is signed now, or for what was approved.
            if (mayMoveFocus('.signing')) focusPane(pane);
            if (!outcome) return;
            setSigned(outcome);
            void signing.readAgain();
            void work.open.readAgain();
          }}
        />
      ) : null}
      {isShowing === 'keys' ? <AllKeys onClose={() => close('keys')} /> : null}
      {isShowing === 'bundles' ? (
        <BundlesDialog
          desk={desk}
          onOpen={(id) => {
            setIsShowing(null);
            readClaim(id);
          }}
          onClose={() => close('bundles')}
        />
      ) : null}
      {isShowing === 'summary' ? <SummaryDialog desk={desk} onClose={() => close('summary')} /> : null}
      {isShowing === 'preview' && draft.draft ? (
        <AsReadersSee draft={draft.draft} onClose={() => close('preview')} />
      ) : null}
    </div>
  );
}
