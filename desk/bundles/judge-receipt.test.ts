import { expect, test } from 'vitest';
import { judgeReceipt } from './judge-receipt.ts';

const from = { name: '省求证台', key: 'key', address: 'https://province.example/desk' };
const made = { key: 'key', reports: ['one', 'two'] };
const at = (report: string, statusUrl = `https://province.example/desk/receipts/${report}`) => ({
  report,
  statusUrl,
});
const receiptOf = (...reports: ReturnType<typeof at>[]) => ({
  bundle: '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11',
  receivedAt: '2026-11-28T03:00:00.000Z',
  reports,
});

test('a receipt counts with the bundle it is for, also for some of its reports', () => {
  const receipt = receiptOf(at('TWO'));
  expect(judgeReceipt(receipt, from, made)).toEqual({ ok: true, value: { made, receipt } });
});

test.each([
  ['for a bundle nobody made', receiptOf(at('one')), from, undefined, 'receipt-bundle-unknown'],
  ['of another desk', receiptOf(at('one')), { ...from, key: 'other' }, made, 'receipt-of-another-desk'],
  ['with a report of others', receiptOf(at('one'), at('three')), from, made, 'receipt-report-unknown'],
  [
    'of a desk whose address nobody said',
    receiptOf(at('one')),
    { ...from, address: null },
    made,
    'receipt-without-address',
  ],
  [
    'with an address of others',
    receiptOf(at('one'), at('two', 'https://evil.example/')),
    from,
    made,
    'receipt-address-of-others',
  ],
  [
    'with an address in the clear',
    receiptOf(at('one', 'http://province.example/one')),
    from,
    made,
    'receipt-address-of-others',
  ],
])('a receipt %s is refused', (_, receipt, sender, bundle, problem) => {
  expect(judgeReceipt(receipt, sender, bundle)).toMatchObject({ ok: false, problem });
});
