import { expect, test } from 'vitest';
import { ownAddresses } from './send-bundle.ts';

test('of a receipt the addresses of the other desk itself count, and no others', () => {
  const [own, elsewhere] = ['https://desk.example/receipts/one', 'https://desk.example.evil.example/two'];
  const receipt = {
    bundle: '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11',
    receivedAt: '2026-11-28T03:00:00.000Z',
    reports: [own, elsewhere, 'http://desk.example/three'].map((statusUrl) => ({ report: 'id', statusUrl })),
  };
  const { reports } = ownAddresses('https://desk.example/folder', receipt);
  expect(reports.map(({ statusUrl }) => statusUrl)).toEqual([own]);
});

test('what a database cannot hold in a text is gone from the addresses', () => {
  const receipt = {
    bundle: '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11',
    receivedAt: '2026-11-28T03:00:00.000Z',
    reports: [{ report: 'id', statusUrl: 'https://desk.example/receipts/\0\ud83d' }],
  };
  const { reports } = ownAddresses('https://desk.example', receipt);
  expect(reports[0]?.statusUrl).toBe('https://desk.example/receipts/%00%EF%BF%BD');
});
