import type { Result } from '../contract/result.ts';
import type { FoundAgain } from '../messages/message-contract.ts';
import { explain, translate } from '../platform/translate.ts';
import { howFoundWords } from './message-keys.ts';

/** How far the search for a passage on its page is: not begun, going on, or what came of it. */
export type Finding = Result<FoundAgain> | 'seeking' | null;

/** The same in a sentence; none where nobody has asked. Pure. */
export function foundSentence(finding: Finding): string {
  if (finding === null) return '';
  if (finding === 'seeking') return translate('sought_now');
  return finding.ok ? translate(howFoundWords[finding.value.how]) : explain(finding.error);
}
