import type { Passage } from '../../contract/report.ts';
import { scopeAddress } from '../../contract/scope-address.ts';
import { findEarlierReport } from '../../history/find-earlier-report.ts';
import type { ReportRecord } from '../../history/records.ts';
import { readReportsOf } from '../../outbox/read-outbox.ts';

const addressOf = (address: string) => scopeAddress(address, 'full');

/** The reports of the page at `address` in the history on this machine, in no order. */
export const readReportsOn = (address: string): Promise<ReportRecord[]> => readReportsOf(address, addressOf);

/** Of those, the newest one, preferably of one of these passages. Pure. */
export const earlierOn = (reports: ReportRecord[], address: string, passages: Passage[]) =>
  findEarlierReport(reports, address, passages, addressOf);
