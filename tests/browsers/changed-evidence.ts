import { makeEvidence } from '../../src/export/evidence/make-evidence.ts';
import { sampleReceipt, sampleRecord } from '../sample-report.ts';

/** A bundle of evidence of a report that a desk took, of which the page to read was changed by one letter. */
export async function changedEvidence(): Promise<Uint8Array> {
  const readable = '<!doctype html><p>大蒜';
  const record = { ...sampleRecord, receipt: sampleReceipt };
  const evidence = await makeEvidence(record, null, readable, new Date('2026-11-25T08:00:00Z'));
  const at = Buffer.from(evidence).indexOf('<p>大蒜') + 1;
  return evidence.with(at, (evidence[at] ?? 0) ^ 1);
}
