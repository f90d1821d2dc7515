import type { BundleReceipt } from '../../src/contract/bundle.ts';
import { refuse, type Taken } from '../problems.ts';
import type { Partner } from './partner-store.ts';
import { ownAddresses } from './send-bundle.ts';

/** A bundle that was made here: what was in it, and the key of the desk it was for. */
export interface MadeFor {
  reports: readonly string[];
  key: string;
}

/**
 * A receipt that the desk `from` has signed, with the bundle it is for. That has to be made for that desk;
 * the receipt names reports that were in it, and addresses of that desk alone. Pure.
 */
export function judgeReceipt<Made extends MadeFor>(
  receipt: BundleReceipt,
  from: Pick<Partner, 'name' | 'key' | 'address'>,
  made: Made | undefined,
): Taken<{ made: Made; receipt: BundleReceipt }> {
  if (!made) return refuse('receipt-bundle-unknown');
  if (made.key !== from.key) return refuse('receipt-of-another-desk', from.name);
  const stranger = receipt.reports.find(({ report }) => !made.reports.includes(report.toLowerCase()));
  if (stranger) return refuse('receipt-report-unknown', stranger.report);
  if (from.address === null) return refuse('receipt-without-address', from.name);
  const own = ownAddresses(from.address, receipt);
  return own.reports.length === receipt.reports.length
    ? { ok: true, value: { made, receipt: own } }
    : refuse('receipt-address-of-others', from.name, from.address);
}
