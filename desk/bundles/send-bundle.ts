import * as v from 'valibot';
import { type BundleReceipt, bundleReceiptSchema, receiptLimit } from '../../src/contract/bundle.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { webAddress } from '../../src/contract/web-address.ts';
import { refuse, type Taken } from '../problems.ts';
import { readAtMost } from '../read-at-most.ts';

/** How long another desk may take to answer, in milliseconds. */
const patience = 60_000;

/**
 * Hands a bundle to the desk at `address`, which an admin has named. No redirect is followed, so that no
 * other host is asked than that one; and of its answer only addresses of its own count.
 */
export async function sendBundle(
  address: string,
  bundle: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Taken<BundleReceipt>> {
  const answer = await fetch(`${address}/bundles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip', Accept: 'application/json' },
    body: bytes,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  })
    .then(async (response) => ({ ok: response.ok, text: await readAtMost(response.body, receiptLimit) }))
    // Whatever went wrong on the way: the sentence says what to do.
    .catch(() => null);
  if (!answer) return refuse('partner-unreachable', address);
  const json = answer.text && jsonOf(answer.text);
  const receipt = v.safeParse(bundleReceiptSchema, json);
  const isOurs = receipt.success && receipt.output.bundle === bundle;
  if (answer.ok && isOurs) return { ok: true, value: ownAddresses(address, receipt.output) };
  const problem = v.safeParse(problemSchema, json);
  const said = problem.success ? problem.output.detail || problem.output.title : '';
  return said === '' ? refuse('partner-unreachable', address) : refuse('partner-refused', said);
}

/**
 * The receipt with those of its addresses that are the other desk's own, as browsers write them: no database
 * refuses these. Pure.
 */
export const ownAddresses = (address: string, receipt: BundleReceipt): BundleReceipt => ({
  ...receipt,
  reports: receipt.reports.flatMap(({ report, statusUrl }) => {
    const url = webAddress(statusUrl);
    return url && url.origin === webAddress(address)?.origin ? [{ report, statusUrl: url.href }] : [];
  }),
});

/** Where the other desk answers each report, by the id the report has here. Pure. */
export const statusUrlsOf = ({ reports }: BundleReceipt): Map<string, string> =>
  new Map(reports.map(({ report, statusUrl }) => [report.toLowerCase(), statusUrl]));
