import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { Patrol, Walk } from '../../history/records.ts';
import type { WalkStep } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { inTurn } from '../../tabs/in-turn.ts';
import { Icon } from '../icon.tsx';
import { KeyHint, KeyTable } from '../key-hint.tsx';
import { RefusalNotice } from '../notice.tsx';
import { Switch } from '../switch.tsx';
import { toggledIn } from '../toggled-in.ts';
import { UndoBar } from '../undo-bar.tsx';
import { useKeys } from '../use-keys.ts';
import { useWorkChoices } from '../work-choices.ts';
import { type WalkCommand, walkCommandOf, walkKeys } from './patrol-keys.ts';
import { SeenPages } from './seen-pages.tsx';
import { useWalkLook } from './use-walk-look.ts';
import { WalkEnd } from './walk-end.tsx';
import { WalkPageView } from './walk-page-view.tsx';
import { WalkProgress } from './walk-progress.tsx';

/** One walk: where it is, what is new on the page, and the two ways to the next. */
export function WalkView(props: {
  patrol: Patrol;
  walk: Walk;
  /** Other sets that could be walked next. */
  others: Patrol[];
  head: RefObject<HTMLHeadingElement | null>;
  onOpen: (id: string | null) => void;
}) {
  const { patrol, walk, others, head, onOpen } = props;
  const { id } = patrol;
  const isOn = walk.state === 'on';
  const look = useWalkLook(walk);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(chosen);
  latest.current = chosen;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [choices, change] = useWorkChoices();
  const allKeys = useRef<HTMLDetailsElement>(null);
  const at = patrol.pages.findIndex(({ url }) => url === walk.at);
  // What was chosen or went wrong belongs to the page it was on: gone before anybody chooses on the next.
  useLayoutEffect(() => {
    setChosen(new Set());
    setRefusal(null);
  }, [walk.at, walk.due]);

  const take = async (asked: Promise<{ ok: true } | { ok: false; error: Refusal }>) => {
    const done = await asked;
    setRefusal(done.ok ? null : done.error);
    return done.ok;
  };
  const step = (taken: WalkStep, words?: string) =>
    take(sendToWorker('step-walk', { patrolId: id, step: taken })).then((isDone) => {
      if (isDone) setSaid(words ?? null);
    });
  /** What is asked for about matches is of the match that what was asked for before leads to. */
  const inOrder = (act: () => Promise<unknown>) => void inTurn('walk-keys', act);
  const goTo = (to: 1 | -1 | string) =>
    inOrder(() => take(sendToWorker('go-to-match', { patrolId: id, to })));
  const choose = (digest: string) => setChosen((now) => toggledIn(now, digest));
  const chooseCurrent = () =>
    inOrder(async () => {
      const looked = await sendToWorker('look-at-walk', null);
      if (looked.ok && looked.value?.current) choose(looked.value.current);
    });
  const report = () =>
    inOrder(async () => {
      const digests = [...latest.current];
      if (digests.length > 0) await take(sendToWorker('report-matches', { digests }));
    });
  const run = (command: WalkCommand): boolean => {
    if (command === 'keys') {
      const { current } = allKeys;
      if (!current) return false;
      current.open = !current.open;
      if (current.open) current.scrollIntoView({ block: 'nearest' });
    } else if (command === 'pause') {
      if (walk.state === 'over') return false;
      void step(isOn ? 'pause' : 'go-on');
    } else if (command === 'undo') void step('undo', translate('patrol_undone'));
    else if (walk.state === 'over') {
      // Nothing is left to go to: it says so, and begins again when it is asked once more.
      if (command !== 'next' && command !== 'done') return false;
      void step('begin');
    } else if (!isOn) return false;
    else if (command === 'next') void step('next');
    else if (command === 'done') {
      // What could not be read is passed over: nothing of it is remembered.
      const isRead = look?.hindrance === null && look.error === null;
      void step('done', isRead ? translate('patrol_marked') : undefined);
    } else if (command === 'part') void step('part');
    else if (command === 'next-match') goTo(1);
    else if (command === 'previous-match') goTo(-1);
    else if (command === 'choose') chooseCurrent();
    else report();
    return true;
  };
  useKeys((pressed) => walkCommandOf(pressed, choices.singleKeys), run);

  return (
    <>
      <header class="patrol-head">
        <button
          type="button"
          class="mini square"
          aria-label={translate('patrol_back')}
          onClick={() => onOpen(null)}
        >
          <Icon name="left" />
        </button>
        <h1 ref={head} tabIndex={-1} class="cut grow">
          {patrol.name}
        </h1>
        {walk.state === 'over' ? null : (
          <button
            type="button"
            class={isOn ? 'mini' : 'mini primary'}
            aria-keyshortcuts="P"
            onClick={() => run('pause')}
          >
            <Icon name={isOn ? 'pause' : 'play'} />
            {translate(isOn ? 'patrol_pause' : 'patrol_resume')}
            <KeyHint name="P" />
          </button>
        )}
      </header>
      <section class="walk-head" aria-label={translate('patrol_progress')}>
        <div class="row apart" role="status">
          <span>{translate('patrol_place', at + 1, patrol.pages.length)}</span>
          <span class="soft">{walk.state === 'paused' ? translate('patrol_paused') : leftBehind(walk)}</span>
        </div>
        <WalkProgress patrol={patrol} walk={walk} />
      </section>
      <main class="walk-main">
        {isOn ? (
          <WalkPageView
            patrol={patrol}
            walk={walk}
            look={look}
            chosen={chosen}
            onChoose={choose}
            onGoTo={goTo}
            onStep={step}
          />
        ) : (
          <WalkEnd patrol={patrol} walk={walk} others={others} onStep={step} onOpen={onOpen} />
        )}
        {patrol.aftercare ? <SeenPages patrol={patrol} aftercare={patrol.aftercare} /> : null}
        <RefusalNotice refusal={refusal} />
        <div class="row soft walk-keys">
          <span class="grow" aria-hidden="true">
            {translate('patrol_single_keys')}
          </span>
          <Switch
            label={translate('patrol_single_keys')}
            isOn={choices.singleKeys}
            onChange={(singleKeys) => change({ singleKeys })}
          />
        </div>
        <details ref={allKeys} class="walk-all-keys">
          <summary aria-keyshortcuts="?">
            {translate('keys_all')} <KeyHint name="?" />
          </summary>
          <KeyTable keys={walkKeys} />
        </details>
      </main>
      {isOn ? (
        <footer class="walk-acts">
          {chosen.size > 0 ? (
            <button type="button" aria-keyshortcuts="R" onClick={report}>
              <Icon name="search" />
              {translate('patrol_report', chosen.size)}
              <KeyHint name="R" />
            </button>
          ) : null}
          {look?.hasNext ? (
            <button type="button" aria-keyshortcuts="G" onClick={() => run('part')}>
              {translate('patrol_part')}
              <KeyHint name="G" />
            </button>
          ) : null}
          <div class="walk-pair">
            <button type="button" aria-keyshortcuts="N" onClick={() => run('next')}>
              {translate('patrol_next')}
              <KeyHint name="N" />
            </button>
            <button type="button" class="primary" aria-keyshortcuts="D" onClick={() => run('done')}>
              {translate('patrol_done')}
              <KeyHint name="D" />
            </button>
          </div>
        </footer>
      ) : null}
      <UndoBar
        // What was taken back cannot be taken back once more.
        done={
          said
            ? { at: `${walk.at} ${said}`, words: said, onUndo: walk.undo ? () => run('undo') : null }
            : null
        }
      />
    </>
  );
}

/** How many matches of the pages before were not looked at. */
function leftBehind({ visits }: Walk): string {
  const left = Object.values(visits).reduce((sum, { unseen }) => sum + unseen, 0);
  return left > 0 ? translate('patrol_left', left) : '';
}
