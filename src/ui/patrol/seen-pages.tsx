import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { AfterCare, Patrol } from '../../history/records.ts';
import { hostOf } from '../../platform/host-of.ts';
import { translate } from '../../platform/translate.ts';
import { readSignIn } from '../../verdict/sign-in.ts';
import { tellLooks, type Untold, untoldLooks } from '../../verdict/tell-looks.ts';
import { formatWhen } from '../format-when.ts';
import { RefusalNotice } from '../notice.tsx';
import { nameOfPage } from './name-of-page.ts';
import { SeenChip } from './sought-here.tsx';

/** What each page of an after-care showed when it was looked at last; the desk is told of it at a press. */
export function SeenPages({ patrol, aftercare }: { patrol: Patrol; aftercare: AfterCare }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isTelling, setIsTelling] = useState(false);
  const untold = untoldLooks(aftercare);
  const seen = patrol.pages.flatMap((page) => {
    const look = aftercare.looks[page.url];
    return look ? [{ page, look, own: untold.filter(({ address }) => address === page.url) }] : [];
  });
  if (seen.length === 0) return null;
  const lookedAt = seen.filter(({ look }) => look.state !== 'not-looked-at');
  const tell = async (some: readonly Untold[]) => {
    setIsTelling(true);
    const told = await tellLooks(patrol, some);
    setIsTelling(false);
    setRefusal(told.ok ? null : told.error);
  };
  const isSignedIn = readSignIn()?.address === aftercare.desk;
  return (
    <section aria-labelledby="walk-seen-pages" class="stack tight walk-sought">
      <div class="walk-label">
        <h3 id="walk-seen-pages">{translate('aftercare_seen', lookedAt.length)}</h3>
        {isSignedIn && untold.length > 0 ? (
          <button type="button" class="mini" disabled={isTelling} onClick={() => tell(untold)}>
            {translate('aftercare_tell_all', untold.length)}
          </button>
        ) : null}
      </div>
      <ul class="walk-rows seen-pages">
        {seen.map(({ page, look, own }) => (
          <li key={page.url} class="row">
            <span class="cut grow" title={page.url}>
              {nameOfPage(page)}
            </span>
            <span class="soft">{formatWhen(look.at, Date.now())}</span>
            <SeenChip state={look.state} />
            {look.isTold ? <span class="soft">{translate('aftercare_told')}</span> : null}
            {isSignedIn && own.length > 0 ? (
              <button
                type="button"
                class="plain"
                disabled={isTelling}
                aria-label={translate('aftercare_tell_named', nameOfPage(page))}
                onClick={() => tell(own)}
              >
                {translate('aftercare_tell')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {isSignedIn || untold.length === 0 ? null : (
        <p class="soft">{translate('aftercare_sign_in', hostOf(aftercare.desk))}</p>
      )}
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
