import { randomInt } from 'node:crypto';
import { vi } from 'vitest';
import { deliver, sampleReport } from './sample-report.ts';
import type { StaffCall } from './staff-calls.ts';

/** A claim that somebody has reported. */
export interface ReportedClaim {
  id: string;
  /** Where staff work on it. */
  path: string;
  draft: string;
  /** The status address of its report, for whoever sent it. */
  receipt: string;
}

/** Words that nobody has said before, so that no other claim is alike. */
const newWords = () => String.fromCodePoint(...Array.from({ length: 24 }, () => randomInt(0x4e00, 0x9fa5)));

/** Reports something to the desk at `address` and waits for the claim that it makes of it. */
export async function reportedClaim(
  address: string,
  staff: StaffCall,
  exact: string = newWords(),
): Promise<ReportedClaim> {
  const passages = [{ quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' } }];
  const receipt = await (await deliver(address, { report: sampleReport({ passages }) })).json();
  const id = await vi.waitFor(
    async () => {
      const { claims } = await (
        await staff('GET', `/staff/claims?search=${encodeURIComponent(exact)}`)
      ).json();
      const [claim] = claims;
      if (!claim) throw new Error('no claim yet');
      return claim.id;
    },
    { timeout: 60_000, interval: 20 },
  );
  const path = `/staff/claims/${id}`;
  return { id, path, draft: `${path}/draft`, receipt: receipt.statusUrl };
}
