import { useEffect, useState } from 'preact/hooks';
import type { Offers } from '../../contract/staff/dry-run.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';

/**
 * What each reported passage would add to `wordings`; null until the desk has said it, or where it does
 * not.
 */
export function useOffers(
  desk: DeskClient,
  claimId: string | null,
  wordings: readonly string[] | null,
): Offers | null {
  const [offers, setOffers] = useState<{ claimId: string; offers: Offers } | null>(null);
  useEffect(() => {
    let isOver = false;
    if (claimId !== null && wordings !== null)
      void desk.offers(claimId, [...wordings]).then((read) => {
        if (!isOver && read.ok) setOffers({ claimId, offers: read.value });
      });
    return () => {
      isOver = true;
    };
  }, [desk, claimId, wordings?.join('\n')]);
  return offers?.claimId === claimId ? offers.offers : null;
}
