import type { Passage } from '../../contract/report.ts';
import type { ClaimPassage } from '../../contract/staff/claim.ts';

/** A passage of a claim as a report has it, so that it is found again on its page in the same way. Pure. */
export const passageOf = ({ text, prefix, suffix, permalink, textFragmentUrl }: ClaimPassage): Passage => ({
  quote: { type: 'TextQuoteSelector', exact: text, prefix, suffix },
  ...(permalink === null ? {} : { permalink }),
  ...(textFragmentUrl === null ? {} : { textFragmentUrl }),
});
