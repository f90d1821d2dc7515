import type { SeenState } from '../../contract/staff/look.ts';
import type { SoughtOnPage } from '../../messages/message-contract.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';

/** What is said of a passage that was looked for on a page. */
const seenWords: Record<SeenState, MessageKey> = {
  'still-up': 'aftercare_still_up',
  edited: 'aftercare_edited',
  gone: 'aftercare_gone',
  'not-looked-at': 'aftercare_not_looked_at',
};

/** Whether a passage, or any of a page, still stands there. */
export const SeenChip = ({ state }: { state: SeenState }) => (
  <span class={state === 'still-up' ? 'chip new' : 'chip'}>{translate(seenWords[state])}</span>
);

/** The passages of the claim that were reported on this page, and what the page shows of each now. */
export const SoughtHere = ({ sought, hasNext }: { sought: SoughtOnPage; hasNext: boolean }) => (
  <section aria-labelledby="walk-sought" class="stack tight walk-sought">
    <div class="walk-label">
      <h3 id="walk-sought">{translate('aftercare_here')}</h3>
    </div>
    <ul class="walk-rows">
      {sought.passages.map(({ text, state }) => (
        <li key={text} class="row">
          <span class="cut grow" title={text}>
            {text}
          </span>
          <SeenChip state={state} />
        </li>
      ))}
    </ul>
    {sought.asksToLogIn ? <p class="soft">{translate('aftercare_log_in')}</p> : null}
    {hasNext && sought.state === 'gone' ? <p class="soft">{translate('aftercare_further')}</p> : null}
  </section>
);
