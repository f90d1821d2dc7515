import type { Patrol, Walk } from '../../history/records.ts';
import type { WalkStep } from '../../messages/message-contract.ts';
import { tallyOf } from '../../patrol/walk-plan.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { saySpan } from '../say-span.ts';
import { useFocusHere } from '../use-focus-here.ts';
import { nameOfPage } from './name-of-page.ts';

/** A walk that is paused, or has come to its end: what it came to, and what can be done next. */
export const WalkEnd = (props: {
  patrol: Patrol;
  walk: Walk;
  others: Patrol[];
  onStep: (step: WalkStep) => void;
  onOpen: (id: string | null) => void;
}) => (props.walk.state === 'paused' ? <Paused {...props} /> : <Over {...props} />);

function Paused({ patrol, walk, onStep }: Parameters<typeof WalkEnd>[0]) {
  const at = patrol.pages.findIndex(({ url }) => url === walk.at) + 1;
  return (
    <section class="walk-end" aria-labelledby="walk-end-title">
      <Icon name="pause" />
      <h2 id="walk-end-title">{translate('patrol_paused_at', at)}</h2>
      <p class="soft">{translate('patrol_paused_hint')}</p>
      <div class="row">
        <button type="button" onClick={() => onStep('begin')}>
          {translate('patrol_restart')}
        </button>
        <button type="button" onClick={() => onStep('stop')}>
          {translate('patrol_stop')}
        </button>
      </div>
    </section>
  );
}

function Over({ patrol, walk, others, onStep, onOpen }: Parameters<typeof WalkEnd>[0]) {
  const { pages } = patrol;
  const { newMatches, unopened, pages: left } = tallyOf(walk);
  const done = Object.values(walk.visits).filter(({ isDone }) => isDone).length;
  const [next] = others;
  const at = pages.findIndex(({ url }) => url === walk.at) + 1;
  const head = useFocusHere();
  return (
    <section class="walk-end" aria-labelledby="walk-end-title">
      <Icon name="check" />
      <h2 id="walk-end-title" ref={head} tabIndex={-1}>
        {left >= pages.length
          ? translate('patrol_over', pages.length)
          : translate('patrol_ended', at, pages.length)}
      </h2>
      {newMatches === 0 ? <p class="soft">{translate('patrol_over_nothing')}</p> : null}
      <p class="soft">
        {translate('patrol_over_hint', saySpan((walk.endedAt ?? walk.startedAt) - walk.startedAt))}
      </p>
      <dl class="walk-tally">
        <Tally count={newMatches} words={translate('patrol_tally_new')} />
        <Tally count={done} words={translate('patrol_tally_done')} />
        <Tally count={unopened.length} words={translate('patrol_tally_unopened')} />
      </dl>
      {unopened.length > 0 ? (
        <ul class="walk-unopened soft">
          {pages
            .filter(({ url }) => unopened.includes(url))
            .map((page) => (
              <li key={page.url}>
                <a href={page.url} target="_blank" rel="noreferrer">
                  {nameOfPage(page)}
                </a>
              </li>
            ))}
        </ul>
      ) : null}
      <div class="walk-pair">
        <button type="button" aria-keyshortcuts="N" onClick={() => onStep('begin')}>
          {translate('patrol_again')}
          <KeyHint name="N" />
        </button>
        {next ? (
          <button type="button" class="primary" onClick={() => onOpen(next.walk ? next.id : null)}>
            {translate('patrol_next_set', next.name)}
          </button>
        ) : null}
      </div>
    </section>
  );
}

const Tally = ({ count, words }: { count: number; words: string }) => (
  <div>
    <dt>{words}</dt>
    <dd>{count}</dd>
  </div>
);
