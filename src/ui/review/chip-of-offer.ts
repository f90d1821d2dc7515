import type { Offers } from '../../contract/staff/dry-run.ts';
import { translate } from '../../platform/translate.ts';

/** What is said beside a passage that is offered as a wording; null where nothing is known of it. Pure. */
export function chipOfOffer(
  offers: Offers | null,
  passage: string,
): { words: string; isNew: boolean } | null {
  const offer = offers?.offers.find((one) => one.passage === passage);
  if (!offer) return null;
  if (offer.isVague) return { words: translate('offer_vague'), isNew: false };
  if (offer.isFound) return { words: translate('offer_found'), isNew: false };
  return { words: translate('offer_adds', offer.addsReports), isNew: offer.addsReports > 0 };
}
