import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'valibot';
import { partnersSchema } from '../../src/contract/bundle.ts';
import { type Role, roles } from '../../src/contract/staff/seat.ts';
import { type ReportedClaim, reportedClaim } from './reported-claim.ts';
import { sampleDraft } from './sample-draft.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type StaffCall, staffCalls } from './staff-calls.ts';
import type { TestDesk } from './test-desk.ts';

/** What is at a desk where everything has happened once. */
export interface BusyDesk {
  /** What is really there, by what stands before it in an address: ids of claims behind `claims`. */
  there: Record<string, string[]>;
  /** Bodies that are no JSON and once were right, by their type. */
  bodies: Record<string, Uint8Array<ArrayBuffer>[]>;
}

const everyRole: Role[] = [...roles];

/**
 * Brings a desk into every state there is: claims that nobody has touched, that are taken, asked about,
 * muted, closed, merged and disputed; drafts that are written, wait, are published, corrected and withdrawn;
 * bundles given and taken.
 */
export async function busyDesk(desk: TestDesk): Promise<BusyDesk> {
  const newSeat = staffCalls(desk);
  const writer = await newSeat('Writer', ...everyRole);
  const approver = await newSeat('Approver', ...everyRole);
  const leaving = await newSeat('Leaving', 'reviewer');
  const must = async (response: Promise<Response>): Promise<Response> => {
    const answer = await response;
    if (!answer.ok && answer.status !== 303) throw new Error(`busy-desk: ${await answer.text()}`);
    return answer;
  };
  const told = async (response: Promise<Response>) => (await must(response)).json();
  const claims: ReportedClaim[] = [];
  const newClaim = async (): Promise<ReportedClaim> => {
    const claim = await reportedClaim(desk.address, writer.call);
    claims.push(claim);
    return claim;
  };
  const act = async (action: object, by: StaffCall = writer.call): Promise<ReportedClaim> => {
    const claim = await newClaim();
    await must(by('POST', `${claim.path}/actions`, action));
    return claim;
  };
  const dryRuns: string[] = [];
  const written = async (to: 'draft' | 'to-approve' | 'published'): Promise<ReportedClaim> => {
    const claim = await newClaim();
    await must(writer.call('PUT', claim.draft, { revision: 0, draft: sampleDraft }));
    if (to === 'draft') return claim;
    const tried = { wordings: sampleDraft.wordings, claimId: claim.id };
    const { id: dryRun } = await told(writer.call('POST', '/staff/dry-run', tried));
    dryRuns.push(dryRun);
    await must(writer.call('POST', `${claim.draft}/ask-approval`, { revision: 1, dryRun }));
    if (to === 'published') await must(approver.call('POST', `${claim.draft}/approve`, { revision: 1 }));
    return claim;
  };

  await newClaim();
  await act({ kind: 'take' }, approver.call);
  await act({ kind: 'mute' });
  await act({ kind: 'close', reason: 'Nothing to do.' });
  await act({ kind: 'note', text: 'Looked at.', public: true });
  const asked = await act({ kind: 'ask', text: 'Where was it?' });
  await act({ kind: 'merge', into: asked.id });
  await written('draft');
  await written('to-approve');
  await written('published');
  const withdrawn = await written('published');
  await must(writer.call('POST', `${withdrawn.path}/withdraw`, { reason: 'It was wrong.' }));
  const corrected = await written('published');
  const changed = { ...sampleDraft, explanation: 'It was half right.' };
  await must(writer.call('PUT', corrected.draft, { revision: 1, draft: changed }));

  const { entries } = await told(desk.get('/lists/corrections.json'));
  const names = entries.map(({ id }: { id: string }) => id);
  const dispute = new URLSearchParams({ what: 'This is not so.' });
  await must(
    fetch(`${desk.address}/corrections/${names[0]}/dispute`, {
      ...{ method: 'POST', body: dispute, redirect: 'manual' },
    }),
  );
  const screenshot = pictureOf('image/png');
  const pictured = sampleReport({ attachments: [attachmentOf(screenshot)] });
  await must(deliver(desk.address, { report: pictured, screenshot }));

  // A desk may name itself: what it passes on comes back, as from any other.
  const { own } = parse(partnersSchema, await told(writer.call('GET', '/staff/desks')));
  const { id: partner } = await told(writer.call('POST', '/staff/desks', { ...own, name: 'Itself' }));
  await must(writer.call('POST', `${asked.path}/bundles`, { to: partner }));
  const file = await must(writer.call('POST', `${claims[0]?.path}/bundles/file`, { to: partner }));
  const bundle = new Uint8Array(await file.arrayBuffer());
  const taken = await told(
    fetch(`${desk.address}/staff/bundles`, {
      ...{ method: 'POST', body: bundle, headers: { Authorization: `Bearer ${desk.staffToken}` } },
    }),
  );
  const { questions } = await told(fetch(asked.receipt));
  const { reports } = await told(desk.getAsStaff('/reports'));
  return {
    there: {
      claims: claims.map(({ id }) => id),
      receipts: claims.map(({ receipt }) => receipt.split('/').at(-1) ?? ''),
      reports: reports.map((each: { report: { id: string } }) => each.report.id),
      'dry-runs': dryRuns,
      seats: [leaving.id],
      desks: [partner],
      corrections: names,
      lists: ['corrections.json'],
      signed: ['corrections'],
      // What stands behind the name of a signed list, in its folder and in those below.
      '{name}': ['keys.json', 'head.json', 'releases', 'lists', 'deltas'],
      '{folder}': await readdir(join(desk.dataFolder, 'signed', 'corrections', 'releases')).catch(() => []),
      questions: questions.map(({ id }: { id: string }) => id),
      texts: [...sampleDraft.wordings, 'forum.example', own.key],
    },
    bodies: {
      'application/zip': [bundle],
      'application/json': [new TextEncoder().encode(JSON.stringify(taken.receipt))],
    },
  };
}
