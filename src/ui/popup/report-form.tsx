import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryReference, NamedRelease, Passage, Report } from '../../contract/report.ts';
import type { Refusal } from '../../contract/result.ts';
import type { ReportRecord } from '../../history/records.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { explain, translate } from '../../platform/translate.ts';
import { buildReport, type LeavablePart, leavableParts, titleOf } from '../../report/build-report.ts';
import { clearDraft, type Draft } from '../../report/draft/draft.ts';
import { losesPageWithoutQuery } from '../../report/loses-page.ts';
import type { PictureKind, Subject } from '../../report/picture/take-picture.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import type { Settings } from '../../settings/settings.ts';
import { withEndpoint } from '../../settings/with-endpoint.ts';
import { countMatches } from '../../tabs/count-matches.ts';
import { nameOfTab } from '../../tabs/name-of-tab.ts';
import { isKeptFor } from '../../tabs/same-page.ts';
import { CategoryField } from '../category-field.tsx';
import type { Category } from '../category-name.ts';
import { cutMiddle } from '../cut-middle.ts';
import { HeardAtRest } from '../heard-at-rest.tsx';
import { RefusalNotice } from '../notice.tsx';
import { useFocusHere } from '../use-focus-here.ts';
import { WhatIsSent } from '../what-is-sent.tsx';
import { AddressChoice } from './address-choice.tsx';
import { AlsoSent } from './also-sent.tsx';
import { chooseCategory } from './choose-category.ts';
import { choosePassages, type PassageChoice } from './choose-passages.ts';
import { ContactField } from './contact-field.tsx';
import { Destination } from './destination.tsx';
import { DisputeNotice } from './dispute-notice.tsx';
import { EarlierReport } from './earlier-report.tsx';
import { type KeptWords, keepWords } from './kept-words.ts';
import { nameSubject } from './name-subject.ts';
import { NoteField } from './note-field.tsx';
import { PassageChoices } from './passage-choices.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { queueFromForm } from './queue-from-form.ts';
import { useHasBeenSeen } from './use-has-been-seen.ts';
import { useLeadToSend } from './use-lead-to-send.ts';
import { usePicture } from './use-picture.ts';

/** One look at the page: everything in one report comes from the same look. */
const lookAt = (tab: TabDescription, draft: Draft | null, kind: PictureKind) => {
  const choices = choosePassages(draft, tab);
  const subject: Subject = { tab, kind, passage: firstChosen(choices) };
  return { id: crypto.randomUUID(), at: new Date(), tab, draft, choices, subject };
};

/**
 * The page as it was when its picture was taken: it may have rewritten its address since it was looked at.
 */
const withAddress = (tab: TabDescription, url: string): TabDescription =>
  tab.page ? { ...tab, url, page: { ...tab.page, url } } : tab;

/** The passage a picture of one shows. */
const firstChosen = (choices: PassageChoice[]): Passage | null =>
  choices.find(({ chosen }) => chosen)?.passage ?? null;

/** What was typed before, and what the person came with, unless it is there already. */
const firstNote = (typed: string, brought: string): string =>
  typed.includes(brought) ? typed : [typed, brought].filter(Boolean).join('\n');

const titles = {
  page: 'report_title',
  passage: 'report_title_passage',
  passages: 'report_title_passages',
} as const;

/**
 * The form to report a page. What it shows under "exactly what will be sent" is the very report it queues.
 */
export function ReportForm(props: {
  tab: TabDescription;
  draft: Draft | null;
  words: KeptWords | null;
  /** Reports of the page in the history on this machine. */
  earlier: ReportRecord[];
  settings: Settings;
  categories: Category[];
  releases: NamedRelease[];
  /** Told whether the person wrote, covered or chose anything. */
  hasOwn: RefObject<boolean>;
  onSent: (id: string) => void;
}) {
  const { draft, settings, categories } = props;
  const fieldId = useId();
  const title = useFocusHere();
  const [look, setLook] = useState(() => lookAt(props.tab, draft, 'view'));
  const [category, setCategory] = useState(() =>
    chooseCategory(draft, settings.lastCategory, props.tab, categories),
  );
  const [chosen, setChosen] = useState<Endpoint | null>(null);
  const [scope, setScope] = useState(settings.urlScope);
  const [leftOut, setLeftOut] = useState<LeavablePart[]>([]);
  const [disputes, setDisputes] = useState(draft?.disputes ?? null);
  const [note, setNote] = useState(() => firstNote(props.words?.note ?? '', draft?.note ?? ''));
  const [contact, setContact] = useState(props.words?.contact ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [looking, setLooking] = useState(false);
  const [hasChosen, setHasChosen] = useState(false);
  const sending = useRef(false);
  const hasBeenSeen = useHasBeenSeen();
  const passage = firstChosen(look.choices);
  const { picture, covered, setEdits, setWanted } = usePicture(look.subject, props.words?.covered ?? false);
  const tab = picture.state === 'taken' ? withAddress(look.tab, picture.url) : look.tab;
  const sentPicture = picture.state === 'taken' && picture.wanted ? picture.sent : null;
  const pictureIsDue =
    picture.state === 'taking' || (picture.state === 'taken' && picture.wanted && !picture.sent);

  /** A setter for what the person does, not the page. */
  const chosenBy =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setHasChosen(true);
      set(value);
    };
  // A note that only says what was clicked is none of the person's writing.
  const hasWritten = note.trim() !== (draft?.note ?? '').trim() || contact !== '';
  props.hasOwn.current = hasWritten || covered || hasChosen;

  // Before the next frame: whoever types and clicks beside the popup at once loses no letter.
  useLayoutEffect(() => {
    void keepWords(tab.tabId, { page: nameOfTab(tab), note, contact, covered });
  }, [look.tab, tab.url, note, contact, covered]);

  const passages = look.choices.filter(({ chosen }) => chosen).map(({ passage }) => passage);
  const subject = nameSubject(look.choices);
  const report = buildReport({
    id: look.id,
    now: look.at,
    page: tab.page,
    tabUrl: tab.url,
    tabTitle: tab.title,
    urlScope: scope,
    leftOut,
    passages,
    category,
    disputes,
    releases: props.releases,
    note,
    contact,
    attachment: sentPicture?.attachment ?? null,
    capturedAt: sentPicture && picture.state === 'taken' ? picture.at : look.at,
    extensionVersion: browser.runtime.getManifest().version,
    // Checked once more before it is queued: a page that has changed is refused.
    sameDocument: tab.page !== null,
  });
  const { endpoint, otherEndpoints } = chosen ? withEndpoint(settings, chosen) : settings;
  const obstacle = !report.ok
    ? explain(report.error)
    : endpoint
      ? null
      : translate('refusal_endpoint_missing');

  const whatGoes = (hasPicture: boolean): string =>
    report.ok && endpoint ? briefly(report.value, endpoint.name, hasPicture) : '';

  const canSend = obstacle === null && !busy && !looking && hasBeenSeen && !pictureIsDue;
  // Whoever came by the key for a report as it stands sends it with one more: Enter.
  const sendButton = useLeadToSend(title, draft?.asItStands ?? false, canSend);

  const lookAgain = async () => {
    setLooking(true);
    const now = await sendToWorker('describe-tab-for-report', { tabId: tab.tabId });
    setLooking(false);
    setRefusal(now.ok ? null : now.error);
    if (!now.ok) return;
    const isHere = isKeptFor(nameOfTab(tab), nameOfTab(now.value));
    // As it is by now: the person may have chosen another kind of picture meanwhile, or given up the dispute.
    setLook(({ draft, subject }) => lookAt(now.value, isHere ? draft : null, subject.kind));
  };
  const reportInstead = () => {
    // The passage came with the dispute: what is reported from here on is the page, however often the form is
    // opened.
    setDisputes(null);
    setLook({ ...look, draft: null, choices: choosePassages(null, look.tab) });
    void clearDraft(tab.tabId);
  };
  const send = async (event: Event) => {
    event.preventDefault();
    // A second click comes before the button has been drawn as disabled.
    if (sending.current || !report.ok || !endpoint) return;
    sending.current = true;
    setBusy(true);
    const sent = await queueFromForm(tab, report.value, sentPicture?.blob ?? null, endpoint);
    sending.current = false;
    setBusy(false);
    setRefusal(sent.ok ? null : sent.error);
    if (sent.ok) props.onSent(report.value.id);
  };

  return (
    <form class="stack wide" aria-labelledby="report-title" onSubmit={send}>
      <h2 id="report-title" ref={title} tabIndex={-1}>
        {disputes ? translate('dispute_title') : translate(titles[subject], passages.length)}
      </h2>
      {disputes ? <DisputeNotice claim={claimOf(tab, disputes)} onReportInstead={reportInstead} /> : null}
      <EarlierReport
        pageUrl={tab.page?.url ?? tab.url}
        known={props.earlier}
        passages={passages}
        subject={subject}
      />
      <CategoryField category={category} categories={categories} onCategory={chosenBy(setCategory)} />
      <NoteField note={note} onNote={setNote} />
      {draft?.personLeftOut ? <p class="soft">{translate('report_person_left_out')}</p> : null}
      <PictureChoice
        picture={picture}
        onWanted={chosenBy(setWanted)}
        onEdits={setEdits}
        kind={look.subject.kind}
        kinds={['view', ...(passage ? (['passage'] as const) : []), 'page']}
        onKind={chosenBy((kind) => setLook({ ...look, subject: { tab: look.tab, kind, passage } }))}
        onRetake={lookAgain}
        isSiteKnown={look.tab.page?.site?.layoutChanged === false && look.tab.page.site.knowsNames}
      />
      <PassageChoices
        choices={look.choices}
        unlisted={unlistedIn(look.tab)}
        onChoices={chosenBy((choices) => setLook({ ...look, choices }))}
      />
      <AddressChoice
        address={tab.page?.url ?? tab.url}
        scope={scope}
        needsQuery={losesPageWithoutQuery(tab.page)}
        onScope={chosenBy(setScope)}
      />
      <AlsoSent
        parts={leavableParts(tab.page, passages)}
        values={{
          title: titleOf({ page: tab.page, tabTitle: tab.title }),
          canonical: tab.page?.canonicalUrl ?? '',
        }}
        leftOut={leftOut}
        onLeftOut={chosenBy(setLeftOut)}
      />
      <ContactField contact={contact} onContact={setContact} />
      <Destination endpoint={endpoint} others={otherEndpoints} onEndpoint={chosenBy(setChosen)} />
      {report.ok ? (
        <details>
          <summary>{translate('report_exactly')}</summary>
          <WhatIsSent report={report.value} categories={categories} />
        </details>
      ) : null}
      <div class="action stack">
        <RefusalNotice refusal={refusal} />
        {refusal?.code === 'page_changed' ? (
          <button type="button" onClick={lookAgain}>
            {translate('look_again')}
          </button>
        ) : null}
        {/* Send keeps its place when the picture is there and the sentence beside it grows. */}
        <p class="soft room" data-room={obstacle ? '' : whatGoes(true)} id={`${fieldId}-obstacle`}>
          <span>
            <HeardAtRest
              words={
                obstacle ??
                (pictureIsDue ? translate('report_picture_taking') : whatGoes(sentPicture !== null))
              }
            />
          </span>
        </p>
        <button
          type="submit"
          class="primary"
          ref={sendButton}
          disabled={!canSend}
          aria-describedby={`${fieldId}-obstacle`}
        >
          {translate(busy ? 'report_sending' : 'report_send')}
        </button>
      </div>
    </form>
  );
}

/** How many matches of a page it does not describe, since each of its frames describes its first ones. */
const unlistedIn = ({ frames }: TabDescription): number =>
  countMatches(frames) - frames.reduce((sum, { passages }) => sum + passages.length, 0);

/** What the entry of a flag on the page claims; its id where the page shows it no more. */
const claimOf = ({ frames }: TabDescription, { listId, entryId }: EntryReference): string =>
  frames.flatMap(({ flags }) => flags).find((flag) => flag.listId === listId && flag.entryId === entryId)
    ?.claim ?? entryId;

/**
 * What Send would send, in few lines beside it, since the parts themselves may lie above what the window
 * shows: there the address is in full.
 */
const briefly = ({ page, passages }: Report, name: string, hasPicture: boolean): string =>
  translate(
    'report_to',
    cutMiddle(name, 40),
    cutMiddle(page.url, 60),
    passages.length,
    translate(hasPicture ? 'report_with_picture' : 'report_without_picture'),
  );
