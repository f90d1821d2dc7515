import type { ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';

/** What became of the list. What a version waits for is said above the panes, for as long as it waits. */
export function ReleaseOutcomeNotice({ outcome }: { outcome: ReleaseOutcome | null }) {
  return (
    <output>
      {outcome?.state === 'published' ? (
        <Notice tone="good">
          <p>{translate('release_published', outcome.version)}</p>
        </Notice>
      ) : null}
      {outcome?.state === 'failed' ? (
        <Notice tone="bad">
          <p>{translate('release_failed', outcome.sentence)}</p>
        </Notice>
      ) : null}
    </output>
  );
}
