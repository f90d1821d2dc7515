import { expect, test } from 'vitest';
import { sampleReport } from '../../../tests/sample-report.ts';
import type { Passage, Report } from '../../contract/report.ts';
import type { ClaimPassage, ClaimReports } from '../../contract/staff/claim.ts';
import { pagesOfClaim } from './pages-of-claim.ts';

const passage = (exact: string): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '听说', suffix: '。' },
});
const [rumour, other] = [passage('吃大蒜能治流感'), passage('喝醋能治流感')];
const ofClaim = { id: 'a', text: rumour.quote.exact, prefix: '', suffix: '' } as ClaimPassage;
const claim = { passages: [{ ...ofClaim, permalink: null, textFragmentUrl: null }] };

/** A report of the claim as the desk lists it. */
function report(
  url: string,
  made: Partial<Report> = {},
  state = 'received',
): ClaimReports['reports'][number] {
  const page = { url, urlScope: 'full', title: '论坛' } as const;
  return {
    ...{ id: crypto.randomUUID(), receivedAt: '2026-11-28T00:00:00Z', state, sha256: 'f'.repeat(64) },
    ...{ report: { ...sampleReport, passages: [rumour], page, ...made }, screenshot: null },
    passages: ['a'],
  };
}
const thread = (number: number) => `https://forum.example/t/${number}`;
const addresses = (...reports: ClaimReports['reports']) => pagesOfClaim(claim, reports).map(({ url }) => url);

test('each page comes once, in the order of the reports, with the passages that were reported on it', () => {
  const pages = pagesOfClaim(claim, [
    report(thread(2)),
    report(thread(1), { passages: [passage('大蒜治流感')] }),
    report(thread(2)),
    report(thread(2), { passages: [passage('大蒜杀病毒')] }),
  ]);
  expect(pages.map(({ url, title, seek }) => [url, title, seek?.map(({ quote }) => quote.exact)])).toEqual([
    [thread(2), '论坛', ['吃大蒜能治流感', '大蒜杀病毒']],
    [thread(1), '论坛', ['大蒜治流感']],
  ]);
});

test('of a report about several claims only the passages of this one are looked for', () => {
  const [page] = pagesOfClaim(claim, [report(thread(1), { passages: [other, rumour] })]);
  expect(page?.seek).toEqual([rumour]);
});

test('a report that tells a part of its address leads to no page, nor does one that is withdrawn', () => {
  const page = { url: 'https://forum.example/', title: '' };
  const listId = 'https://desk.example/list';
  expect(
    addresses(
      report('', { page: { ...page, urlScope: 'origin' } }),
      report('', { page: { ...page, urlScope: 'no-query' } }),
      report(thread(3), {}, 'withdrawn'),
      report(thread(4), { disputes: { listId, listVersion: 1, entryId: 'x' } }),
      report(thread(5), { passages: [] }),
      report(thread(6)),
    ),
  ).toEqual([thread(6)]);
});
