import { describe, expect, it } from 'vitest';
import type { Passage, Report } from '../../src/contract/report.ts';
import { sampleReport } from '../../tests/desk/sample-report.ts';
import type { StoredReport } from '../store/report-store.ts';
import { mostSoughtAlike, pointsOfReport, siteOf } from './points-of-report.ts';

const entry = { listId: 'https://desk.example/lists/sample', listVersion: 3, entryId: 'salt' };
const passageOf = (exact: string, more: Partial<Passage> = {}): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ...more,
});
const stored = (changes: Partial<Report>, more: Partial<StoredReport> = {}): StoredReport => ({
  ...{ deskId: 'main', id: 'id', receivedAt: new Date(), bodySha256: '', state: 'received' },
  ...{ pictureSha256: null, pictureMediaType: null, statusTokenHash: '', pageUrl: '', category: 'health' },
  ...{ groupedAt: null, source: null, partner: null },
  report: sampleReport(changes),
  ...more,
});
const lookupsOf = (report: StoredReport, isFlood = false) =>
  pointsOfReport(report, isFlood).map(({ lookups }) => lookups.map(({ by }) => by));

describe('what a report points at', () => {
  it('is each passage by itself, found by its words, by alike ones, then by the picture', () => {
    const report = stored(
      { passages: [passageOf('水厂被污染'), passageOf('新桥明天封路')] },
      { pictureSha256: 'a'.repeat(64) },
    );
    expect(lookupsOf(report)).toEqual([
      ['passage', 'alike', 'picture'],
      ['passage', 'alike', 'picture'],
    ]);
  });

  it('is like other passages only as far as somebody can have read a page', () => {
    const all = Array.from({ length: 100 }, (_, number) => passageOf(`水厂被污染${number}`));
    const lookups = lookupsOf(stored({ passages: all }));
    expect(lookups.filter((each) => each.includes('alike'))).toHaveLength(mostSoughtAlike);
    expect(lookups.at(-1)).toEqual(['passage']);
  });

  it('is the entry where the passage was flagged by one', () => {
    const [point] = pointsOfReport(stored({ passages: [passageOf('碘盐防辐射', { entry })] }), false);
    expect(point?.lookups).toEqual([{ by: 'entry', listId: entry.listId, entryId: 'salt', dispute: false }]);
    expect(point?.founds.entry).toEqual(entry);
  });

  it('is the picture or the page where no passage is given', () => {
    expect(lookupsOf(stored({ passages: [] }))).toEqual([['page']]);
    expect(lookupsOf(stored({ passages: [] }, { pictureSha256: 'a'.repeat(64) }))).toEqual([
      ['picture', 'page'],
    ]);
  });

  it('is the disputed entry, apart from reports of the same entry, whatever is quoted', () => {
    const report = stored({ disputes: entry, passages: [passageOf('碘盐防辐射', { entry })] });
    const [point] = pointsOfReport(report, false);
    expect(point?.lookups).toEqual([{ by: 'entry', listId: entry.listId, entryId: 'salt', dispute: true }]);
    expect(point?.founds.dispute).toBe(true);
    expect(lookupsOf(stored({ disputes: entry, passages: [] }))).toEqual([['entry']]);
  });

  it('is the flood it came with', () => {
    const source = 'b'.repeat(64);
    expect(lookupsOf(stored({ passages: [passageOf('水厂被污染')] }, { source }), true)).toEqual([
      ['source'],
    ]);
  });

  it('gives a claim a title of one line that is not too long', () => {
    const title = (changes: Partial<Report>) => pointsOfReport(stored(changes), false)[0]?.founds.title ?? '';
    expect(title({ passages: [passageOf(' 水厂\n 被污染 ')] })).toBe('水厂 被污染');
    expect([...title({ passages: [passageOf('🐯'.repeat(500))] })]).toHaveLength(120);
    expect(title({ passages: [] })).toBe('抢盐还来得及吗');
  });

  it('is on a site that is named without the port', () => {
    expect(siteOf('http://forum.example:8080/x')).toBe('forum.example');
  });
});
