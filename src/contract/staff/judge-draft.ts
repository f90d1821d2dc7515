import type { Entry } from '../list.ts';
import type { Draft, DraftFault } from './verdict.ts';

/**
 * What a draft lacks before anybody can be asked to approve it. `before` is the entry that it corrects, which
 * may be found in another way than by wordings. Whether wordings say enough the matcher judges. Pure.
 */
export function judgeDraft(draft: Draft, before: Entry | null): DraftFault[] {
  const { claim, explanation, status, sources, wordings } = draft;
  const isBlank = (text: string) => text.trim() === '';
  const isFoundOtherwise = before !== null && !('claim' in before.match);
  const lacks: [boolean, DraftFault][] = [
    [isBlank(claim), 'claim-missing'],
    [isBlank(explanation), 'explanation-missing'],
    [status !== 'unverified' && sources.length === 0, 'sources-missing'],
    [wordings.every(isBlank) && !isFoundOtherwise, 'wordings-missing'],
  ];
  return lacks.flatMap(([isLacking, fault]) => (isLacking ? [fault] : []));
}
