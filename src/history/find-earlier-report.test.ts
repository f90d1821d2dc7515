import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { Passage } from '../contract/report.ts';
import { scopeAddress } from '../contract/scope-address.ts';
import { findEarlierReport } from './find-earlier-report.ts';

const quoting = (exact: string): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
});
const record = (id: string, createdAt: number, exact: string) => ({
  ...sampleRecord,
  id,
  createdAt,
  pageUrl: 'https://forum.example/t?tid=7#p1',
  report: { ...sampleRecord.report, passages: [quoting(exact)] },
});
const addressOf = (address: string) => scopeAddress(address, 'full');
const find = (pageUrl: string, exact: string) =>
  findEarlierReport(records, pageUrl, [quoting(exact)], addressOf);
const records = [record('old', 1, '吃大蒜'), record('new', 2, '喝盐水')];

test('a report of the same passage comes before a newer one of the same page', () => {
  const found = find('https://forum.example/t?tid=7', '吃大蒜');
  expect(found).toMatchObject({ record: { id: 'old' }, samePassage: true });
});

test('without one the newest report of the page is told, whatever part of it was looked at', () => {
  const found = find('https://forum.example/t?tid=7#p9', '别的');
  expect(found).toMatchObject({ record: { id: 'new' }, samePassage: false });
});

test('another page of the same site has not been reported', () => {
  expect(find('https://forum.example/t?tid=8', '吃大蒜')).toBeNull();
});

test('a page is the same whatever follows the person about in its address', () => {
  const found = find('https://forum.example/t?utm_source=chat&tid=7', '吃大蒜');
  expect(found).toMatchObject({ record: { id: 'old' }, samePassage: true });
});
