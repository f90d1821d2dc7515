import type { ReportRecord } from '../history/records.ts';

/**
 * How a report comes back from a file: nothing is sent because a file says so, and what was on its way has to
 * be sent again by the person. Pure.
 */
export const asBroughtBack = (record: ReportRecord): ReportRecord =>
  record.state === 'delivered' || record.state === 'refused'
    ? record
    : { ...record, state: 'needs-you', lastError: { code: 'brought_back' }, mayHaveArrived: 1 };

/** Whether only the person may send it: it may have arrived since it was saved to a file. Pure. */
export const isBroughtBack = ({ state, lastError }: ReportRecord): boolean =>
  state === 'needs-you' && lastError?.code === 'brought_back';
