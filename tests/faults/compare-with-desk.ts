import type { RunningDesk } from '../../desk/start-desk.ts';
import type { FaultsPage, ToQueue } from './extension/faults-page.ts';

export interface FaultsOutcome {
  /** Reports queued that the desk does not have. */
  lost: string[];
  /** Reports the desk has more than once, told by what is in them, whatever their ids. */
  duplicated: string[];
  /** Reports that are not delivered as the outbox sees it, or whose receipt is not the desk's. */
  stuck: string[];
  /** Reports whose picture the desk does not have as it was made. */
  pictureLost: string[];
  atTheDesk: number;
}

type DeskToAsk = Pick<RunningDesk, 'address' | 'staffToken'>;

interface DeskReport {
  id: string;
  sha256: string;
  report: { note: string; attachments: { sha256: string }[] };
  screenshot: string | null;
}

/** Holds what was queued and what the outbox says against what the desk stored. */
export async function compareWithDesk(
  desk: DeskToAsk,
  queued: ToQueue[],
  records: Awaited<ReturnType<FaultsPage['read']>>,
): Promise<FaultsOutcome> {
  const stored = await readAll(desk);
  const notes = stored.map(({ report }) => report.note);
  const byId = new Map(stored.map((report) => [report.id, report]));
  const recordNotes = new Map(records.map((record) => [record.note, record]));
  return {
    lost: queued.map(({ number }) => `#${number}`).filter((note) => !notes.includes(note)),
    duplicated: notes.filter((note, index) => notes.indexOf(note) !== index),
    stuck: queued
      .map(({ number }) => `#${number}`)
      .filter((note) => {
        const record = recordNotes.get(note);
        return record?.state !== 'delivered' || record.sha256 !== byId.get(record.id)?.sha256;
      }),
    pictureLost: records
      .filter(({ id, pictureSha256 }) => {
        const report = byId.get(id);
        return (
          (report?.report.attachments[0]?.sha256 ?? null) !== pictureSha256 ||
          (report?.screenshot === null) !== (pictureSha256 === null)
        );
      })
      .map(({ note }) => note),
    atTheDesk: stored.length,
  };
}

async function readAll({ address, staffToken }: DeskToAsk): Promise<DeskReport[]> {
  const all: DeskReport[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const query = after === '' ? '' : `&after=${after}`;
    const headers = { Authorization: `Bearer ${staffToken}` };
    const reply = await fetch(`${address}/reports?limit=100${query}`, { headers });
    const page: { reports: DeskReport[]; next: string | null } = await reply.json();
    all.push(...page.reports);
    after = page.next;
  }
  return all;
}
