import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { DryRun } from '../../contract/staff/dry-run.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';

/**
 * The last dry run of the claim that is open, and a way to make one, which says what it found. Until a newer
 * one is made it is that of the id `kept`, with which approval was asked for: whoever approves sees it.
 */
export function useDryRun(
  desk: DeskClient,
  claimId: string | null,
  kept: string | null,
): [Result<DryRun> | 'running' | null, (wordings: string[]) => Promise<DryRun | null>] {
  const [made, setMade] = useState<Result<DryRun> | 'running' | null>(null);
  const shown = useRef(claimId);
  shown.current = claimId;
  useLayoutEffect(() => setMade(null), [claimId]);
  useEffect(() => {
    if (kept === null) return;
    let isOver = false;
    void desk.keptDryRun(kept).then((read) => {
      // One that is too old to be kept is made anew by whoever wants to see it.
      if (!isOver && read.ok) setMade((now) => (isNewer(now, read.value) ? now : read));
    });
    return () => {
      isOver = true;
    };
  }, [desk, claimId, kept]);
  const make = async (wordings: string[]) => {
    // Without a wording there is nothing to try, and an entry that is found by words needs none.
    if (claimId === null || wordings.length === 0) return null;
    // The next claim may have been opened while the draft was kept.
    if (shown.current === claimId) setMade('running');
    const run = await desk.dryRun(claimId, wordings);
    if (shown.current === claimId) setMade(run);
    return run.ok ? run.value : null;
  };
  return [made, make];
}

/** Whether what is shown, or being made, is newer than `kept`. Pure. */
const isNewer = (shown: Result<DryRun> | 'running' | null, kept: DryRun): boolean =>
  shown === 'running' || (shown?.ok === true && Date.parse(shown.value.at) > Date.parse(kept.at));
