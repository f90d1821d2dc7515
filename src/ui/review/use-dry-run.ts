import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { DryRun } from '../../contract/staff/dry-run.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';

/** The last dry run of the claim that is open, and a way to make one, which says what it found. */
export function useDryRun(
  desk: DeskClient,
  claimId: string | null,
): [Result<DryRun> | 'running' | null, (wordings: string[]) => Promise<DryRun | null>] {
  const [made, setMade] = useState<Result<DryRun> | 'running' | null>(null);
  const shown = useRef(claimId);
  shown.current = claimId;
  useEffect(() => setMade(null), [claimId]);
  const make = async (wordings: string[]) => {
    if (claimId === null) return null;
    setMade('running');
    const run = await desk.dryRun(claimId, wordings);
    if (shown.current === claimId) setMade(run);
    return run.ok ? run.value : null;
  };
  return [made, make];
}
