import type { Status } from '../../contract/list.ts';
import type { ReportStatus } from '../../contract/receipt.ts';
import { midnightBefore } from '../../platform/calendar-days.ts';
import { hostOf } from '../../platform/host-of.ts';
import type { HistoryEvent, OutboxState, ReportRecord, SeenEntry } from '../records.ts';

/** What the history is made of: reports, flags that were seen, and imports and errors. */
export type RowKind = 'report' | 'seen' | 'event';

/** How far a report is, as the history is narrowed by it; in the order in which they are offered. */
export const reportStages = ['needs-you', 'queued', 'delivered', 'answered', 'refused', 'withdrawn'] as const;
export type ReportStage = (typeof reportStages)[number];

/** Whether something was imported or went wrong. */
export type EventStage = 'import' | 'error';

/** What of a report says how it stands. */
export interface Standing {
  state: OutboxState;
  followUp: {
    status: (Pick<ReportStatus, 'state'> & { verdict?: { status: Status } | undefined }) | null;
  } | null;
}

/** A line of the history: all that is shown of it, searched and counted before it is opened. */
export interface HistoryRow {
  kind: RowKind;
  /** The report's, or what `seenIdOf` makes of an entry. */
  id: string;
  /** When it was made or seen, in milliseconds since 1970, and the midnight before. */
  at: number;
  day: number;
  title: string;
  passages: number;
  /** Address and title of its page, and the host of the address. */
  page: string;
  pageTitle: string;
  site: string;
  /** How far a report is; what is said now of an entry that was seen; what an event is. */
  stage: ReportStage | Status | EventStage;
  /** Null but for a report; as are category and receiver. */
  standing: Standing | null;
  category: string | null;
  desk: string | null;
  /** What the answer to a report says, or a list of an entry. */
  status: Status | null;
  /** How large its picture is; 0 where it was sent without one. */
  pictureBytes: number;
  /** Whether it needs the person or has news, so that it is open at first. */
  isPressing: boolean;
  /** The same for all that is about one claim. */
  claim: string;
  /** What its page makes sentences of; missing but for an import or an error. */
  event?: Pick<HistoryEvent, 'kind' | 'count' | 'refusal'>;
}

/** A row with the letters that a search is looked for in. */
export interface SearchedRow {
  row: HistoryRow;
  letters: string;
}

/** A text's letters as they are compared; passed in, since the matcher lies elsewhere in the flow. */
export type Fold = (text: string) => string;

/** How far a report is. Pure. */
export function stageOf({ state, followUp }: Standing): ReportStage {
  const answered = followUp?.status?.state;
  if (answered === 'answered' || answered === 'withdrawn') return answered;
  return state === 'sending' ? 'queued' : state;
}

/** What a report is about, in one line: its first passage, else its page. Pure. */
const titleOf = ({ report }: Pick<ReportRecord, 'report'>): string =>
  report.passages[0]?.quote.exact || report.page.title || report.page.url;

/** A report as a line of the history. Pure. */
export function rowOfReport(record: ReportRecord, fold: Fold): SearchedRow {
  const { id, report, pageUrl, state, createdAt, endpoint } = record;
  const { status } = record.followUp ?? {};
  const title = titleOf(record);
  const entry = report.passages.find((passage) => passage.entry)?.entry ?? report.disputes;
  const said = [
    ...report.passages.map(({ quote }) => quote.exact),
    ...[report.page.title, pageUrl, report.note, endpoint.name],
    ...[status?.verdict?.reason ?? '', status?.correction?.title ?? ''],
  ];
  const verdict = status?.verdict?.status;
  return {
    row: {
      ...{ kind: 'report', id, at: createdAt, day: midnightBefore(createdAt), title },
      passages: report.passages.length,
      ...{ page: pageUrl, pageTitle: report.page.title, site: hostOf(pageUrl) },
      stage: stageOf(record),
      standing: {
        state,
        followUp: status
          ? { status: { state: status.state, ...(verdict && { verdict: { status: verdict } }) } }
          : null,
      },
      ...{ category: report.category, desk: endpoint.name, status: verdict ?? null },
      pictureBytes: report.attachments[0]?.bytes ?? 0,
      isPressing: state === 'needs-you' || record.unseen === 1,
      claim: entry ? `${entry.listId} ${entry.entryId}` : fold(title),
    },
    letters: fold(said.join('\n')),
  };
}

/** An entry whose flag was seen as a line of the history. Pure. */
export function rowOfSeen(seen: SeenEntry, fold: Fold): SearchedRow {
  const { claim, page, at, knew, news } = seen;
  const status = (news?.now ?? knew)?.status ?? 'unverified';
  return {
    row: {
      ...{ kind: 'seen', id: seenIdOf(seen), at, day: midnightBefore(at), title: claim, passages: 1 },
      ...{
        page,
        pageTitle: '',
        site: hostOf(page),
        stage: status,
        standing: null,
        category: null,
        desk: null,
      },
      ...{ status, pictureBytes: 0, isPressing: false, claim: `${seen.url} ${seen.entryId}` },
    },
    letters: fold([claim, page].join('\n')),
  };
}

/** An import or an error as a line of the history; its sentence is the page's, which has the words. Pure. */
export function rowOfEvent(happened: HistoryEvent, fold: Fold): SearchedRow {
  const { id, kind, at, about, address, count, refusal } = happened;
  const isImport = refusal === null && kind !== 'made-anew';
  return {
    row: {
      ...{ kind: 'event', id, at, day: midnightBefore(at), title: about, passages: 1 },
      ...{ page: address, pageTitle: about, site: hostOf(address), stage: isImport ? 'import' : 'error' },
      ...{ standing: null, category: null, desk: null, status: null, pictureBytes: 0, isPressing: false },
      ...{ claim: `${kind} ${about}`, event: { kind, count, refusal } },
    },
    letters: fold([about, address, ...(refusal?.values ?? [])].join('\n')),
  };
}

/** What an entry that was seen is known by among rows. Pure. */
export const seenIdOf = ({ url, entryId }: Pick<SeenEntry, 'url' | 'entryId'>): string =>
  JSON.stringify([url, entryId]);

/** Which entry an id names: the address of its list, and its own id there. Pure. */
export function keyOfSeen(id: string): [url: string, entryId: string] {
  const [url = '', entryId = ''] = JSON.parse(id);
  return [url, entryId];
}
