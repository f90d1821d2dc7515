import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchChanges } from '../../history/watch-changes.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { readPatrols } from '../../patrol/patrol-store.ts';
import { translate } from '../../platform/translate.ts';
import { MadeAnewNotice } from '../made-anew-notice.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageLinks } from '../page-head.tsx';
import { useStored } from '../use-stored.ts';
import { PatrolSets } from './patrol-sets.tsx';
import { WalkView } from './walk-view.tsx';

/** Sets of pages, and the walk through one of them: beside the page where there is a panel, else in a tab. */
export function PatrolPage() {
  const patrols = useStored(readPatrols);
  /** The one that is shown; null for the list, undefined as long as nobody has chosen. */
  const [openId, setOpenId] = useState<string | null | undefined>(location.hash.slice(1) || undefined);
  const all = patrols?.ok ? patrols.value : [];
  const going = all.find(({ walk }) => walk?.state === 'on')?.id ?? null;
  // Once it is shown it stays, also when it has come to its end.
  useEffect(() => {
    // Somebody may have chosen one since the list was drawn.
    if (going !== null) setOpenId((now) => (now === undefined ? going : now));
  }, [openId, going]);
  // What is put into a set here, looked at or forgotten is counted otherwise on the toolbar button.
  useEffect(() => watchChanges(() => void sendToWorker('count-new', null)), []);
  const shown = all.find(({ id }) => id === (openId ?? null));
  const chosenFirst = shown ? [shown, ...all.filter((each) => each !== shown)] : all;
  const head = useRef<HTMLHeadingElement>(null);
  const view = shown?.walk ? shown.id : null;
  useLayoutEffect(() => head.current?.focus(), [view]);
  return (
    <div class="patrol">
      {patrols === null ? null : shown?.walk ? (
        <WalkView
          key={shown.id}
          patrol={shown}
          walk={shown.walk}
          others={all.filter(({ id, walk }) => id !== shown.id && walk?.state !== 'over')}
          head={head}
          onOpen={setOpenId}
        />
      ) : (
        <>
          <header class="patrol-head">
            <img src="/icons/32.png" alt="" width="20" height="20" />
            <h1 ref={head} tabIndex={-1} class="grow">
              {translate('patrol_title')}
            </h1>
            <PageLinks to={['history', 'settings']} />
          </header>
          <main class="patrol-list">
            <RefusalNotice refusal={patrols.ok ? null : patrols.error} />
            <MadeAnewNotice />
            <PatrolSets patrols={chosenFirst} onOpen={setOpenId} />
          </main>
        </>
      )}
    </div>
  );
}
