import { createHash } from 'node:crypto';
import { claimPassagesTable } from '../../desk/queue/claim-passages-table.ts';
import { claimReportsTable } from '../../desk/queue/claim-reports-table.ts';
import { claimSitesTable } from '../../desk/queue/claim-sites-table.ts';
import { claimsTable } from '../../desk/queue/claims-table.ts';
import { heatOf, sparkOf } from '../../desk/queue/heat.ts';
import { letterPairs } from '../../desk/queue/letter-pairs.ts';
import type { DeskDatabase } from '../../desk/store/open-database.ts';
import { reportsTable } from '../../desk/store/reports-table.ts';
import { sampleReport } from '../../tests/desk/sample-report.ts';
import { denseWords } from '../bench-text.ts';

/** How many reports each claim has. */
const reportsAClaim = 5;
/** How many claims are written at a time. */
const atATime = 400;
const minute = 60_000;
const deskId = 'main';

const words = denseWords(20_000);
/** A sentence of its own for each number, made of words that other sentences have too. */
export function sentenceOf(number: number): string {
  const [a = '', b = '', c = '', d = '', e = ''] = [7, 31, 101, 211, 997].map(
    (step) => words[(number * step + (number >> 3) * 13) % words.length],
  );
  return `听说${a}和${b}放在一起会${c},有人说${d}以后再也不能${e}了`;
}

/**
 * Fills the queue of an empty desk with `count` reports, written as grouping writes them, five to a claim and
 * each claim about a sentence of its own.
 */
export async function fillQueue(database: DeskDatabase, count: number): Promise<void> {
  const now = Date.now();
  const claims = count / reportsAClaim;
  for (let from = 0; from < claims; from += atATime) {
    const made = Array.from({ length: Math.min(atATime, claims - from) }, (_, number) =>
      claimWithReports(from + number, now),
    );
    await database.insert(reportsTable).values(made.flatMap(({ reports }) => reports));
    await database.insert(claimsTable).values(made.map(({ claim }) => claim));
    await database.insert(claimPassagesTable).values(made.map(({ passage }) => passage));
    await database.insert(claimSitesTable).values(made.map(({ site }) => site));
    await database.insert(claimReportsTable).values(made.flatMap(({ members }) => members));
  }
  await database.execute('analyze');
}

function claimWithReports(number: number, now: number) {
  const text = sentenceOf(number);
  const claimId = crypto.randomUUID();
  const { id: passageId, pairs, bits } = letterPairs(text);
  const url = `https://forum.example/thread/${number}`;
  const reports = Array.from({ length: reportsAClaim }, (_, each) => {
    const report = sampleReport({
      page: { url, urlScope: 'full', title: text.slice(0, 12) },
      passages: [{ quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' } }],
    });
    const receivedAt = new Date(now - (number * reportsAClaim + each) * minute);
    const body = JSON.stringify(report);
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const stored = {
      deskId,
      id: report.id,
      receivedAt,
      bodySha256,
      report,
      pageUrl: url,
      category: 'health',
    };
    return { ...stored, statusTokenHash: bodySha256, groupedAt: receivedAt };
  });
  const times = reports.map(({ receivedAt }) => receivedAt);
  const [lastSeen = new Date()] = times;
  const { counts, lastHour } = sparkOf(times);
  return {
    reports,
    claim: {
      ...{
        deskId,
        id: claimId,
        title: text,
        category: 'health',
        reports: reportsAClaim,
        people: reportsAClaim,
      },
      ...{ sites: 1, firstSeen: times.at(-1) ?? lastSeen, lastSeen, heat: heatOf(times) },
      ...{ spark: [...counts], sparkHour: lastHour, changed: 0 },
    },
    passage: {
      ...{ deskId, claimId, id: passageId, text, prefix: '', suffix: '', pageUrl: url, firstSeen: lastSeen },
      ...{ reports: reportsAClaim, dispute: false, pairs, bits },
    },
    site: { deskId, claimId, site: 'forum.example', reports: reportsAClaim },
    members: reports.map(({ id: reportId, receivedAt }) => ({
      ...{ deskId, claimId, reportId, passageId, receivedAt },
    })),
  };
}
